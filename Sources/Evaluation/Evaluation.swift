import LavoirFindings
import LavoirText

/// Findings measured against texts whose flaws a person marked, and against good French.
///
/// The figures are those of the scorer beside the project's evaluation texts, so that they can be compared with those
/// of other programs.
public struct Evaluation: Sendable {
  /// The texts with gold.
  public private(set) var texts = 0
  /// The figures by category: of the finding for what counts findings, of the gold for what counts gold.
  public private(set) var categories: [Category: Score] = [:]
  /// The figures by rule.
  public private(set) var rules: [String: RuleScore] = [:]
  /// The gold found, by severity.
  public private(set) var severities: [Severity: Share] = [:]
  /// The pairs of a finding and a gold span, each in one pair at most, that share half of what either covers.
  public private(set) var oneToOne = Detection()
  /// The characters (Unicode scalars) that findings and gold cover, so that one huge finding does not pay.
  public private(set) var characters = Detection()
  /// The findings left out because they touch neutral spans and no other gold.
  public private(set) var onNeutral = 0
  /// The findings left out because they only concern spaces and signs, which gold does not mark throughout.
  public private(set) var onSigns = 0
  /// What was found in good French.
  public private(set) var falseAlarms = FalseAlarms()
  /// The findings that count and touch nothing, in the order of the texts.
  public private(set) var alarms: [FalseAlarm] = []

  /// Of nothing yet.
  public init() {}

  /// The figures over all categories.
  public var total: Score { categories.values.reduce(Score(), +) }

  /// Precision and recall of a rule, the recall over the gold of the categories that it reports.
  public func detection(of rule: RuleScore) -> Detection {
    let found = rule.categories.reduce(0) { $0 + (rule.goldFound[$1] ?? 0) }
    let gold = rule.categories.reduce(0) { $0 + (categories[$1]?.detection.gold.whole ?? 0) }
    return Detection(findings: rule.findings, gold: Share(found, of: gold))
  }

  /// Counts the findings of a text with gold.
  public mutating func add(_ findings: [Finding], on text: GoldText) {
    texts += 1
    let counted = findings.filter { counts($0, on: text) }
    for finding in counted { add(finding, on: text) }
    for span in text.spans { add(span, found: counted.filter { $0.range.touches(span.range) }, on: text) }
    let covered = CoveredCharacters(in: text, by: counted)
    characters = characters + covered.detection
    let pairs = Pairing.pairs(of: counted.map(\.range), and: text.spans.map(\.range))
    oneToOne =
      oneToOne
      + Detection(findings: Share(pairs, of: counted.count), gold: Share(pairs, of: text.spans.count))
  }

  /// Counts the findings of a text of good French.
  public mutating func add(_ findings: [Finding], on text: GoodText) {
    falseAlarms.texts += 1
    falseAlarms.words += WordCount.words(in: text.bytes)
    for finding in findings where !text.slips.touch(finding.range) {
      falseAlarms.byCategory[finding.category, default: 0] += 1
      if finding.fix != nil, finding.certainty == .sure { falseAlarms.automaticEdits += 1 }
      rules[finding.rule, default: RuleScore()].falseAlarms += 1
      alarms.append(FalseAlarm(name: text.name, bytes: text.bytes, finding: finding))
    }
  }

  // MARK: One text with gold

  /// Whether a finding counts, for or against; notes why where it does not.
  private mutating func counts(_ finding: Finding, on text: GoldText) -> Bool {
    guard !text.spans.contains(where: { $0.range.touches(finding.range) }) else { return true }
    if text.neutral.touch(finding.range) {
      onNeutral += 1
      return false
    }
    let isOnSigns = finding.category == .typography || finding.category == .punctuation
    guard isOnSigns, WordCount.words(in: Array(text.bytes[finding.range.indices])) == 0 else { return true }
    onSigns += 1
    return false
  }

  private mutating func add(_ finding: Finding, on text: GoldText) {
    let touched = text.spans.filter { $0.range.touches(finding.range) }
    categories[finding.category, default: Score()].detection.findings.count(!touched.isEmpty)
    categories[finding.category, default: Score()].sameCategory.findings.count(
      touched.contains { $0.category == finding.category })
    rules[finding.rule, default: RuleScore()].findings.count(!touched.isEmpty)
    rules[finding.rule, default: RuleScore()].categories.insert(finding.category)
    if touched.isEmpty { alarms.append(FalseAlarm(name: text.name, bytes: text.bytes, finding: finding)) }
  }

  private mutating func add(_ span: GoldSpan, found findings: [Finding], on text: GoldText) {
    severities[span.severity, default: Share()].count(!findings.isEmpty)
    let judged = JudgedRepairs(of: span, by: findings, in: text.bytes)
    categories[span.category, default: Score()].detection.gold.count(!findings.isEmpty)
    categories[span.category, default: Score()].sameCategory.gold.count(
      findings.contains { $0.category == span.category })
    categories[span.category, default: Score()].repairs =
      (categories[span.category]?.repairs ?? Repairs()) + judged.repairs
    for rule in Set(findings.map(\.rule)) {
      rules[rule, default: RuleScore()].goldFound[span.category, default: 0] += 1
    }
    for rule in judged.sureRules { rules[rule, default: RuleScore()].sure.count(judged.repairs.sure.part > 0) }
  }
}
