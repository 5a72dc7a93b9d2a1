import LavoirText

/// A subtitle: what is shown from one time to another.
struct Cue {
  /// From its number or name, or from its times where it has none, to the end of its text.
  var range: ByteRange
  /// Its lines without the white space around them; blank ones are left out.
  var lines: [ByteRange] = []
}

/// Parts a file of subtitles into lines, and lines into subtitles.
struct CueReader {
  private let bytes: [UInt8]
  /// Where the subtitles begin.
  private let start: Int
  private(set) var cues: [Cue] = []
  /// The lines since the last times: text, and what may be the number or name of the next subtitle.
  private var waiting: [Line] = []
  private let isName: (ArraySlice<UInt8>, _ isBehindBlank: Bool) -> Bool

  private struct Line {
    let text: ByteRange
    let isBehindBlank: Bool
  }

  /// A reader of some bytes.
  ///
  /// - Parameter isName: whether a line right before times is the number or name of a subtitle.
  init(_ bytes: [UInt8], from start: Int, isName: @escaping (ArraySlice<UInt8>, _ isBehindBlank: Bool) -> Bool) {
    self.bytes = bytes
    self.start = start
    self.isName = isName
  }

  /// Reads every line.
  ///
  /// - Parameter block: given the beginning of a line behind a blank one that is not times; tells where a block that is no
  ///   subtitle ends there, and is given how many subtitles there are before.
  mutating func read(skipping block: (_ line: ByteRange, _ cues: Int) -> Int? = { _, _ in nil }) {
    var at = start
    var isBehindBlank = true
    while at < bytes.count {
      let end = bytes.lineFeed(from: at)
      let line = bytes.withoutBlanks(ByteRange(at, end))
      if line.isEmpty {
        isBehindBlank = true
      } else if Self.isTimes(bytes[line.indices]) {
        finishCue(beforeTimes: line, isBehindBlank)
        isBehindBlank = false
      } else if isBehindBlank, let behind = block(line, cues.count) {
        at = max(behind, end)
        continue
      } else {
        waiting.append(Line(text: line, isBehindBlank: isBehindBlank))
        isBehindBlank = false
      }
      at = min(end + 1, bytes.count)
    }
    giveLines(waiting)
  }

  private mutating func finishCue(beforeTimes times: ByteRange, _ isBehindBlank: Bool) {
    var cue = Cue(range: times)
    if let last = waiting.last {
      let isNumbered = isBehindBlank && last.isBehindBlank && isNumber(last.text, cues.count + 1)
      if isNumbered || !isBehindBlank && isName(bytes[last.text.indices], last.isBehindBlank) {
        waiting.removeLast()
        cue.range = last.text.union(times)
      }
    }
    giveLines(waiting)
    waiting = []
    cues.append(cue)
  }

  private mutating func giveLines(_ lines: [Line]) {
    guard let last = lines.last, !cues.isEmpty else { return }
    cues[cues.count - 1].lines = lines.map(\.text)
    cues[cues.count - 1].range = cues[cues.count - 1].range.union(last.text)
  }

  private func isNumber(_ line: ByteRange, _ number: Int) -> Bool {
    bytes[line.indices].elementsEqual(String(number).utf8)
  }

  /// Whether a line is `00:00:01,000 --> 00:00:02,500`, with a comma or a dot, and with hours or without.
  static func isTimes(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    guard takeTime(&rest) else { return false }
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.starts(with: "-->".utf8) else { return false }
    rest = rest.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 }
    return takeTime(&rest)
  }

  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let time = rest.prefix { $0.isDigit || [0x3A, 0x2C, 0x2E].contains($0) }
    rest = rest.dropFirst(time.count)
    return time.first?.isDigit == true && time.contains(0x3A)
  }
}
