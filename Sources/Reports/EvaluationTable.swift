import LavoirEvaluation
import LavoirFindings

/// The figures of an evaluation as tables of at most 80 columns.
public struct EvaluationTable: Sendable {
  private let evaluation: Evaluation

  /// The tables of an evaluation.
  public init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
  }

  /// The tables that have anything to tell.
  public var text: String {
    var parts: [[String]] = []
    if evaluation.texts > 0 { parts += [overview, repairs, categories, rules] }
    if evaluation.falseAlarms.texts > 0 { parts.append(falseAlarms) }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  // MARK: Gold

  private static let columns = ["gold", "found", "finds", "right", "P", "R", "F0.5"]

  private var overview: [String] {
    let total = evaluation.total
    let severities = Severity.allCases.reversed().compactMap { severity in
      evaluation.severities[severity].map { found in
        row(severity.rawValue, ["\(found.whole)", "\(found.part)", "", "", "", ratio(found.ratio)])
      }
    }
    return [
      "Texts with gold: \(evaluation.texts); spans: \(total.detection.gold.whole). Findings that count: "
        + "\(total.detection.findings.whole);",
      "\(evaluation.onNeutral) on neutral spans alone and \(evaluation.onSigns) on signs alone do not.", "",
      row("", Self.columns),
      row("any category", cells(total.detection)),
      row("same category", cells(total.sameCategory)),
      row("one to one", cells(evaluation.oneToOne)),
      row("characters", cells(evaluation.characters)),
    ] + severities
  }

  private var repairs: [String] {
    let repairs = evaluation.total.repairs
    let share = { (count: Int) in ["\(count)", ratio(Share(count, of: repairs.suggestions).ratio)] }
    return [
      "Spans with a suggestion: \(repairs.suggestions). Repairs of them:",
      row("right word first", share(repairs.first)),
      row("right word in the list", share(repairs.inList)),
      row("some repair offered", share(repairs.attempted)),
      row("text as suggested", share(repairs.exact)),
      row("but for space and form", share(repairs.normalised)),
      row("replaced as sure", share(repairs.sure.whole)),
      row("right among the sure", ["\(repairs.sure.part)", ratio(repairs.sure.ratio)]),
      row("unsafe automatic edits", ["\(repairs.unsafe)"]),
    ]
  }

  private var categories: [String] {
    let rows = Category.allCases.compactMap { category -> String? in
      guard let score = evaluation.categories[category], !score.isEmpty else { return nil }
      let suggestions = score.repairs.suggestions
      return row(
        category.rawValue,
        cells(score.detection)
          + [score.repairs.first, score.repairs.inList].map { ratio(Share($0, of: suggestions).ratio) })
    }
    return rows.isEmpty ? [] : [row("category", Self.columns + ["first", "list"])] + rows
  }

  private var rules: [String] {
    let rows = evaluation.rules.filter { $0.value.findings.whole > 0 }.sorted { $0.key < $1.key }.map { rule, score in
      row(rule, cells(evaluation.detection(of: score)) + ["\(score.sure.whole)", "\(score.sure.part)"])
    }
    return rows.isEmpty ? [] : [row("rule, in its categories", Self.columns + ["sure", "right"])] + rows
  }

  private func cells(_ detection: Detection) -> [String] {
    [
      "\(detection.gold.whole)", "\(detection.gold.part)", "\(detection.findings.whole)", "\(detection.findings.part)",
      ratio(detection.precision), ratio(detection.recall), ratio(detection.f05),
    ]
  }

  // MARK: Good French

  private var falseAlarms: [String] {
    let alarms = evaluation.falseAlarms
    let cells = { (count: Int) in ["\(count)", decimal(alarms.per10000Words(count), places: 1)] }
    let totals = [
      ("all", alarms.all), ("lexical", alarms.lexical), ("typographic", alarms.typographic),
      ("automatic edits", alarms.automaticEdits),
    ]
    let categories = Category.allCases.compactMap { category in
      alarms.byCategory[category].map { (category.rawValue, $0) }
    }
    let rules = evaluation.rules.filter { $0.value.falseAlarms > 0 }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.falseAlarms) }
    let groups = [totals, categories, rules].filter { !$0.isEmpty }.map { $0.map { row($0.0, cells($0.1)) } }
    return ["Texts of good French: \(alarms.texts); words: \(alarms.words). False alarms, and for 10,000 words:"]
      + groups.joined(separator: [""])
  }

  // MARK: Cells

  /// A name and its cells; 80 columns hold a name and nine cells.
  private func row(_ name: String, _ cells: [String]) -> String {
    cells.reduce(name.padded(to: 25)) { $0 + $1.leftPadded(to: max(6, $1.count + 1)) }
  }
}

/// A ratio with three decimals.
private func ratio(_ value: Double) -> String { decimal(value, places: 3) }

/// A number that is not below zero, with so many decimals.
private func decimal(_ value: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let digits = "\(scaled % scale)"
  return "\(scaled / scale).\(String(repeating: "0", count: places - digits.count))\(digits)"
}

extension String {
  /// With spaces behind, to this many characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// With spaces before, to this many characters.
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
