import LavoirGlossaries
import LavoirLexicons

/// What the lexicon says of a term’s words, as the parts of speech of glossaries.
enum GrammarReading {
  /// Whether a reading is of a part of speech; a phrase and a name may be anything.
  static func fits(_ tag: MorphTag, _ kind: Term.Kind) -> Bool {
    switch kind {
    case .noun: tag.partOfSpeech == .noun
    case .adjective:
      tag.partOfSpeech == .adjective || tag.tense == .pastParticiple || tag.tense == .presentParticiple
        || tag.detail == .ordinal
    case .verb: tag.tense == .infinitive
    case .adverb: tag.partOfSpeech == .adverb
    case .name, .phrase: ![.other, .locutionPart, .prefix].contains(tag.partOfSpeech)
    }
  }

  /// The words of a noun phrase that carry its grammar: those before the first preposition.
  static func head(of phrase: String) -> [String] {
    phrase.split(separator: " ").map(String.init).prefix {
      !joints.contains($0) && !$0.contains("’") && !$0.contains("'")
    }
    .map { $0 }
  }

  private static let joints: Set<String> = [
    "de", "du", "des", "à", "au", "aux", "en", "pour", "sans", "sur", "sous", "par", "avec", "dans", "et", "ou", "chez",
    "contre", "entre", "vers",
  ]

  /// The readings as nouns that a noun phrase may have by its head: of the words before its first plain noun, and of
  /// that noun. None where one of these words is unknown.
  static func nounReadings(of phrase: String, _ lexicon: Lexicon) -> [Analysis] {
    var readings: [Analysis] = []
    for word in head(of: phrase) {
      let own = lexicon.analyses(of: word)
      guard !own.isEmpty else { return [] }
      let nouns = own.filter { $0.tag.partOfSpeech == .noun && $0.isProper == (word.first?.isUppercase ?? false) }
      readings += nouns
      if !nouns.isEmpty, !own.contains(where: { fits($0.tag, .adjective) }) { break }
    }
    return readings
  }

  /// The infinitive that a verb phrase begins with, pronouns passed over: « se rendre compte » → rendre.
  static func verbHead(of phrase: String) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    while words.count > 1, ["se", "en", "y", "ne", "pas", "le", "la", "les", "lui"].contains(words[0]) {
      words.removeFirst()
    }
    let first = words.first ?? phrase
    guard let mark = first.firstIndex(where: { $0 == "’" || $0 == "'" }) else { return first }
    return String(first[first.index(after: mark)...])
  }
}

/// A form that a glossary accepts, with the grammar that it declares.
struct AcceptedForm {
  let text: String
  let kind: Term.Kind
  let gender: TermGender?
  let number: TermNumber?
  /// The way to the form from its entry.
  let path: [GlossaryFlaw.Step]

  /// The way to another field of the form.
  func path(to field: GlossaryFlaw.Step) -> [GlossaryFlaw.Step] { path.dropLast() + [field] }

  /// The preferred form of a term and its synonyms.
  static func all(of term: Term) -> [AcceptedForm] {
    guard term.status == .preferred || term.status == .admitted else { return [] }
    return [
      AcceptedForm(text: term.preferred, kind: term.kind, gender: term.gender, number: term.number, path: ["term"])
    ]
      + term.also.enumerated().map {
        AcceptedForm(
          text: $1.text, kind: $1.kind ?? term.kind, gender: $1.gender, number: $1.number,
          path: ["also", .item($0), "term"])
      }
  }
}
