import LavoirText

/// What stands in a line of a subtitle that is not text as it is.
enum CueSign {
  /// Markup.
  case tag
  /// Markup that ends a line.
  case lineBreak
  /// Markup that says who speaks.
  case voice([UInt8])
  /// A character that is spelled in another way.
  case character([UInt8])
  /// Words in another language.
  case foreign([UInt8])
}

/// Reads the lines of subtitles.
struct CueLines {
  let bytes: [UInt8]
  /// Which signs were looked for in vain, and in the line that ends where.
  private var missing: [UInt8: Int] = [:]

  /// Reads lines of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What a subtitle says.
  ///
  /// - Parameter sign: what begins at an offset and ends before another, and where it ends; asked at `<`, `{` and `&`.
  mutating func text(
    of cue: Cue, _ sign: (inout CueLines, _ start: Int, _ end: Int) -> (CueSign, end: Int)?
  ) -> CueText {
    var text = CueText()
    var isDialogue = false
    var before: ByteRange?
    for line in cue.lines {
      if let before { text.endLine(ByteRange(before.end, line.start)) }
      var isLineStart = true
      var (kept, at) = (line.start, line.start)
      func keep(before end: Int) {
        guard end > kept else { return }
        if isLineStart, isDash(at: kept, before: line.end) {
          if isDialogue || text.isSentenceOver { text.changeSpeaker() }
          isDialogue = true
        }
        isLineStart = false
        text.keep(ByteRange(kept, end), of: bytes)
      }
      while at < line.end {
        guard Self.openers.contains(bytes[at]), let (sign, end) = sign(&self, at, line.end) else {
          at += 1
          continue
        }
        keep(before: at)
        take(sign, ByteRange(at, end), into: &text)
        (kept, at) = (end, end)
      }
      keep(before: line.end)
      before = line
    }
    return text
  }

  private static let openers = Set("<{&".utf8)

  private func take(_ sign: CueSign, _ range: ByteRange, into text: inout CueText) {
    switch sign {
    case .tag: break
    case .lineBreak: text.endLine(range)
    case .voice(let voice): text.changeVoice(to: voice)
    case .character(let character): text.decode(range, as: character)
    case .foreign(let words): text.protect(range, as: words)
    }
  }

  /// Whether a dash stands at an offset that says that somebody speaks, and is no minus sign.
  private func isDash(at start: Int, before end: Int) -> Bool {
    var after = start + 1
    if bytes[start] == 0xE2, start + 2 < end, bytes[start + 1] == 0x80, (0x90...0x95).contains(bytes[start + 2]) {
      after = start + 3
    } else if bytes[start] != UInt8(ascii: "-") {
      return false
    }
    return after >= end || !bytes[after].isDigit
  }

  /// Where a sign stands before the end of a line; looked for in vain once only.
  mutating func place(of sign: Unicode.Scalar, from start: Int, before end: Int) -> Int? {
    let byte = UInt8(ascii: sign)
    guard missing[byte] != end else { return nil }
    if let place = bytes.firstPlace(of: [byte], from: start, before: end) { return place }
    missing[byte] = end
    return nil
  }
}
