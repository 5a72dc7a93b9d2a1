import LavoirText

/// A word list of wordfreq: words in buckets of equal frequency, one centibel apart.
struct WordFrequencies {
  /// Zipf frequency (base-10 logarithm of occurrences in a billion words) by folded word.
  private(set) var zipfs: [String: Double] = [:]

  /// The list in the unpacked bytes of a `.msgpack` file.
  init(messagePack bytes: [UInt8]) throws {
    var reader = MessagePack(bytes)
    let count = try reader.arrayHeader()
    try reader.skipMap()
    for bucket in 0..<count - 1 {
      let zipf = 9 - Double(bucket) / 100
      for _ in 0..<(try reader.arrayHeader()) {
        let word = Folding.folded(try reader.string())
        if Self.isWord(word), zipfs[word] == nil { zipfs[word] = zipf }
      }
    }
  }

  /// The Zipf frequency of a word, 0 if it is not in the list.
  func zipf(_ word: String) -> Double { zipfs[Folding.folded(word)] ?? 0 }

  /// Whether it is made of Latin letters, with apostrophes and hyphens inside.
  private static func isWord(_ word: String) -> Bool {
    guard word.unicodeScalars.first?.properties.isAlphabetic == true, word.utf8.count < 64 else { return false }
    return word.unicodeScalars.allSatisfy {
      $0 == "'" || $0 == "-" || ($0.properties.isAlphabetic && $0.value < 0x250)
    }
  }
}

/// The frequencies of the two languages.
struct Frequencies {
  let french: WordFrequencies
  let english: WordFrequencies
}
