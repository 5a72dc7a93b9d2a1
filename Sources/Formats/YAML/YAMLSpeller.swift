import LavoirText
import Yams

/// Follows the file and what a scalar says side by side, as libyaml scans.
struct YAMLSpeller {
  private let source: YAMLSource
  private let bytes: [UInt8]
  private let value: [UInt8]
  private(set) var at: Int
  /// How much of the value is found.
  private var found = 0
  private(set) var parts: [YAMLScalar.Part] = []
  /// Where the lines of a block begin.
  private(set) var bodyStart: Int?

  /// Spells a value from an offset on; `nil` where the file says anything else there.
  init?(_ value: [UInt8], _ style: Node.Scalar.Style, at start: Int, in source: YAMLSource) {
    self.source = source
    self.value = value
    bytes = source.bytes
    at = start
    let isSpelled =
      switch style {
      case .doubleQuoted: quoted(UInt8(ascii: "\""))
      case .singleQuoted: quoted(UInt8(ascii: "'"))
      case .literal: block(sign: UInt8(ascii: "|"))
      case .folded: block(sign: UInt8(ascii: ">"))
      case .plain, .any: plain()
      }
    guard isSpelled, isAtEnd else { return nil }
  }

  /// Whether all of the value is found.
  private var isAtEnd: Bool { found == value.count }

  /// The next bytes of the file say themselves; whether the value agrees.
  private mutating func keep(to end: Int) -> Bool {
    guard end > at else { return true }
    guard end - at <= value.count - found else { return false }
    for index in at..<end where !source.isSame(bytes[index], value[found + index - at]) { return false }
    parts.append(YAMLScalar.Part(range: ByteRange(at, end), text: nil))
    found += end - at
    at = end
    return true
  }

  /// The next bytes of the file say something else; whether the value agrees.
  private mutating func turn(to end: Int, into text: [UInt8], isLayout: Bool = false) -> Bool {
    guard value[found...].starts(with: text) else { return false }
    parts.append(YAMLScalar.Part(range: ByteRange(at, end), text: text, isLayout: isLayout))
    found += text.count
    at = end
    return true
  }

  // MARK: Plain and quoted

  private mutating func plain() -> Bool {
    var end = at
    while end < bytes.count, end - at < value.count - found {
      var text = end
      while source.isBlank(at: text) { text += 1 }
      if source.lineEnd(at: text) != nil {
        // Blanks before a line end are part of the fold.
        guard keep(to: end), fold(from: end) else { return false }
        end = at
      } else {
        end = max(text, end + 1)
      }
    }
    return keep(to: end)
  }

  private mutating func quoted(_ mark: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == mark else { return false }
    at += 1
    var end = at
    while end < bytes.count {
      if bytes[end] == mark {
        guard mark == UInt8(ascii: "'"), end + 1 < bytes.count, bytes[end + 1] == mark else {
          guard keep(to: end) else { return false }
          at += 1
          return true
        }
        guard keep(to: end), turn(to: end + 2, into: [mark]) else { return false }
      } else if bytes[end] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        guard keep(to: end), escape() else { return false }
      } else if source.lineEnd(at: end) != nil {
        var last = end
        while last > at, source.isBlank(at: last - 1) { last -= 1 }
        guard keep(to: last), fold(from: last) else { return false }
      } else {
        end += 1
        continue
      }
      end = at
    }
    return false
  }

  /// Blanks and line ends from the end of a line to the next text: one line end is a space, more are one less.
  private mutating func fold(from start: Int) -> Bool {
    let (end, lineEnds) = source.gap(from: start)
    guard let first = lineEnds.first else { return false }
    let rest = lineEnds.dropFirst().joined()
    return turn(to: end, into: first != [0x0A] ? first + rest : rest.isEmpty ? [0x20] : Array(rest))
  }

  private mutating func escape() -> Bool {
    guard at + 1 < bytes.count else { return false }
    if let lineEnd = source.lineEnd(at: at + 1) {
      let (end, lineEnds) = source.gap(from: at + 1 + lineEnd.count)
      return turn(to: end, into: Array(lineEnds.joined()))
    }
    let digits: Int
    switch bytes[at + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      guard let text = Quoting.yamlEscapes[bytes[at + 1]] else { return false }
      return turn(to: at + 2, into: text)
    }
    guard let code = bytes.hexadecimal(at: at + 2, digits: digits), let scalar = Unicode.Scalar(code) else {
      return false
    }
    return turn(to: at + 2 + digits, into: Array(String(scalar).utf8))
  }

  // MARK: Blocks

  private mutating func block(sign: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == sign else { return false }
    let head = ByteRange(at + 1, source.endOfLine(at))
    let indicators = bytes[head.indices].prefix { "+-123456789".utf8.contains($0) }
    at = head.end + (source.lineEnd(at: head.end)?.count ?? 0)
    bodyStart = at
    guard let indent = indent() else { return false }
    return lines(indent: indent, isFolded: sign == UInt8(ascii: ">"))
      && chomp(
        keepsNone: indicators.contains(UInt8(ascii: "-")), keepsAll: indicators.contains(UInt8(ascii: "+")))
  }

  /// How far the lines are indented: what the first line with text has more than the value has.
  private func indent() -> Int? {
    guard let text = value.firstIndex(where: { $0 != 0x20 && $0 != 0x0A }) else { return nil }
    let own = value[..<text].reversed().prefix { $0 == 0x20 }.count
    var line = at
    while line < bytes.count {
      var end = line
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      guard let lineEnd = source.lineEnd(at: end) else { return end - line > own ? end - line - own : nil }
      line = end + lineEnd.count
    }
    return nil
  }

  /// The line end behind the last line of text, and those of the blank lines that follow it.
  private var lineEnd: [UInt8] = []
  private var blankLines: [[UInt8]] = []

  private mutating func lines(indent: Int, isFolded: Bool) -> Bool {
    var isAfterBlank = false
    while let start = blanks(indent: indent) {
      let isBlank = source.isBlank(at: start)
      let joins = isFolded && lineEnd == [0x0A] && !isAfterBlank && !isBlank
      let blanks = Array(blankLines.joined())
      let text = joins ? (blankLines.isEmpty ? [0x20] : blanks) : lineEnd + blanks
      // The blank lines before the first line of text are no more than layout.
      guard turn(to: start, into: text, isLayout: parts.isEmpty) else { return false }
      let end = source.endOfLine(start)
      guard keep(to: end) else { return false }
      isAfterBlank = isBlank
      blankLines = []
      let found = source.lineEnd(at: end)
      lineEnd = found?.text ?? []
      afterText = end + (found?.count ?? 0)
    }
    return true
  }

  /// Where the next line is looked for.
  private var afterText: Int?

  /// Goes over blank lines; where the text of the next line begins, or `nil` where the block ends.
  private mutating func blanks(indent: Int) -> Int? {
    var line = afterText ?? at
    while line < bytes.count {
      var column = line
      while column - line < indent, column < bytes.count, bytes[column] == 0x20 { column += 1 }
      guard let end = source.lineEnd(at: column) else {
        return column - line == indent && column < bytes.count ? column : nil
      }
      blankLines.append(end.text)
      line = column + end.count
    }
    return nil
  }

  /// The line ends behind the last line.
  private mutating func chomp(keepsNone: Bool, keepsAll: Bool) -> Bool {
    let kept = (keepsNone ? [] : lineEnd) + (keepsAll ? Array(blankLines.joined()) : [])
    return turn(to: afterText ?? at, into: kept, isLayout: true)
  }
}

extension YAMLSource {
  /// The line ends from an offset on, and where the text behind them and blanks begins.
  fileprivate func gap(from start: Int) -> (end: Int, lineEnds: [[UInt8]]) {
    var at = start
    var lineEnds: [[UInt8]] = []
    while at < bytes.count {
      if let end = lineEnd(at: at) {
        lineEnds.append(end.text)
        at += end.count
      } else if isBlank(at: at) {
        at += 1
      } else {
        break
      }
    }
    return (at, lineEnds)
  }

  /// Where the line ends that an offset is in.
  func endOfLine(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count, lineEnd(at: at) == nil { at += 1 }
    return at
  }
}
