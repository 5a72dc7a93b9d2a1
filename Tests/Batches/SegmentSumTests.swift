import Testing

@testable import LavoirBatches

@Suite struct SegmentSumTests {
  @Test func aSumOfPiecesIsThatOfTheWhole() {
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for cut in 0...100 {
      var sum = SegmentSum()
      sum.add(bytes[..<cut])
      sum.add(bytes[cut...])
      #expect(sum.digits == SegmentSum(of: bytes).digits)
    }
  }

  @Test func everyByteCounts() {
    let bytes = [UInt8](repeating: 0, count: 20)
    var seen: Set<String> = [SegmentSum(of: bytes).digits, SegmentSum(of: bytes + [0]).digits]
    for index in bytes.indices {
      var other = bytes
      other[index] = 1
      seen.insert(SegmentSum(of: other).digits)
    }
    #expect(seen.count == 22)
  }
}
