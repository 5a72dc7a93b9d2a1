/// The rule lists of a pack: 8-byte entries, each list behind an entry that holds its count.
struct RuleLists: Sendable {
  let bytes: PackBytes

  /// The rules of the list that begins at an entry.
  func list(at index: Int) -> [SuffixRule] {
    let count = min(Int(bytes.uint32(at: 8 * index)), bytes.count / 8)
    return (0..<count).map { SuffixRule(packed: bytes.uint64(at: 8 * (index + 1 + $0))) }
  }
}
