/// Another French form of a concept that is accepted beside the preferred one.
public struct Synonym: Sendable, Equatable {
  /// The form.
  public var text: String
  /// Its part of speech, where it is not that of the preferred form.
  public var kind: Term.Kind?
  /// Its gender.
  public var gender: TermGender?
  /// Its number, if it has only one.
  public var number: TermNumber?
  /// The level of language.
  public var register: Register?
  /// Where it is at home, as a language tag; empty for everywhere.
  public var region: String = ""
  /// What is to be said of it.
  public var note: String = ""

  /// A form with nothing else said.
  public init(_ text: String) {
    self.text = text
  }
}

/// A term for the same concept in another language.
public struct Translation: Sendable, Equatable {
  /// The language, as a tag (BCP 47): `en`, `pt-BR`.
  public var language: String
  /// The term.
  public var text: String
  /// What its terminologists say of it.
  public var status: TermStatus = .preferred
  /// Its part of speech, where it is known.
  public var kind: Term.Kind?
  /// Its gender.
  public var gender: TermGender?
  /// Its number, if it has only one.
  public var number: TermNumber?
  /// The level of language.
  public var register: Register?
  /// What is to be said of it.
  public var note: String = ""

  /// A preferred term of a language.
  public init(_ text: String, language: String) {
    self.text = text
    self.language = language
  }
}
