/// As many numbers of each text, in blocks that are never moved: memory grows by what is added and not by doubling.
struct BlockedNumbers: Sendable {
  private let each: Int
  private var blocks: [[UInt64]] = []
  private var count = 0

  /// How many texts a block holds: half a megabyte of signatures.
  private static let blockBits = 12

  init(each: Int) { self.each = each }

  /// The bytes of its memory.
  var bytes: Int { blocks.reduce(0) { $0 + 8 * $1.capacity } }

  /// Adds a text’s numbers.
  mutating func append(_ numbers: ArraySlice<UInt64>) {
    if count & (1 << Self.blockBits - 1) == 0 {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(each << Self.blockBits)
    }
    blocks[blocks.count - 1].append(contentsOf: numbers)
    count += 1
  }

  /// In how many bits a text’s numbers differ from some others.
  @inline(__always)
  func unequalBits(of text: Int, to numbers: [UInt64]) -> Int {
    let first = (text & (1 << Self.blockBits - 1)) * each
    return blocks[text >> Self.blockBits].withUnsafeBufferPointer { block in
      var unequal = 0
      for index in 0..<each { unequal += (block[first + index] ^ numbers[index]).nonzeroBitCount }
      return unequal
    }
  }
}
