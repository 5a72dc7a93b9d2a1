import FoundationEssentials
import LavoirEvaluation
import LavoirFindings

/// The figures of an evaluation as one JSON object, counts beside ratios.
public struct EvaluationJSON: Sendable {
  private let evaluation: Evaluation

  /// The figures of an evaluation.
  public init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
  }

  /// The object, keys in alphabetical order, with a line end.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let encoded = try? encoder.encode(Figures(gold: GoldFigures(evaluation), good: GoodFigures(evaluation)))
    return encoded.map { Array($0) + [0x0A] } ?? []
  }
}

private struct Figures: Encodable {
  let gold: GoldFigures
  let good: GoodFigures
}

private struct GoldFigures: Encodable {
  let texts: Int
  let onNeutral: Int
  let onSigns: Int
  let oneToOne: DetectionFigures
  let characters: DetectionFigures
  let severities: [String: ShareFigures]
  let total: ScoreFigures
  let categories: [String: ScoreFigures]
  let rules: [String: RuleFigures]

  init(_ evaluation: Evaluation) {
    texts = evaluation.texts
    onNeutral = evaluation.onNeutral
    onSigns = evaluation.onSigns
    oneToOne = DetectionFigures(evaluation.oneToOne)
    characters = DetectionFigures(evaluation.characters)
    severities = evaluation.severities.named { ShareFigures($0) }
    total = ScoreFigures(evaluation.total)
    categories = evaluation.categories.named { ScoreFigures($0) }
    rules = evaluation.rules.mapValues { RuleFigures($0, in: evaluation) }
  }
}

private struct GoodFigures: Encodable {
  let texts: Int
  let words: Int
  let all: Int
  let lexical: Int
  let typographic: Int
  let automaticEdits: Int
  let categories: [String: Int]
  let per10000Words: [String: Double]

  init(_ evaluation: Evaluation) {
    let alarms = evaluation.falseAlarms
    texts = alarms.texts
    words = alarms.words
    all = alarms.all
    lexical = alarms.lexical
    typographic = alarms.typographic
    automaticEdits = alarms.automaticEdits
    categories = alarms.byCategory.named { $0 }
    per10000Words = [
      "all": alarms.all, "lexical": alarms.lexical, "typographic": alarms.typographic,
      "automaticEdits": alarms.automaticEdits,
    ].mapValues { alarms.per10000Words($0) }
  }
}

private struct ScoreFigures: Encodable {
  let detection: DetectionFigures
  let sameCategory: DetectionFigures
  let repairs: RepairFigures

  init(_ score: Score) {
    detection = DetectionFigures(score.detection)
    sameCategory = DetectionFigures(score.sameCategory)
    repairs = RepairFigures(score.repairs)
  }
}

private struct DetectionFigures: Encodable {
  let findings: ShareFigures
  let gold: ShareFigures
  let precision: Double
  let recall: Double
  let f05: Double

  init(_ detection: Detection) {
    findings = ShareFigures(detection.findings)
    gold = ShareFigures(detection.gold)
    precision = detection.precision
    recall = detection.recall
    f05 = detection.f05
  }
}

private struct RepairFigures: Encodable {
  let suggestions: Int
  let attempted: Int
  let exact: Int
  let normalised: Int
  let first: Int
  let inList: Int
  let sure: ShareFigures
  let unsafe: Int

  init(_ repairs: Repairs) {
    suggestions = repairs.suggestions
    attempted = repairs.attempted
    exact = repairs.exact
    normalised = repairs.normalised
    first = repairs.first
    inList = repairs.inList
    sure = ShareFigures(repairs.sure)
    unsafe = repairs.unsafe
  }
}

private struct RuleFigures: Encodable {
  let detection: DetectionFigures
  let sure: ShareFigures
  let falseAlarms: Int

  init(_ score: RuleScore, in evaluation: Evaluation) {
    detection = DetectionFigures(evaluation.detection(of: score))
    sure = ShareFigures(score.sure)
    falseAlarms = score.falseAlarms
  }
}

private struct ShareFigures: Encodable {
  let part: Int
  let whole: Int
  let ratio: Double

  init(_ share: Share) {
    part = share.part
    whole = share.whole
    ratio = share.ratio
  }
}

extension Dictionary where Key: RawRepresentable<String> {
  /// The values under the names of their keys, each made into something else.
  fileprivate func named<Figure>(_ figure: (Value) -> Figure) -> [String: Figure] {
    reduce(into: [:]) { $0[$1.key.rawValue] = figure($1.value) }
  }
}
