import Testing

@testable import LavoirMining

@Suite struct TallyBoundTests {
  @Test func whatIsSeenOftenIsKept() {
    var bound = TallyBound(100)
    var counts: [String: Int] = [:]
    for number in 0..<2_000 {
      counts["often", default: 0] += 1
      counts["once \(number)", default: 0] += 1
      bound.hold(&counts) { $0 }
      #expect(counts.count <= 100)
    }
    #expect(counts["often"] == 2_000)
  }

  @Test func afterALookAtAllThereIsRoomAgain() {
    var bound = TallyBound(100)
    var counts = Dictionary(uniqueKeysWithValues: (0...100).map { ("\($0)", 1_000 + $0 % 10) })
    bound.hold(&counts) { $0 }
    #expect(counts.count <= 75 && counts.count > 50)
    #expect(counts.values.min() ?? 0 > 1_001)
  }
}
