import LavoirLexicons

/// A place where a term's wrong form, or a protected phrase, stands.
public struct TermMatch: Sendable {
  /// The tokens it covers.
  public let tokens: Range<Int>
  /// The term.
  public let term: Term
  /// Whether the form itself says plural or singular.
  public let number: Number?
  /// The grammar of the form’s first word, if the term is a verb.
  public let tag: MorphTag?
}
