import LavoirText
import Yams

/// A file of YAML, as it is and as it is given to libyaml.
struct YAMLSource {
  /// The file.
  let bytes: [UInt8]
  /// Where the text begins: behind a byte order mark.
  let start: Int
  /// What stands for each asterisk in ``text``.
  ///
  /// An alias becomes a plain scalar so: what it repeats is not read again, and no tower of aliases can grow.
  let asterisk: UInt8
  /// Whether nothing else in ``text`` looks like that.
  private let isAsteriskAlone: Bool

  /// A file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isThere = [Bool](repeating: false, count: 256)
    for byte in bytes { isThere[Int(byte)] = true }
    let unused = "~$;=()/_".utf8.first { !isThere[Int($0)] }
    asterisk = unused ?? UInt8(ascii: "~")
    isAsteriskAlone = unused != nil
  }

  /// The line that ``text`` has more than the file: a string so short that it is held inline would have no lasting
  /// address, and libyaml keeps one.
  private static let head = "# What follows is YAML.\n"

  /// What libyaml is given.
  var text: String {
    var text = Self.head
    text += String(
      decoding: bytes[start...].map { $0 == UInt8(ascii: "*") ? asterisk : $0 }, as: UTF8.self)
    return text
  }

  /// Whether a byte of the file and one of ``text`` are the same.
  func isSame(_ byte: UInt8, _ given: UInt8) -> Bool {
    byte == given || byte == UInt8(ascii: "*") && given == asterisk
  }

  /// The bytes of the file for some of ``text``.
  func restored(_ text: String) -> [UInt8] {
    text.utf8.map { $0 == asterisk && isAsteriskAlone ? UInt8(ascii: "*") : $0 }
  }

  /// Where a mark of libyaml is in the file.
  func offset(of mark: Mark) -> Int {
    var cursor = YAMLCursor(self)
    return cursor.advance(to: mark, in: self) ?? bytes.count
  }

  /// YAML has no control characters but tabs and line ends.
  func refuseControlCharacters() throws(FormatError) {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      let isControl =
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
        || byte == 0xC2 && at + 1 < bytes.count && bytes[at + 1] < 0xA0 && bytes[at + 1] != 0x85
        || byte == 0xEF && bytes[at...].starts(with: [0xEF, 0xBF]) && at + 2 < bytes.count && bytes[at + 2] >= 0xBE
      if isControl { throw FormatError(at: at, "a control character is not allowed in YAML: take it out") }
      at += 1
    }
  }

  /// How many bytes the line end at an offset has, and what a scalar says for it; `nil` where none is.
  func lineEnd(at offset: Int) -> (count: Int, text: [UInt8])? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case 0x0A: return (1, [0x0A])
    case 0x0D: return (offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1, [0x0A])
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0x85: return (2, [0x0A])
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8:
      return (3, [0xE2, 0x80, bytes[offset + 2]])
    default: return nil
    }
  }

  /// Whether a space or a tab stands at an offset.
  func isBlank(at offset: Int) -> Bool {
    offset < bytes.count && (bytes[offset] == 0x20 || bytes[offset] == 0x09)
  }

  /// Whether a blank, a line end or the end of the file is at an offset.
  func isGap(at offset: Int) -> Bool {
    offset >= bytes.count || isBlank(at: offset) || lineEnd(at: offset) != nil
  }
}

/// A place in a file that goes forward with the marks of libyaml, which count lines, and characters in them.
struct YAMLCursor {
  private(set) var offset: Int
  private var line = 0
  private var column = 0

  /// The beginning of a file.
  init(_ source: YAMLSource) {
    offset = source.start
  }

  /// The offset of a mark; `nil` where it lies before the last one, or outside of the file.
  mutating func advance(to mark: Mark, in source: YAMLSource) -> Int? {
    // Marks begin with one, and the text has a line before the file.
    let (wantedLine, wantedColumn) = (mark.line - 2, mark.column - 1)
    guard (line, column) <= (wantedLine, wantedColumn) else { return nil }
    while line < wantedLine {
      guard offset < source.bytes.count else { return nil }
      if let end = source.lineEnd(at: offset) {
        offset += end.count
        line += 1
        column = 0
      } else {
        step(in: source)
      }
    }
    while column < wantedColumn {
      guard offset < source.bytes.count, source.lineEnd(at: offset) == nil else { return nil }
      step(in: source)
    }
    return offset
  }

  private mutating func step(in source: YAMLSource) {
    offset += 1
    while offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    column += 1
  }
}
