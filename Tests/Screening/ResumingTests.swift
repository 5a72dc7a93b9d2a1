import LavoirScreening
import ScreeningMeasures
import Testing

/// A run that is stopped and resumed gives the verdicts of one that was not.
@Suite struct ResumingTests {
  private static let rules: ScreeningRules = {
    var rules = ScreeningRules()
    rules.duplicates = .near
    return rules
  }()

  /// Documents of which many are copies of earlier ones, some of them short, some without words.
  private static let documents: [String] = {
    var numbers = SeededNumbers(seed: 9)
    var documents = ["", "...", "un mot", "un mot"]
    for _ in 0..<300 {
      var words = RandomProse.words(Int.random(in: 4...200, using: &numbers), &numbers)
      documents.append(words.joined(separator: " "))
      words[words.count / 2] = "autre"
      documents.append((words + ["fin"]).joined(separator: " "))
      if documents.count.isMultiple(of: 7), let earlier = documents.randomElement(using: &numbers) {
        documents.append(earlier)
      }
    }
    return documents
  }()

  private static func verdicts(_ corpus: inout Corpus, _ range: Range<Int>) -> [DropReason?] {
    range.map { corpus.verdict(documents[$0], "id-\($0)") }
  }

  @Test func theStateOfAStoppedRunIsAllThatItKnew() throws {
    var whole = Corpus(Self.rules)
    let expected = Self.verdicts(&whole, 0..<Self.documents.count)
    let state = whole.screener.takeGrowth()
    #expect(expected.contains { $0?.rule == "near-duplicate" } && expected.contains { $0?.rule == "exact-duplicate" })

    var numbers = SeededNumbers(seed: 5)
    var (written, at): ([UInt8], Int) = ([], 0)
    var verdicts: [DropReason?] = []
    while at < Self.documents.count {
      var resumed = Corpus(Self.rules)
      try Self.restore(&resumed.screener, written, piece: Int.random(in: 300...2_000, using: &numbers))
      for _ in 0..<3 {
        let end = min(Self.documents.count, at + Int.random(in: 0...60, using: &numbers))
        verdicts += Self.verdicts(&resumed, at..<end)
        written += resumed.screener.takeGrowth()
        at = end
      }
    }
    #expect(verdicts == expected)
    #expect(written == state)
  }

  /// Feeds a state in pieces, as a file is read.
  private static func restore(_ screener: inout Screener, _ state: [UInt8], piece: Int) throws {
    var (pending, at): ([UInt8], Int) = ([], 0)
    while at < state.count {
      pending += state[at..<min(state.count, at + piece)]
      at += piece
      let used = try pending.withUnsafeBytes { try screener.restore($0) }
      pending.removeFirst(used)
    }
    #expect(pending.isEmpty)
  }

  @Test func aStateOfOtherRulesOrADamagedOneIsRefused() throws {
    var corpus = Corpus(Self.rules)
    _ = Self.verdicts(&corpus, 0..<10)
    var state = corpus.screener.takeGrowth()
    var other = Self.rules
    other.similarity = 0.7
    var screener = Screener(rules: other)
    #expect(throws: ScreeningStateError.self) { try Self.restore(&screener, state, piece: 1_000) }
    state[4] ^= 1
    screener = Screener(rules: Self.rules)
    #expect(throws: ScreeningStateError.damaged(offset: 0)) { try Self.restore(&screener, state, piece: 1_000) }
  }

  @Test func withoutDuplicatesThereIsNoState() {
    var corpus = Corpus(ScreeningRules())
    _ = Self.verdicts(&corpus, 0..<10)
    #expect(corpus.screener.takeGrowth().isEmpty)
  }
}
