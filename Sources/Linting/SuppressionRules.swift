import LavoirFindings

/// What can be wrong with a suppression itself.
enum SuppressionRules {
  static let all = [unused, broken, unexplained]

  static let unused = Rule(
    id: "unused-suppression",
    summary: "A suppression names a rule that finds nothing there.",
    why: """
      A comment `lavoir-ignore` that nothing needs any more hides the next flaw that comes to its place. It is told where the rule
      was run and found nothing; take the comment away.
      """,
    category: .other, severity: .minor, fires: [], silent: [])

  static let broken = Rule(
    id: "broken-suppression",
    summary: "A suppression cannot be understood.",
    why: """
      A comment that begins with `lavoir-` and is mistyped would do nothing, in silence. A command or a rule that does not
      exist, an end without a beginning and a beginning without an end are told, with the name that was probably meant.
      """,
    category: .other, severity: .major, fires: [], silent: [])

  static let unexplained = Rule(
    id: "unexplained-suppression",
    summary: "A suppression does not say why.",
    why: """
      Where `suppressions: {reason: required}` is set, each suppression gives its reason behind a colon:
      `lavoir-ignore foreign-word: the name of a product`.
      """,
    category: .other, severity: .minor, fires: [], silent: [])
}
