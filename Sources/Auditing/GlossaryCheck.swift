import LavoirFindings

/// One check of a glossary: its rule, and what it has to say of one.
///
/// The examples of the rule are glossaries in YAML: those that must be reported, and those that must not.
public protocol GlossaryCheck: Sendable {
  /// Its name, page and tests.
  static var rule: Rule { get }

  /// The flaws of a glossary, in any order.
  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw]
}

extension GlossaryCheck {
  /// The page of this check.
  public var rule: Rule { Self.rule }

  /// A flaw at a field of an entry, as bad as the rule says unless told otherwise.
  func flaw(
    at entry: Int, _ path: [GlossaryFlaw.Step], severity: Severity? = nil,
    certainty: Certainty = .sure, _ message: String, evidence: [Evidence] = [], fix: Fix? = nil
  ) -> GlossaryFlaw {
    GlossaryFlaw(
      rule: rule.id, place: .field(entry: entry, path: path), severity: severity ?? rule.severity,
      certainty: certainty, message: message, evidence: evidence, fix: fix)
  }
}
