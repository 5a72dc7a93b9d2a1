import Foundation
import LavoirScreening
import Testing

@testable import LavoirStatistics

@Suite struct RunStatisticsTests {
  private static func run(_ outcomes: [DocumentOutcome]) -> (statistics: RunStatistics, samples: [UInt8]) {
    var statistics = RunStatistics()
    var samples: [UInt8] = []
    for outcome in outcomes { statistics.add(outcome, samples: &samples) }
    return (statistics, samples)
  }

  @Test func documentsAndFindingsAreCounted() {
    let statistics = Self.run([
      SampleOutcomes.outcome("Une query et un will", repaired: ["query": "question"], left: ["will"], number: 1),
      SampleOutcomes.outcome("Sans défaut", number: 2),
      SampleOutcomes.outcome("Une autre query", left: ["query"], number: 3, drop: DropReason(.language, "en")),
      SampleOutcomes.outcome("é décomposé", composed: true, number: 5),
    ]).statistics
    #expect(statistics.documents.read == 4 && statistics.documents.kept == 3 && statistics.documents.dropped == 1)
    #expect(statistics.documents.changed == 2 && statistics.documents.changes == 2)
    #expect(statistics.documents.words == 1_200 && statistics.documents.keptWords == 900)
    #expect(statistics.documents.bytesIn == 20 + 12 + 15 + 14 && statistics.documents.bytesOut == 23 + 12 + 14)
    #expect(statistics.drops == ["language": 1] && statistics.languages == ["fr": 3, "und": 1])
    let entries = statistics.findings.entries
    #expect(entries.map(\.detector) == ["normalization", "query", "query", "will"])
    #expect(entries.map(\.repaired) == [1, 0, 1, 0] && entries.map(\.left) == [0, 1, 0, 1])
    #expect(entries.map(\.certainty) == [.sure, .likely, .sure, .likely])
  }

  @Test func qualityIsDistributed() {
    let statistics = Self.run([
      SampleOutcomes.outcome("Une query", repaired: ["query": "question"], number: 1),
      SampleOutcomes.outcome("Une query", left: ["query"], number: 2),
      SampleOutcomes.outcome("Rien", number: 3),
    ]).statistics
    #expect(statistics.qualityReceived.documents[98] == 2 && statistics.qualityReceived.documents[100] == 1)
    #expect(statistics.qualityCleaned.documents[98] == 1 && statistics.qualityCleaned.documents[100] == 2)
    #expect(statistics.qualityCleaned.median == 100 && statistics.qualityReceived.median == 98)
    #expect(abs(try! #require(statistics.qualityCleaned.mean) - (200 + 98.33) / 3) < 0.01)
    #expect(RunStatistics().qualityCleaned.mean == nil && RunStatistics().qualityCleaned.median == nil)
  }

  @Test func aCheckpointChangesNothing() throws {
    let outcomes = SampleOutcomes.corpus(1..<2_000)
    let unbroken = Self.run(outcomes)
    for stop in [1, 17, 400, 1_998] {
      var (statistics, samples) = Self.run(Array(outcomes[..<stop]))
      statistics = try JSONDecoder().decode(RunStatistics.self, from: JSONEncoder().encode(statistics))
      for outcome in outcomes[stop...] { statistics.add(outcome, samples: &samples) }
      #expect(statistics == unbroken.statistics)
      #expect(samples == unbroken.samples)
    }
  }

  @Test func shardsTogetherAreTheWhole() throws {
    let whole = Self.run(SampleOutcomes.corpus(1..<3_000))
    var (merged, samples) = Self.run(SampleOutcomes.corpus(1..<1_000))
    let second = Self.run(SampleOutcomes.corpus(1_000..<3_000))
    merged.merge(second.statistics)
    samples += second.samples
    #expect(merged.documents == whole.statistics.documents && merged.findings == whole.statistics.findings)
    #expect(merged.drops == whole.statistics.drops && merged.languages == whole.statistics.languages)
    #expect(merged.qualityReceived == whole.statistics.qualityReceived)
    #expect(merged.worst.map(\.id) == whole.statistics.worst.map(\.id))
    let shown = try #require(SampleReader.documents(in: samples, for: merged))
    let expected = try #require(SampleReader.documents(in: whole.samples, for: whole.statistics))
    #expect(shown == expected)
  }

  @Test func theStateDoesNotGrowWithTheCorpus() throws {
    let small = Self.run(SampleOutcomes.corpus(1..<4_000))
    let large = Self.run(SampleOutcomes.corpus(1..<40_000))
    let sizes = try [small, large].map { try JSONEncoder().encode($0.statistics).count }
    #expect(sizes[1] < sizes[0] * 6 / 5 && sizes[1] < 40_000)
    #expect(large.samples.count < small.samples.count * 3)
    #expect(large.statistics.samples.count < 400)
    #expect(large.statistics.sampleBytes == large.samples.count)
  }

  @Test func everyKindOfFindingAndDropHasExamples() throws {
    let (statistics, samples) = Self.run(SampleOutcomes.corpus(1..<5_000))
    let documents = try #require(SampleReader.documents(in: samples, for: statistics))
    for entry in statistics.findings.entries {
      let shown = documents.filter { $0.marks.contains { $0.reasons.contains { $0.detector == entry.detector } } }
      #expect(shown.count >= statistics.limits.perDetector)
    }
    #expect(documents.filter { $0.drop != nil }.count >= statistics.limits.perDropReason)
    #expect(statistics.worst.allSatisfy { worst in documents.contains { $0.id == worst.id } })
    #expect(Set(documents.map(\.id)).count == documents.count)
  }

  @Test func theWorstAreThoseOfLowestQuality() {
    let words = (0..<200).map { "w\($0)x" }
    let statistics = Self.run(
      (1...200).map { number in
        let bad = Array(words.prefix(number))
        return SampleOutcomes.outcome(
          bad.joined(separator: " "), left: bad, number: number, words: 2_000,
          drop: number == 200 ? DropReason(.quality, "bad") : nil)
      }
    ).statistics
    #expect(statistics.worst.map(\.number) == (150..<200).reversed())
    #expect(statistics.worst.first?.findings == 199)
  }

  @Test func soundDocumentsWriteNothingDown() {
    let (statistics, samples) = Self.run((1...100).map { SampleOutcomes.outcome("Sans défaut", number: $0) })
    #expect(samples.isEmpty && statistics.samples.isEmpty && statistics.documents.read == 100)
  }

  @Test func whatIsWrittenDownHasALimit() throws {
    var limits = SampleLimits()
    limits.totalBytes = 1_000
    var statistics = RunStatistics(limits: limits)
    var samples: [UInt8] = []
    for outcome in SampleOutcomes.corpus(1..<500) { statistics.add(outcome, samples: &samples) }
    #expect(samples.count >= 1_000 && samples.count < 1_500)
    #expect(try #require(SampleReader.documents(in: samples, for: statistics)).count == statistics.samples.count)
  }

  @Test func problemsAreCountedAndTheFirstListed() {
    var statistics = RunStatistics()
    for line in 1...300 { statistics.add(RecordProblem(file: "a.jsonl", line: line, message: "not closed")) }
    var other = RunStatistics()
    other.add(RecordProblem(file: "b.jsonl", line: nil, message: "cut off"))
    other.merge(statistics)
    #expect(other.problems.count == 301 && other.problems.first.count == 200)
    #expect(other.problems.first[0].file == "b.jsonl" && other.problems.first[199].line == 199)
  }

  @Test func foreignBytesAreRefused() {
    let (statistics, samples) = Self.run(SampleOutcomes.corpus(1..<50))
    #expect(SampleReader.documents(in: Array(samples.dropLast()), for: statistics) == nil)
    #expect(SampleReader.documents(in: [], for: statistics) == nil)
    #expect(SampleReader.documents(in: [1, 2, 3], for: RunStatistics()) == nil)
  }
}
