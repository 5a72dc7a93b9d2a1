import LavoirLexicons

/// Words that one slip of the pen away from another.
enum SpellingNeighbours {
  /// The words of French that differ in one letter, or in two that are swapped, the most frequent first.
  static func french(of word: String, _ lexicon: Lexicon) -> [String] {
    let found = of(word).filter { lexicon.traits(of: $0).contains(.french) }
    return found.map { (word: $0, zipf: lexicon.record(of: $0).frenchZipf) }
      .sorted { $0.zipf == $1.zipf ? $0.word < $1.word : $0.zipf > $1.zipf }.map(\.word)
  }

  /// All texts that differ in one letter, or in two that are swapped.
  static func of(_ word: String) -> Set<String> {
    let letters = Array(word)
    // A long text is a sentence, not a word.
    guard letters.count <= 40 else { return [] }
    var neighbours: Set<String> = []
    for index in 0...letters.count {
      let (before, after) = (letters[..<index], letters[index...])
      for letter in alphabet { neighbours.insert(String(before + [letter] + after)) }
      guard let first = after.first else { continue }
      neighbours.insert(String(before + after.dropFirst()))
      for letter in alphabet { neighbours.insert(String(before + [letter] + after.dropFirst())) }
      if let second = after.dropFirst().first {
        neighbours.insert(String(before + [second, first] + after.dropFirst(2)))
      }
    }
    neighbours.remove(word)
    return neighbours
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæ-’")
}
