import LavoirText

/// One flaw that a detector found: where, what, how sure, why, and the repair if there is one.
public struct Finding: Sendable, Equatable {
  /// The id of the rule that found it.
  public var rule: String
  /// Where, in UTF-8 bytes of the text that was examined.
  public var range: ByteRange
  /// What kind of damage.
  public var category: Category
  /// How bad.
  public var severity: Severity
  /// How sure.
  public var certainty: Certainty
  /// One sentence for a person; quotes the French.
  public var message: String
  /// The reasons.
  public var evidence: [Evidence]
  /// The repair; `nil` where it is only flagged.
  public var fix: Fix?

  /// A finding from its parts.
  public init(
    rule: String, range: ByteRange, category: Category, severity: Severity, certainty: Certainty, message: String,
    evidence: [Evidence] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.range = range
    self.category = category
    self.severity = severity
    self.certainty = certainty
    self.message = message
    self.evidence = evidence
    self.fix = fix
  }

  /// The edit that carries out the repair.
  public var edit: Edit? { fix.map { Edit(range, $0.replacement) } }
}
