import LavoirFindings
import LavoirGlossaries

extension Entry {
  /// What a person calls the kind of entry.
  var kindInWords: String {
    switch self {
    case .term: "a term"
    case .loanword: "a loanword"
    case .boilerplate: "a pattern of boilerplate"
    case .country: "a country"
    }
  }
}

extension Term.Kind {
  /// The part of speech in a collection of terms; `nil` for a phrase, which is a type of term there.
  var partOfSpeech: TermSection.PartOfSpeech? {
    switch self {
    case .noun: .noun
    case .adjective: .adjective
    case .verb: .verb
    case .adverb: .adverb
    case .name: .properNoun
    case .phrase: nil
    }
  }

  /// The kind of a term of a collection; `nil` where it is none that a glossary has.
  init?(_ term: TermSection) {
    switch term.partOfSpeech {
    case .noun: self = .noun
    case .adjective: self = .adjective
    case .verb: self = .verb
    case .adverb: self = .adverb
    case .properNoun: self = .name
    case nil where term.termType == .phrase: self = .phrase
    case .other, nil: return nil
    }
  }

  /// The category of findings that a term of the kind has where it gives none.
  var usualCategory: Category { self == .name ? .namedEntity : .mistranslation }
}

extension Register {
  /// The name of the register in TBX (ISO 12620).
  var inTBX: String { rawValue + "Register" }

  /// The register of a name of TBX, `neutralRegister`, or of the name alone.
  init?(inTBX name: String) {
    self.init(rawValue: name.hasSuffix("Register") ? String(name.dropLast("Register".count)) : name)
  }
}

/// Several values in one field of text.
enum ListText {
  static let separator = "; "

  /// The values that a text holds, and the text that holds them.
  static func joined(_ values: [String]) -> String { values.joined(separator: separator) }
}
