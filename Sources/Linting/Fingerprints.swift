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
    let start = max(0, range.start - Self.reach)
    let end = min(prose.count, range.end + Self.reach)
    let before = words(start..<range.start).suffix(Self.fewWords)
    let after = words(range.end..<end).prefix(Self.fewWords)
    var sum = FNVSum()
    for part in [[ArraySlice(rule.utf8)], Array(before), words(range.start..<range.end), Array(after)] {
      for word in part {
        sum.add(word)
        sum.add([0x20])
      }
      sum.add([0])
    }
    let digits = sum.digits
    defer { seen[digits, default: 0] += 1 }
    return Fingerprint(digits: digits, occurrence: seen[digits, default: 0])
  }

  /// How many words to either side are looked at, and how many bytes they take at most.
  private static let fewWords = 3
  private static let reach = 120

  private func words(_ range: Range<Int>) -> [ArraySlice<UInt8>] {
    prose[range].split { $0 <= 0x20 }
  }
}

/// A running 64-bit FNV-1a sum.
struct FNVSum {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  var digits: String {
    let hex = String(value, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
