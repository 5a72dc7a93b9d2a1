/// The ids of the documents that were kept, by number; one after the other in blocks, for a million strings would take more.
struct KeptIDs: Sendable {
  private var blocks: [Block] = []
  private(set) var count = 0

  private struct Block: Sendable {
    var bytes: [UInt8] = []
    /// Where each id ends.
    var ends: [UInt32] = []
  }

  private static let blockBits = 12

  /// The id of a document.
  subscript(number: Int) -> String {
    let block = blocks[number >> Self.blockBits]
    let place = number & (1 << Self.blockBits - 1)
    let start = place == 0 ? 0 : Int(block.ends[place - 1])
    return String(decoding: block.bytes[start..<Int(block.ends[place])], as: UTF8.self)
  }

  /// Adds an id.
  mutating func append(_ id: String) {
    if count & (1 << Self.blockBits - 1) == 0 { blocks.append(Block()) }
    let last = blocks.count - 1
    blocks[last].bytes += id.utf8
    blocks[last].ends.append(UInt32(truncatingIfNeeded: blocks[last].bytes.count))
    count += 1
  }
}
