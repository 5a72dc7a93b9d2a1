import LavoirLexicons

/// The DELA dictionary of French: lines `form,lemma.POS+semantics:inflection`, backslash before a mark that is meant.
struct Dela {
  /// An entry of more than one word.
  struct Compound {
    let form: String
    let partOfSpeech: PartOfSpeech
  }

  private(set) var compounds: [Compound] = []

  init(_ files: SourceFiles) throws {
    for line in try files.lines(.dela) {
      guard let compound = Self.compound(line) else { continue }
      compounds.append(compound)
    }
  }

  private static let partsOfSpeech: [Substring: PartOfSpeech] = [
    "N": .noun, "GN": .noun, "GNP": .noun, "A": .adjective, "ADV": .adverb, "PREP": .preposition, "DET": .determiner,
    "NDET": .determiner, "CONJS": .conjunction, "CONJC": .conjunction, "INTJ": .interjection, "PRO": .pronoun,
    "PRON": .pronoun,
  ]

  private static func compound(_ line: String) -> Compound? {
    var form = ""
    var isEscaped = false
    var rest = line[...]
    while let character = rest.popFirst() {
      if !isEscaped && character == "," { break }
      if !isEscaped && character == "\\" {
        isEscaped = true
        continue
      }
      form.append(character)
      isEscaped = false
    }
    // Slots for a class of words (`<DET>`) are not for us.
    guard form.contains(where: { $0 == " " || $0 == "'" || $0 == "-" }), !form.contains("<") else { return nil }
    guard let dot = rest.lastIndex(of: ".") else { return nil }
    let code = rest[rest.index(after: dot)...].prefix { $0 != "+" && $0 != ":" }
    return partsOfSpeech[code].map { Compound(form: form, partOfSpeech: $0) }
  }
}
