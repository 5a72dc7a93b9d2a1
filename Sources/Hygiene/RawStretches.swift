import LavoirText

/// Stretches of a text around an offset.
extension RawText {
  /// The bytes around an offset as far as a test of characters holds.
  ///
  /// - Parameter limit: the most characters to either side.
  func stretch(around offset: Int, atMost limit: Int = 200, while holds: (Unicode.Scalar) -> Bool) -> ByteRange {
    var (start, end) = (offset, offset)
    for _ in 0..<limit {
      guard let (scalar, range) = scalar(before: start), holds(scalar) else { break }
      start = range.start
    }
    for _ in 0..<limit {
      guard let (scalar, range) = scalar(at: end), holds(scalar) else { break }
      end = range.end
    }
    return ByteRange(start, end)
  }

  /// The letters and marks that join them, around an offset.
  func word(around offset: Int) -> ByteRange {
    stretch(around: offset) { $0.properties.isAlphabetic || (0x300..<0x370).contains($0.value) }
  }

  /// What stands around an offset without white space, 1,000 characters to either side at most.
  func run(around offset: Int) -> ByteRange {
    stretch(around: offset, atMost: 1_000) { scalar in
      scalar.value < 0x80
        ? scalar.value > 0x20 || scalar.value < 9 || 13 < scalar.value && scalar.value < 0x20
        : !scalar.properties.isWhitespace
    }
  }

  /// The line around an offset, without its end.
  func line(around offset: Int) -> ByteRange {
    layout.line(around: offset)
  }

  /// The lines in which a suspicion stands, each with its places, in order.
  func lines(with suspicion: Suspicion) -> [(line: ByteRange, places: [Int])] {
    var lines: [(line: ByteRange, places: [Int])] = []
    for offset in self[suspicion] {
      if let last = lines.indices.last, offset < lines[last].line.end {
        lines[last].places.append(offset)
      } else {
        lines.append((line(around: offset), [offset]))
      }
    }
    return lines
  }

  // MARK: Code

  /// Whether an offset lies in code: between fences or backticks, or in a line set in by four spaces.
  func isCode(at offset: Int) -> Bool {
    layout.isCode(offset) || bytes[layout.line(around: offset).indices].starts(with: "    ".utf8)
  }

  /// Whether a straight single quote opens before an offset on its line and closes behind it, as round a string of code.
  func isInStraightQuotes(_ offset: Int) -> Bool {
    let line = layout.line(around: offset)
    let near = max(line.start, offset - Self.longestString)..<min(line.end, offset + Self.longestString)
    let quote = UInt8(ascii: "'")
    let isLetter = { (byte: UInt8) in byte | 0x20 &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: "\\") }
    let opens = (near.lowerBound..<offset).contains { place in
      bytes[place] == quote && (place == line.start || !isLetter(bytes[place - 1])) && place + 1 < line.end
        && isLetter(bytes[place + 1])
    }
    return opens
      && (min(offset + 2, near.upperBound)..<near.upperBound).contains { place in
        bytes[place] == quote && isLetter(bytes[place - 1]) && (place + 1 == line.end || !isLetter(bytes[place + 1]))
      }
  }

  /// The longest string of code that is known by its quotes, in bytes.
  private static let longestString = 300
}
