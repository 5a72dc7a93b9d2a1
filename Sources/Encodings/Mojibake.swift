import LavoirText

/// Finds UTF-8 that was read in another encoding, and what it was.
///
/// The way back is exact: the characters, written as the bytes of the encoding they were read in, are valid UTF-8.
/// Chance gives that too (« É’s »), so what comes out must also be clearly sounder than what stands there
/// (``Oddness``), or be French where the other is not.
public enum Mojibake {
  /// The edits that restore the text; none where it is sound. The text is valid UTF-8.
  ///
  /// - Parameter isWord: whether French has a word, in any letter case.
  public static func repairs(of text: [UInt8], isWord: @escaping (String) -> Bool) -> [Edit] {
    let lines = suspectLines(of: text).map { range in
      let scalars = Array(String(decoding: text[range.indices], as: UTF8.self).unicodeScalars)
      return (range: range, scalars: scalars, line: MisreadLine(scalars, isWord: isWord))
    }
    let found = lines.map { $0.line.candidates().values.flatMap(\.ways) }
    let common = ways(Array(found.joined())).filter { $0.count >= witnesses }.map(\.way)
    return zip(lines, found).flatMap { line, own in
      let evidence = ways(own).map(\.way)
      let all = evidence + common.filter { !evidence.contains($0) }
      return edits(line.line.repairs(evidence: all), in: line.scalars, at: line.range.start)
    }
  }

  /// What stands this often in a text is evidence for its other lines.
  private static let witnesses = 3

  /// Ways and how often they were gone, the most usual first.
  private static func ways(_ found: [[Int]]) -> [(way: [Int], count: Int)] {
    Dictionary(grouping: found) { $0 }.map { (way: $0, count: $1.count) }
      .sorted { ($1.count, $0.way.count, $0.way.description) < ($0.count, $1.way.count, $1.way.description) }
  }

  private static func suspectLines(of text: [UInt8]) -> [ByteRange] {
    var lines: [ByteRange] = []
    var at = 0
    while let place = nextSuspect(in: text, from: at) {
      let start = text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      at = text[place...].firstIndex(of: 0x0A) ?? text.count
      lines.append(ByteRange(start, at))
    }
    return lines
  }

  private static func edits(_ repairs: [MisreadLine.Repair], in line: [Unicode.Scalar], at start: Int) -> [Edit] {
    var offset = start
    var index = 0
    return repairs.map { repair in
      offset += width(line[index..<repair.range.lowerBound])
      index = repair.range.lowerBound
      return trimmed(repair, at: offset, of: line)
    }
  }

  /// The edit of a repair without what stays at its ends.
  private static func trimmed(_ repair: MisreadLine.Repair, at offset: Int, of text: [Unicode.Scalar]) -> Edit {
    let (old, new) = (text[repair.range], repair.replacement)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let start = offset + width(old.prefix(head))
    let end = offset + width(old.dropLast(tail))
    return Edit(ByteRange(start, end), String(String.UnicodeScalarView(new.dropFirst(head).dropLast(tail))))
  }

  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + UTF8.width($1) }
  }

  // MARK: Where to look

  /// Whether some characters of a text can be bytes of others; nearly all sound text has none such.
  public static func isSuspect(_ text: [UInt8]) -> Bool {
    nextSuspect(in: text, from: 0) != nil
  }

  /// The first place from which on characters beyond ASCII can be bytes of one, or « Ã » or « Â » stands alone.
  private static func nextSuspect(in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      var index = start
      var last: UInt32 = 0
      while index < text.count {
        guard text[index] >= 0xC2 else {
          last = 0
          index = text.nextBeyondASCII(from: index + 1)
          continue
        }
        let (scalar, width) = text.wideScalar(at: index)
        if last != 0, ByteRoles.canFollow(scalar, last), !isUsual(last, before: index, then: index + width, in: text) {
          return index
        }
        if scalar == 0xC2 || scalar == 0xC3, index + 2 < text.count, isGap(text[index + 2]) { return index }
        if scalar == 0xC2, last == 0xAB { return index }
        last = scalar
        index += width
      }
      return nil
    }
  }

  /// Whether a character before another is one that French has there, and begins no sequence that text may have.
  ///
  /// As bytes ’ and the no-break space begin Armenian and phonetic letters alone; é, è and à need three bytes, and behind
  /// a letter of ASCII, as in « santé » before a mark, begin ideographs alone.
  private static func isUsual(
    _ last: UInt32, before index: Int, then next: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch last {
    case 0xA0, 0xAB, 0x2019: return true
    case 0xE0...0xEF where next >= text.count || text[next] < 0x80: return true
    case 0xE7...0xEB, 0xEE, 0xF4, 0xF9, 0xFB: return index > 2 && text[index - 3] | 0x20 &- 0x61 < 26
    default: return false
    }
  }

  /// A space, a question mark or a mark behind « Ã » or « Â ».
  private static func isGap(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "?") || ":;!%,.)".utf8.contains(byte)
  }
}
