import LavoirFindings
import LavoirText

/// Gives the findings of one file their fingerprints, in order of place.
struct Fingerprints {
  private let prose: [UInt8]
  private var seen: [String: Int] = [:]

  /// Fingerprints of findings in this text.
  init(in prose: [UInt8]) {
    self.prose = prose
  }

  /// The fingerprint of a finding.
  ///
  /// - Parameter range: where it stands in the prose.
  mutating func next(_ rule: String, _ range: ByteRange) -> Fingerprint {
    let before = wordsBefore(range.start)
    let after = wordsBehind(range.end)
    var sum = FNVSum(of: rule)
    sum.add([0x20, 0])
    for part in [before, words(in: range.indices), after] {
      for word in part {
        sum.add(prose[word])
        sum.add([0x20])
      }
      sum.add([0])
    }
    let digits = sum.digits
    defer { seen[digits, default: 0] += 1 }
    return Fingerprint(digits: digits, occurrence: seen[digits, default: 0])
  }

  /// The fingerprint of a finding about a comment, which is no prose.
  mutating func next(_ rule: String, comment: String) -> Fingerprint {
    let digits = FNVSum(of: rule + " " + comment).digits
    defer { seen[digits, default: 0] += 1 }
    return Fingerprint(digits: digits, occurrence: seen[digits, default: 0])
  }

  /// The last words of the paragraph before a place, not beyond the end of a sentence: the next one may be another
  /// tomorrow.
  private func wordsBefore(_ place: Int) -> [Range<Int>] {
    let start = paragraphStart(before: place)
    var words: [Range<Int>] = []
    var at = place
    while words.count < Self.fewWords {
      while at > start, prose[at - 1] <= 0x20 { at -= 1 }
      guard at > start, !endsSentence(at) else { break }
      let end = at
      while at > start, prose[at - 1] > 0x20 { at -= 1 }
      words.append(at..<end)
    }
    return words.reversed()
  }

  /// The first words of the paragraph behind a place, as far as the end of a sentence.
  private func wordsBehind(_ place: Int) -> [Range<Int>] {
    let end = paragraphEnd(behind: place)
    var words: [Range<Int>] = []
    var at = place
    while words.count < Self.fewWords {
      while at < end, prose[at] <= 0x20 { at += 1 }
      guard at < end else { break }
      let start = at
      while at < end, prose[at] > 0x20 { at += 1 }
      words.append(start..<at)
      if endsSentence(at) { break }
    }
    return words
  }

  /// Whether a word that ends at a place ends a sentence.
  private func endsSentence(_ end: Int) -> Bool { ".!?".utf8.contains(prose[end - 1]) }

  /// How many words to either side are looked at, and how many bytes they take at most.
  private static let fewWords = 3
  private static let reach = 120

  /// Where the paragraph begins that a place lies in, so far as it is looked at: what stands before another one may move.
  private func paragraphStart(before place: Int) -> Int {
    let least = max(0, place - Self.reach)
    var (start, lineEnds) = (place, 0)
    while start > least {
      lineEnds = prose[start - 1] == 0x0A ? lineEnds + 1 : prose[start - 1] <= 0x20 ? lineEnds : 0
      if lineEnds == 2 { return start }
      start -= 1
    }
    return start
  }

  private func paragraphEnd(behind place: Int) -> Int {
    let most = min(prose.count, place + Self.reach)
    var (end, lineEnds) = (place, 0)
    while end < most, lineEnds < 2 {
      lineEnds = prose[end] == 0x0A ? lineEnds + 1 : prose[end] <= 0x20 ? lineEnds : 0
      end += 1
    }
    return end
  }

  private func words(in range: Range<Int>) -> [Range<Int>] {
    prose[range].split { $0 <= 0x20 }.map { $0.startIndex..<$0.endIndex }
  }
}

/// A running 64-bit FNV-1a sum.
struct FNVSum {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  /// The sum of a text.
  init(of text: String) { add(text.utf8) }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  var digits: String {
    let hex = String(value, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
