import LavoirTwins
import Testing

/// Pairs of texts of known similarity, planted among others.
@Suite struct TwinFinderTests {
  /// A generator of numbers that is the same on every machine (SplitMix64).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  /// A text and another with some of its words swapped.
  struct Pair {
    let first: [UInt64]
    let second: [UInt64]

    init(words: Int, swapped rate: Double, _ numbers: inout Numbers) {
      var first: [UInt64] = []
      for _ in 0..<words { first.append(numbers.next()) }
      var second = first
      for index in second.indices where Double.random(in: 0..<1, using: &numbers) < rate {
        second[index] = numbers.next()
      }
      (self.first, self.second) = (first, second)
    }

    /// The Jaccard similarity of the shingles, counted.
    func similarity(of words: Int) -> Double {
      let sets = [first, second].map { text in Set((0...text.count - words).map { Array(text[$0..<$0 + words]) }) }
      return Double(sets[0].intersection(sets[1]).count) / Double(sets[0].union(sets[1]).count)
    }
  }

  /// How many pairs whose similarity lies in a range are reported.
  private func reported(_ range: Range<Double>, rate: Double, words: Int, count: Int) -> (found: Int, all: Int) {
    var numbers = Numbers(state: 7)
    var finder = TwinFinder()
    var planted: Set<Int> = []
    var found = 0
    for _ in 0..<count {
      let pair = Pair(words: words, swapped: rate, &numbers)
      guard range.contains(pair.similarity(of: 5)) else { continue }
      finder.add(Sketch(of: pair.first))
      planted.insert(finder.count)
      found += finder.add(Sketch(of: pair.second)).isEmpty ? 0 : 1
    }
    return (found, planted.count)
  }

  @Test(arguments: [300, 1_500]) func pairsOfSimilarityFourFifthsAreFound(words: Int) {
    let (found, all) = reported(0.8..<0.83, rate: 0.022, words: words, count: 300)
    #expect(all > 40)
    #expect(Double(found) >= 0.95 * Double(all), "\(found) of \(all)")
  }

  @Test(arguments: [300, 1_500]) func hardlyAPairOfSimilarityThreeFifthsIsReported(words: Int) {
    let (found, all) = reported(0.55..<0.65, rate: 0.052, words: words, count: 300)
    #expect(all > 40)
    #expect(Double(found) <= 0.01 * Double(all), "\(found) of \(all)")
  }

  @Test func textsOfTheirOwnAreNoTwins() {
    var numbers = Numbers(state: 3)
    var finder = TwinFinder(threshold: 0.08)
    let shared = (0..<20).map { _ in numbers.next() }
    for _ in 0..<200 {
      let own = (0..<400).map { _ in numbers.next() }
      #expect(finder.add(Sketch(of: own + shared, shape: .init(words: 3))).isEmpty)
    }
  }

  @Test func aTextIsItsOwnTwinAndTheLikestComeFirst() {
    var numbers = Numbers(state: 5)
    let pair = Pair(words: 500, swapped: 0.02, &numbers)
    var finder = TwinFinder(threshold: 0.5)
    finder.add(Sketch(of: pair.first))
    finder.add(Sketch(of: pair.second))
    let pairs = finder.add(Sketch(of: pair.first))
    #expect(pairs.map(\.first) == [0, 1])
    #expect(pairs.first?.similarity == 1)
  }

  @Test func shortAndEmptyTextsAreCompared() {
    var finder = TwinFinder()
    finder.add(Sketch(of: []))
    finder.add(Sketch(of: [1, 2]))
    #expect(finder.add(Sketch(of: [1, 2])).map(\.first) == [1])
    #expect(finder.add(Sketch(of: [])).isEmpty)
  }

  @Test func ofManyTextsUnderOneHashTheFirstAndTheLastAreCompared() {
    var finder = TwinFinder(threshold: 0.5, mostTwins: 1_000)
    let found = (0..<100).map { _ in finder.add(Sketch(of: [1, 2, 3])).map(\.first) }
    #expect(found[64] == Array(0..<64))
    #expect(found[99] == Array(0..<32) + Array(67..<99))
  }
}
