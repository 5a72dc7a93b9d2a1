/// English plurals, as regular as a thesaurus spinner makes them.
public enum EnglishPlural {
  /// The regular plural: query → queries, fight → fights, fox → foxes.
  public static func of(_ word: String) -> String {
    let ending = word.suffix(2)
    if word.hasSuffix("y"), let before = ending.first, !"aeiou".contains(before) { return word.dropLast() + "ies" }
    let hisses = ["s", "x"].contains { word.hasSuffix($0) } || ending == "ch" || ending == "sh"
    return word + (hisses ? "es" : "s")
  }

  /// The words that a plural may come from, likeliest first; none where it is no regular plural.
  public static func singulars(of plural: String) -> [String] {
    guard plural.hasSuffix("s"), plural.count > 3 else { return [] }
    var words: [String] = []
    if plural.hasSuffix("ies") { words.append(plural.dropLast(3) + "y") }
    words.append(String(plural.dropLast()))
    if plural.hasSuffix("es") { words.append(String(plural.dropLast(2))) }
    return words
  }
}
