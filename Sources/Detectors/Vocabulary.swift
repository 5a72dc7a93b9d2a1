import LavoirText

/// The words of a document, letter case aside.
///
/// A table of hashes with free slots; the keys are hashes already, so a `Set` would hash them once more for each of
/// millions of tokens.
struct Vocabulary: Sendable {
  private var slots: [UInt64]
  private var count = 0

  /// No words.
  init() {
    slots = Array(repeating: 0, count: 1024)
  }

  /// Whether the document has a word.
  func contains(_ word: WordHash) -> Bool {
    slots[place(of: word.value)] != 0
  }

  /// Adds a word by its key.
  mutating func insert(_ key: UInt64) {
    let place = place(of: key)
    guard slots[place] == 0 else { return }
    slots[place] = key
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// The slot of a key, or the free one where it belongs.
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while slots[index] != 0, slots[index] != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 4)
    for key in old where key != 0 { slots[place(of: key)] = key }
  }
}
