/// Which texts have a hash among their least ones, in flat arrays: most hashes are those of one text, and an array for each
/// would be most of the memory.
struct HashIndex: Sendable {
  /// The last entry of each hash.
  private var last: [UInt32: Int32] = [:]
  /// The texts, an entry a hash of each, and the entry before under the same hash; -1 where there is none.
  private var texts: [Int32] = []
  private var previous: [Int32] = []
  /// The first texts under the hashes that many have.
  private var first: [UInt32: [Int32]] = [:]

  /// The most texts under one hash that are told: as many of the first and as many of the last that were added.
  private static let mostAtEachEnd = 32

  /// The texts under a hash, in no order; of many the first and the last.
  func sample(under hash: UInt32) -> [Int32] { lastTexts(under: hash) + (first[hash] ?? []) }

  /// Adds a text under one of its hashes.
  mutating func add(_ text: Int32, under hash: UInt32) {
    let before = last[hash]
    if before != nil, first[hash] == nil {
      let all = lastTexts(under: hash)
      if all.count == Self.mostAtEachEnd { first[hash] = all }
    }
    last[hash] = Int32(truncatingIfNeeded: texts.count)
    texts.append(text)
    previous.append(before ?? -1)
  }

  private func lastTexts(under hash: UInt32) -> [Int32] {
    var found: [Int32] = []
    var entry = last[hash] ?? -1
    while entry >= 0, found.count < Self.mostAtEachEnd {
      found.append(texts[Int(entry)])
      entry = previous[Int(entry)]
    }
    return found
  }
}
