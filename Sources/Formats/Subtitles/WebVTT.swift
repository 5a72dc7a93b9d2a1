import LavoirText

/// WebVTT subtitles (W3C).
enum WebVTT {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    var builder = ExtractionBuilder(bytes)
    let header = try header(of: bytes)
    builder.language = language(inHeader: header, of: bytes)
    var reader = CueReader(bytes, from: header.end) { _, isBehindBlank in isBehindBlank }
    var notes: [(Extraction.Comment, cue: Int)] = []
    reader.read { line, cues in
      guard let block = block(from: line, of: bytes) else { return nil }
      if let comment = comment(block, of: bytes) { notes.append((comment, cues)) }
      return block.end
    }
    for (comment, cue) in notes {
      let next = cue < reader.cues.count ? reader.cues[cue].range : nil
      builder.note(Extraction.Comment(text: comment.text, range: comment.range, next: next))
    }
    var lines = CueLines(bytes)
    var writer = CueWriter(builder, quoting: .webVTT)
    for cue in reader.cues { writer.write(lines.text(of: cue, sign)) }
    return writer.finish()
  }
}

/// The blocks that are no subtitles.
extension WebVTT {
  /// From `WEBVTT` to the first blank line.
  private static func header(of bytes: [UInt8]) throws(FormatError) -> ByteRange {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let after = start + signature.count
    guard bytes[start...].starts(with: signature), after == bytes.count || bytes[after] <= 0x20 else {
      throw FormatError(at: start, "this is no WebVTT: its first line begins with WEBVTT")
    }
    return ByteRange(start, endOfBlock(from: start, of: bytes))
  }

  private static let signature = Array("WEBVTT".utf8)

  /// `Language: fr`, as YouTube writes it.
  private static func language(inHeader header: ByteRange, of bytes: [UInt8]) -> String? {
    for line in bytes[header.indices].split(separator: 0x0A) where line.starts(with: "Language:".utf8) {
      let value = bytes.trimmedString(ByteRange(line.startIndex + "Language:".utf8.count, line.endIndex))
      return value.isEmpty ? nil : value
    }
    return nil
  }

  /// A block of comments, styles or regions; `nil` where another begins.
  private static func block(from line: ByteRange, of bytes: [UInt8]) -> ByteRange? {
    let text = bytes[line.indices]
    let isNote = text.starts(with: note) && (text.count == note.count || text[text.startIndex + note.count] <= 0x20)
    guard isNote || text.elementsEqual("STYLE".utf8) || text.elementsEqual("REGION".utf8) else { return nil }
    return ByteRange(line.start, endOfBlock(from: line.start, of: bytes))
  }

  private static let note = Array("NOTE".utf8)

  private static func comment(_ block: ByteRange, of bytes: [UInt8]) -> Extraction.Comment? {
    guard bytes[block.indices].starts(with: note) else { return nil }
    let text = bytes.trimmedString(ByteRange(block.start + note.count, block.end))
    guard text.utf8.starts(with: MarkupComment.directive) else { return nil }
    return Extraction.Comment(text: text, range: bytes.withoutBlanks(block))
  }

  /// Where the next blank line begins, or the next times.
  private static func endOfBlock(from start: Int, of bytes: [UInt8]) -> Int {
    var at = start
    while at < bytes.count {
      let end = bytes.lineFeed(from: at)
      let line = bytes.withoutBlanks(ByteRange(at, end))
      if line.isEmpty || CueReader.isTimes(bytes[line.indices]) { return at }
      at = min(end + 1, bytes.count)
    }
    return at
  }
}

/// What stands in a line.
extension WebVTT {
  private static func sign(_ lines: inout CueLines, _ start: Int, _ end: Int) -> (CueSign, end: Int)? {
    switch lines.bytes[start] {
    case UInt8(ascii: "<"): tag(&lines, start, end)
    case UInt8(ascii: "&"): entity(lines.bytes, start, end)
    default: nil
    }
  }

  /// `<i>`, `<c.class>`, `<v Name>`, `<lang en>`, `<00:00:01.000>`.
  private static func tag(_ lines: inout CueLines, _ start: Int, _ end: Int) -> (CueSign, end: Int)? {
    guard start + 1 < end,
      lines.bytes[start + 1].isLetter || lines.bytes[start + 1].isDigit
        || lines.bytes[start + 1] == UInt8(ascii: "/"),
      let close = lines.place(of: ">", from: start, before: end)
    else { return nil }
    let inside = lines.bytes[(start + 1)..<close]
    let name = inside.prefix { $0.isLetter || $0.isDigit }
    let said = inside.drop { $0 > 0x20 }.drop { $0 <= 0x20 }
    switch String(decoding: name, as: UTF8.self) {
    case "v": return (.voice(Array(said)), close + 1)
    case "br": return (.lineBreak, close + 1)
    case "lang" where !isFrench(said):
      // A stretch in another language goes to the next end tag.
      guard let next = lines.place(of: "<", from: close, before: end),
        lines.bytes[next..<end].starts(with: "</lang>".utf8)
      else { return (.tag, close + 1) }
      return (.foreign(read(ByteRange(close + 1, next), of: lines.bytes)), next + "</lang>".utf8.count)
    default: return (.tag, close + 1)
    }
  }

  private static func isFrench(_ language: ArraySlice<UInt8>) -> Bool {
    let tag = String(decoding: language, as: UTF8.self)
    return tag.isEmpty || LanguageTag(tag)?.isFrench ?? false
  }

  /// Words with their entities decoded.
  private static func read(_ words: ByteRange, of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var at = words.start
    while at < words.end {
      if bytes[at] == UInt8(ascii: "&"), let (sign, end) = entity(bytes, at, words.end),
        case .character(let character) = sign
      {
        text += character
        at = end
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return text
  }

  private static func entity(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (CueSign, end: Int)? {
    let name = bytes[(start + 1)..<end].prefix(32).prefix { $0.isNamePart || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.endIndex < end, bytes[name.endIndex] == UInt8(ascii: ";"),
      let scalar = PlaceholderScanner.scalar(ofEntity: String(decoding: name, as: UTF8.self)), scalar.value >= 0x20
    else { return nil }
    return (.character(Array(String(Character(scalar)).utf8)), name.endIndex + 1)
  }
}

extension Quoting {
  /// Text of a WebVTT subtitle, on one line.
  static let webVTT = Quoting(name: "WebVTT") { text in
    guard !text.contains(0x0A), !text.contains(0x0D) else { return nil }
    var written: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): written += "&amp;".utf8
      case UInt8(ascii: "<"): written += "&lt;".utf8
      case UInt8(ascii: ">"): written += "&gt;".utf8
      default: written.append(byte)
      }
    }
    return written
  }
}
