import LavoirLexicons

/// The rule lists of a pack, each once: a count, then the rules, eight bytes each.
struct RuleListPool {
  private(set) var entries: [UInt64] = []
  private var indices: [[SuffixRule]: UInt32] = [:]

  /// The index of a list.
  mutating func index(_ list: [SuffixRule]) -> UInt32 {
    if let known = indices[list] { return known }
    let index = UInt32(entries.count)
    entries.append(UInt64(list.count))
    entries += list.map(\.packed)
    indices[list] = index
    return index
  }
}
