import LavoirText

/// The words that begin with an aspirated h.
struct AspiratedH {
  private let words: Set<String>
  private let lemmas: Set<String>

  /// In the list, but mute in good French (`l’héroïne`, `l’humeur`, `d’hier`).
  private static let mute: Set<String> = ["héroïne", "héroïnes", "hier", "humeur", "humeurs"]

  /// The list has some forms of a word and not others (`hissé`, no `hisser`); all of them go together.
  init(_ files: SourceFiles, french: FrenchLexicon) throws {
    let words = Set(try files.lines(.aspiratedH).filter { !$0.contains(" ") }.map { Folding.folded($0) })
      .subtracting(Self.mute)
    let listed = words.flatMap { (french.byKey[$0] ?? []).map { Folding.folded($0.lemma) } }
    self.words = words
    lemmas = words.union(listed).subtracting(Self.mute)
  }

  /// Whether the list has the form, or a form of the lemma of each of its readings.
  func contains(_ form: String, lemmas: [String]) -> Bool {
    guard form.first == "h" else { return false }
    return words.contains(form) || (!lemmas.isEmpty && lemmas.allSatisfy { self.lemmas.contains(Folding.folded($0)) })
  }

  /// The words of the list.
  var all: [String] { words.sorted() }
}
