import LavoirText

/// What a detector says of itself: its tests, its manual page and its line in the list are all made from this.
public struct Rule: Sendable {
  /// Its stable name in reports and settings, in kebab case: `doubled-word`.
  public let id: String
  /// One line.
  public let summary: String
  /// Why it matters, and how it tells damage from good French.
  public let why: String
  /// What kind of damage it finds.
  public let category: Category
  /// How bad that is as a rule.
  public let severity: Severity
  /// What it finds.
  public let fires: [Example]
  /// Good French on which it stays silent.
  public let silent: [String]

  /// A sentence that a detector must find and repair, marked `⟦wrong→right⟧`.
  public struct Example: Sendable, ExpressibleByStringLiteral {
    /// The marked text.
    public let marked: String
    /// How sure its findings are.
    public let certainty: Certainty

    /// A sentence whose findings are this sure.
    public init(_ marked: String, _ certainty: Certainty) {
      self.marked = marked
      self.certainty = certainty
    }

    /// A sentence whose findings are sure.
    public init(stringLiteral marked: String) {
      self.init(marked, .sure)
    }
  }

  /// A rule from its parts.
  public init(
    id: String, summary: String, why: String, category: Category, severity: Severity, fires: [Example], silent: [String]
  ) {
    self.id = id
    self.summary = summary
    self.why = why
    self.category = category
    self.severity = severity
    self.fires = fires
    self.silent = silent
  }
}

extension Rule {
  /// A finding of this rule, of its category and severity.
  public func finding(
    _ range: ByteRange, _ certainty: Certainty, _ message: String, evidence: [Evidence] = [], fix: Fix? = nil
  ) -> Finding {
    Finding(
      rule: id, range: range, category: category, severity: severity, certainty: certainty, message: message,
      evidence: evidence, fix: fix)
  }
}
