import LavoirFindings
import LavoirText

/// The repairs offered for one gold span, judged.
struct JudgedRepairs {
  /// The figures of this one span.
  private(set) var repairs = Repairs()
  /// The rules whose sure repairs were judged against a suggestion.
  private(set) var sureRules: Set<String> = []

  /// Judges the findings that touch a span, in order of place.
  init(of span: GoldSpan, by findings: [Finding], in text: [UInt8]) {
    let edits = findings.compactMap(\.edit)
    let sure = findings.filter { $0.certainty == .sure && $0.fix != nil }
    if span.isBetterLeftAlone { repairs.unsafe = sure.count }
    guard let suggestion = span.suggestion else { return }
    repairs.suggestions = 1
    let offered = findings.compactMap(\.fix).flatMap { [$0.replacement] + $0.alternatives }.map { LooseText($0) }
    let wanted = LooseText(suggestion)
    repairs.first = offered.first == wanted ? 1 : 0
    repairs.inList = offered.contains(wanted) ? 1 : 0
    guard !edits.isEmpty else { return }
    let outcome = RepairTrial.outcome(of: edits, on: span, suggestion: suggestion, in: text)
    repairs.attempted = 1
    repairs.exact = outcome == .exact ? 1 : 0
    repairs.normalised = outcome.isRight ? 1 : 0
    if outcome.isSame { (repairs.first, repairs.inList) = (1, 1) }
    guard !sure.isEmpty else { return }
    let made = RepairTrial.outcome(of: sure.compactMap(\.edit), on: span, suggestion: suggestion, in: text)
    repairs.sure.count(made.isRight)
    sureRules = Set(sure.map(\.rule))
  }
}
