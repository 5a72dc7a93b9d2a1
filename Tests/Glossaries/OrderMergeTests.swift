import TestSupport
import Testing

@testable import LavoirGlossaryFiles

@Suite struct OrderMergeTests {
  @Test func keysStandBehindThoseTheyStoodBehind() {
    #expect(
      OrderMerge.keys(base: [1, 2], ours: [1, 9, 2], theirs: [1, 7, 8, 2, 6]) { _ in true } == [1, 9, 7, 8, 2, 6])
    #expect(OrderMerge.keys(base: [1, 2], ours: [2, 1], theirs: [5, 1, 2]) { $0 != 2 } == [5, 1])
    #expect(OrderMerge.keys(base: [], ours: [1, 2], theirs: [3, 4]) { _ in true } == [1, 2, 3, 4])
  }

  /// The order is that which the plain way gives, that looks for each place from the start.
  @Test func anyKeysComeInThePlainOrder() {
    for seed in 0..<500 as Range<UInt64> {
      var random = RandomGlossary(seed: seed)
      let lists = (0..<3).map { _ in (0..<12).shuffled(using: &random).filter { _ in !random.once(in: 3) } }
      let kept = Set((0..<12).filter { _ in !random.once(in: 5) })
      let sorted = random.once(in: 2) ? lists : lists.map { $0.sorted() }
      let order = OrderMerge.keys(base: sorted[0], ours: sorted[1], theirs: sorted[2], where: kept.contains)
      #expect(order == plain(sorted[0], sorted[1], sorted[2], kept), "seed \(seed)")
    }
  }

  private func plain(_ base: [Int], _ ours: [Int], _ theirs: [Int], _ kept: Set<Int>) -> [Int] {
    let isMoved = { (keys: [Int]) in keys.filter(base.contains) != base.filter(keys.contains) }
    let (first, second) = isMoved(theirs) && !isMoved(ours) ? (theirs, ours) : (ours, theirs)
    var result = first.filter(kept.contains)
    var last: Int?
    for key in second where kept.contains(key) {
      if !first.contains(key) {
        var place = last.flatMap { result.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let isBehind = last != nil || !result.contains(where: second.contains)
        while isBehind, place < result.count, !second.contains(result[place]) { place += 1 }
        result.insert(key, at: place)
      }
      last = key
    }
    return result
  }

  @Test(.timeLimit(.minutes(1)))
  func manyKeysTakeTimeInProportion() {
    let (base, ours, theirs) = (Array(0..<50_000), Array(0..<100_000), Array(0..<50_000) + Array(100_000..<150_000))
    #expect(OrderMerge.keys(base: base, ours: ours, theirs: theirs) { _ in true } == Array(0..<150_000))
    let between = (0..<50_000).flatMap { [$0, $0 + 200_000] }
    #expect(OrderMerge.keys(base: base, ours: base, theirs: between) { _ in true } == between)
  }
}
