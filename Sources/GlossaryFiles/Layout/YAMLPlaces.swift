import Yams

/// Where the marks of libyaml are in a text: they count lines, and characters in them, from 1.
struct YAMLPlaces {
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  /// The last place that was asked for: in a line that is long the next is not far.
  private var last = (line: 0, column: 0, offset: 0)

  /// The places of a text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var at = starts[0]
    while at < bytes.count {
      let count = bytes.lineBreak(at: at)
      at += max(count, 1)
      if count > 0 { starts.append(at) }
    }
    lineStarts = starts
  }

  /// The offset of a mark; the end of the text where there is no such place.
  mutating func offset(of mark: Mark) -> Int {
    let (line, column) = (mark.line - 1, mark.column - 1)
    guard lineStarts.indices.contains(line) else { return bytes.count }
    if (last.line, last.column) > (line, column) || last.line != line || last.offset == 0 {
      last = (line, 0, lineStarts[line])
    }
    while last.column < column, last.offset < bytes.count {
      last.offset += 1
      while last.offset < bytes.count, bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
      last.column += 1
    }
    return last.offset
  }

  /// The line of an offset, from 0.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a line begins.
  func start(ofLine line: Int) -> Int { line < lineStarts.count ? lineStarts[line] : bytes.count }
}

extension [UInt8] {
  /// How many bytes of a line break stand at an offset, as libyaml knows them (YAML 1.1); 0 where none does.
  func lineBreak(at offset: Int) -> Int {
    guard offset < count else { return 0 }
    switch self[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < count && self[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < count && self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return offset + 2 < count && self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }

  /// How the first line ends: CR LF, else LF.
  var lineEnd: [UInt8] {
    let isByTwo = firstIndex { $0 == 0x0A || $0 == 0x0D }.map { lineBreak(at: $0) == 2 }
    return isByTwo == true ? [0x0D, 0x0A] : [0x0A]
  }

  /// Whether a space or a tab stands at an offset.
  func isBlank(at offset: Int) -> Bool { offset < count && (self[offset] == 0x20 || self[offset] == 0x09) }

  /// Whether a blank, a line break or an end of the text is at an offset.
  func isGap(at offset: Int) -> Bool {
    offset < 0 || offset >= count || isBlank(at: offset) || lineBreak(at: offset) > 0
  }
}
