import LavoirMining
import LavoirText
import MiningMeasures
import TestSupport
import Testing

/// What the miner finds in texts that a spinner made, against their gold.
@Suite(.enabled(if: SpunCorpus.canBeMade, Comment(rawValue: SpunCorpus.need))) struct SpunCorpusTests {
  @Test(arguments: [(0.2, 31), (0.5, 32)])
  func ofFiftyCandidatesNineTenthsAreSwappedWords(rate: Double, seed: Int) throws {
    let scratch = try ScratchFolder()
    try SpunCorpus.spin(rate: rate, documents: 1_000, seed: seed, to: scratch.path("spun"))
    let documents = Folder.documents(in: scratch.path("spun"))
    let gold = SwapGold(of: documents)
    let precision = gold.precision(of: Mining(documents, gold: gold, comparing: true).candidates, first: 50)
    #expect(precision.hits >= 45, "not swapped: \(precision.misses)")
    #expect(precision.first >= 40, "the original comes first \(precision.first) times")
    #expect(precision.firstThree >= 45, "the original is among three \(precision.firstThree) times")
  }

  /// How versions are made.
  struct Versions: Sendable, CustomTestStringConvertible {
    let documents: Int
    let rate: Double
    var spun = 1
    var options: [String] = []

    var testDescription: String {
      "\(documents) documents, rate \(rate), \(spun) spun, \(options.joined(separator: " "))"
    }
  }

  static let versions: [Versions] = [
    Versions(documents: 20, rate: 0.8),
    Versions(documents: 100, rate: 0.3, options: ["--shuffle"]),
    Versions(documents: 20, rate: 0.5, options: ["--shuffle", "--trim", "0.3", "--add", "0.3"]),
    Versions(documents: 100, rate: 0.4, spun: 2, options: ["--shuffle"]),
  ]

  @Test(arguments: versions) func swapsAreRecoveredFromVersions(_ versions: Versions) throws {
    let scratch = try ScratchFolder()
    try SpunCorpus.clean(documents: versions.documents, to: scratch.path("clean"))
    let spun = (0..<versions.spun).map { scratch.path("spun\($0)") }
    for (number, folder) in spun.enumerated() {
      try SpunCorpus.spin(rate: versions.rate, documents: versions.documents, seed: 41 + number, to: folder)
    }
    try SpunCorpus.copies(
      clean: scratch.path("clean"), spun: spun, options: versions.options + ["--others", SpunCorpus.others],
      to: scratch.path("copies"))
    let documents = Folder.documents(in: scratch.path("copies"))
    let gold = SwapGold(of: documents)
    let recovery = gold.recovery(by: Mining(documents, gold: gold, comparing: true).candidates)
    #expect(recovery.share >= 0.98, "missed: \(recovery.missed)")
    #expect(Double(recovery.wrong.count) <= 0.01 * Double(recovery.proposals), "wrong: \(recovery.wrong)")
  }
}
