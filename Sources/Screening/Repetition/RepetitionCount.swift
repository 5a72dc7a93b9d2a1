/// Counts what is repeated in one text.
struct RepetitionCount {
  /// The words and numbers, by key.
  let words: [RepeatableStretch]
  let lines: [RepeatableStretch]
  let paragraphs: [RepeatableStretch]
  /// All bytes of the text.
  let bytes: Int

  /// Texts with fewer words are not looked at by n-grams; see ``RepetitionMeasure``.
  private static let fewestWords = 50

  func counted() -> Repetition {
    var shares: [RepetitionMeasure: Double] = [:]
    (shares[.lines], shares[.lineCharacters]) = duplicates(among: lines)
    (shares[.paragraphs], shares[.paragraphCharacters]) = duplicates(among: paragraphs)
    guard words.count >= Self.fewestWords else { return Repetition(shares) }
    var table = NGramTable(capacity: words.count)
    for (measure, length) in RepetitionMeasure.tops {
      let top = top(length, &table)
      shares[measure] = share(top)
      // What has no run of so many words twice has no longer one twice.
      guard top > 0 else { return Repetition(shares) }
    }
    for (measure, length) in RepetitionMeasure.duplicates {
      let repeated = repeated(length, &table)
      shares[measure] = share(repeated)
      guard repeated > 0 else { break }
    }
    return Repetition(shares)
  }

  private func share(_ part: Int) -> Double { min(1, Double(part) / Double(max(1, bytes))) }

  /// The share of the stretches that stood before, and that of their bytes.
  private func duplicates(among stretches: [RepeatableStretch]) -> (Double, Double) {
    guard stretches.count > 1 else { return (0, 0) }
    var seen: Set<UInt64> = []
    seen.reserveCapacity(stretches.count)
    var (count, length) = (0, 0)
    for stretch in stretches where !seen.insert(stretch.hash).inserted {
      count += 1
      length += Int(stretch.end - stretch.start)
    }
    return (Double(count) / Double(stretches.count), share(length))
  }

  /// The bytes in all places of the commonest run of some words; 0 where none occurs twice.
  private func top(_ length: Int, _ table: inout NGramTable) -> Int {
    table.clear()
    var (most, bytes) = (1, 0)
    for first in 0...words.count - length {
      let count = table.count(hash(first, length))
      guard count > 1 else { continue }
      let all = count * self.bytes(first, length)
      if count > most || (count == most && all > bytes) { (most, bytes) = (count, all) }
    }
    return bytes
  }

  /// The bytes in runs of some words that stood before, none counted twice.
  private func repeated(_ length: Int, _ table: inout NGramTable) -> Int {
    table.clear()
    var (first, bytes) = (0, 0)
    while first + length <= words.count {
      if table.count(hash(first, length)) > 1 {
        bytes += self.bytes(first, length)
        first += length
      } else {
        first += 1
      }
    }
    return bytes
  }

  private func bytes(_ first: Int, _ length: Int) -> Int {
    Int(words[first + length - 1].end - words[first].start)
  }

  private func hash(_ first: Int, _ length: Int) -> UInt64 {
    var hash: UInt64 = 0
    for word in first..<first + length {
      hash = (hash ^ words[word].hash) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
    }
    return (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93 | 1
  }
}

/// How often each of some hashes was met; no hash is 0.
struct NGramTable {
  private var slots: [(hash: UInt64, count: Int32)]
  private let shift: UInt64

  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    slots = Array(repeating: (0, 0), count: 1 << bits)
    shift = 64 - bits
  }

  mutating func clear() {
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: (0, 0)) }
  }

  /// Counts a hash, and tells how often it was met with this time.
  mutating func count(_ hash: UInt64) -> Int {
    slots.withUnsafeMutableBufferPointer { slots in
      // At least half of the slots are free, so this ends soon.
      var index = Int(truncatingIfNeeded: hash >> shift)
      while slots[index].hash != hash, slots[index].hash != 0 {
        index = (index + 1) & (slots.count - 1)
      }
      slots[index].hash = hash
      slots[index].count += 1
      return Int(slots[index].count)
    }
  }
}
