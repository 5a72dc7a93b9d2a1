import Foundation
import LavoirCleaning
import LavoirCorpus
import LavoirEvaluation
import LavoirFindings
import LavoirReports
import LavoirText
import TestSupport
import Testing

/// The figures of `lavoir evaluate` are those of score.py, to the last one.
@Suite(
  .enabled(
    if: PythonScorer.isThere, "set LAVOIR_SHARED to the folder that holds eval/score.py, and have python3 on the PATH"))
struct ScorerAgreementTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test(arguments: [(["seeds"], []), (["dirty"], ["clean"]), (["dirty", "seeds"], ["clean"])])
  func onTheEvaluationTexts(gold: [String], good: [String]) throws {
    let folder = try #require(PythonScorer.folder)
    try compare(gold: gold.map { "\(folder)/\($0)" }, good: good.map { "\(folder)/\($0)" }, by: Self.detected)
  }

  @Test func onTheTreebankAsItIs() throws {
    let treebank = scratch.path("treebank")
    try PythonScorer.spin("--clean", to: treebank)
    try compare(gold: [], good: [treebank], by: Self.detected)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: PythonScorer.wordNet), "install Debian's wordnet-base"))
  func onSpunTexts() throws {
    let spun = scratch.path("spun")
    try PythonScorer.spin("--wordnet", PythonScorer.wordNet, "--rate", "0.3", to: spun)
    try compare(gold: [spun], good: [], by: Self.detected)
  }

  /// What no detector does today: findings without order, upon each other, empty, on half a span, with the right word
  /// anywhere.
  @Test(arguments: 1...8) func onRandomFindings(seed: Int) throws {
    let folder = try #require(PythonScorer.folder)
    var random = Noise(seed: UInt64(seed))
    try compare(gold: ["\(folder)/dirty", "\(folder)/seeds"], good: ["\(folder)/clean"]) { random.findings(on: $0, $1) }
  }

  // MARK: Comparison

  private static let cleaner = Cleaner()

  private static func detected(_ bytes: [UInt8], _: [GoldSpan]) -> [Finding] { cleaner.findings(in: bytes) }

  private func compare(gold: [String], good: [String], by detect: ([UInt8], [GoldSpan]) -> [Finding]) throws {
    var evaluation = Evaluation()
    var findings: [String: [Finding]] = [:]
    for text in try GoldFolder.goldTexts(in: gold) {
      findings[text.name] = detect(text.bytes, text.spans)
      evaluation.add(findings[text.name] ?? [], on: text)
    }
    for text in try GoldFolder.goodTexts(in: good) {
      findings[text.name] = detect(text.bytes, [])
      evaluation.add(findings[text.name] ?? [], on: text)
    }
    let ours = try Figures.flattened(Data(EvaluationJSON(evaluation).bytes))
    let theirs = try PythonScorer.figures(for: findings, gold: gold, good: good, in: scratch)
    #expect(theirs["unknown_path"] == 0 && theirs["bad_offsets"] == 0)
    for (name, theirName) in Self.names {
      #expect(ours[name] ?? 0 == theirs[theirName] ?? 0, "\(name) is \(theirName) there")
    }
  }

  /// Our names of the figures, and theirs.
  private static let names: [(String, String)] = {
    var names = total + good
    for category in Category.allCases.map(\.rawValue) {
      names += score.map { ("gold.categories.\(category).\($0)", "cats.\(category).\($1)") }
      names.append(("good.categories.\(category)", "clean_fp_by_cat.\(category)"))
    }
    for severity in Severity.allCases.map(\.rawValue) {
      names.append(("gold.severities.\(severity).part", "severity.\(severity).0"))
      names.append(("gold.severities.\(severity).whole", "severity.\(severity).1"))
    }
    return names
  }()

  private static let score = [
    ("detection.findings.part", "tp_p"), ("detection.findings.whole", "n_p"), ("detection.gold.part", "tp_g"),
    ("detection.gold.whole", "n_g"), ("sameCategory.findings.part", "tps_p"), ("sameCategory.gold.part", "tps_g"),
    ("repairs.suggestions", "sug"), ("repairs.attempted", "att"), ("repairs.exact", "ex"), ("repairs.normalised", "nm"),
  ]

  private static let total =
    score.map { ("gold.total.\($0)", "total.\($1)") } + [
      ("gold.texts", "docs"), ("gold.onNeutral", "neutral_dropped"), ("gold.onSigns", "soft_ignored"),
      ("gold.oneToOne.findings.part", "total.o2o"), ("gold.oneToOne.gold.part", "total.o2o"),
      ("gold.characters.findings.part", "total.c_tp"), ("gold.characters.findings.whole", "total.c_p"),
      ("gold.characters.gold.whole", "total.c_g"), ("gold.total.repairs.first", "total.first"),
      ("gold.total.repairs.inList", "total.inlist"), ("gold.total.repairs.sure.whole", "total.sure"),
      ("gold.total.repairs.sure.part", "total.sure_ok"), ("gold.total.repairs.unsafe", "total.unsafe"),
    ]

  private static let good = [
    ("good.texts", "clean_docs"), ("good.words", "clean_words"), ("good.all", "clean_fp.all"),
    ("good.lexical", "clean_fp.lexical"), ("good.typographic", "clean_fp.typographic"),
    ("good.automaticEdits", "clean_fp.edits"),
  ]
}
