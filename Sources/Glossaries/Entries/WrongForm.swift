import LavoirFindings

/// A form that a term replaces, and how it is known in a text.
public struct WrongForm: Sendable, Equatable, ExpressibleByStringLiteral {
  /// How a form is compared with a text.
  public enum Match: String, Sendable, CaseIterable {
    /// With the inflections of its part of speech.
    case inflected
    /// As it is written.
    case exact
    /// As a ``WordPattern``: words, `*`, `#`, `~lemma`, parts of speech.
    case pattern
  }

  /// The form: a lemma, a phrase or a pattern.
  public var text: String
  /// How it is compared.
  public var match: Match = .inflected
  /// How sure its replacement is; `nil` for what the term says.
  public var certainty: Certainty?
  /// Where it must stand; none for what the term says.
  public var contexts: [Context] = []
  /// What it asks of letter case; `nil` for what the term says.
  public var letterCase: LetterCase?
  /// Why it is wrong, where that is not the same for all forms of the term.
  public var note: String = ""

  /// A form that is matched with its inflections.
  public init(_ text: String) {
    self.text = text
  }

  /// A form that is matched with its inflections.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
