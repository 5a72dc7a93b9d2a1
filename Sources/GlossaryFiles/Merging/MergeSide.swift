import LavoirGlossaries

/// One of the three texts of a merge: its parts under keys by which they are known in all three.
struct MergeSide {
  /// What tells a part from the others.
  enum Key: Hashable {
    /// An entry of the base, by its place there.
    case base(Int)
    /// An entry that our side added, by its place there; also one that their side added too.
    case ours(Int)
    /// An entry that only their side added.
    case theirs(Int)
    /// A comment that stands alone, by its text, and how many such stand before it.
    case comment([String], Int)
  }

  /// The text taken apart.
  let source: GlossarySource
  /// The keys of its parts, in their order.
  let keys: [Key]
  private let bytes: [UInt8]
  private let indices: [Key: Int]

  /// A side from its text and the keys of its entries.
  init(_ source: GlossarySource, bytes: [UInt8], entries: [Key]) {
    self.source = source
    self.bytes = bytes
    var rest = entries[...]
    var counts: [[String]: Int] = [:]
    keys = source.parts.map { part in
      switch part {
      case .entry: return rest.removeFirst()
      case .comment(let lines):
        defer { counts[lines, default: 0] += 1 }
        return .comment(lines, counts[lines, default: 0])
      }
    }
    indices = Dictionary(zip(keys, keys.indices)) { first, _ in first }
  }

  /// The entry under a key.
  func entry(_ key: Key) -> GlossarySource.EntryText? {
    guard let index = indices[key], case .entry(let entry) = source.parts[index] else { return nil }
    return entry
  }

  /// Whether there is a part under a key.
  func has(_ key: Key) -> Bool { indices[key] != nil }

  /// The lines of a part as they stand in the text.
  func lines(_ key: Key) -> [String] {
    guard let index = indices[key] else { return [] }
    return lines(in: source.ranges[index])
  }

  /// The blank lines between two parts that follow each other here; `nil` where they do not.
  func gap(from first: Key, to second: Key) -> [String]? {
    guard let index = indices[first], let next = indices[second], next == index + 1 else { return nil }
    return lines(in: source.ranges[index].upperBound..<source.ranges[next].lowerBound)
  }

  /// What stands before the first part.
  var head: [String] { lines(in: 0..<(source.ranges.first?.lowerBound ?? bytes.count)) }

  /// What stands behind the last part.
  var tail: [String] { lines(in: (source.ranges.last?.upperBound ?? bytes.count)..<bytes.count) }

  /// How its lines end.
  var lineEnd: String { String(decoding: bytes.lineEnd, as: UTF8.self) }

  private func lines(in range: Range<Int>) -> [String] {
    var lines: [String] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let count = bytes[at] < 0x20 ? bytes.lineBreak(at: at) : 0
      if count > 0 {
        lines.append(String(decoding: bytes[start..<at], as: UTF8.self))
        start = at + count
      }
      at += max(count, 1)
    }
    if start < range.upperBound { lines.append(String(decoding: bytes[start..<range.upperBound], as: UTF8.self)) }
    return lines
  }
}
