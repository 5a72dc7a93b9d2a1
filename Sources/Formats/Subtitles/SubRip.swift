import LavoirText

/// SubRip subtitles. The format has no comments.
enum SubRip {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = CueReader(bytes, from: start) { line, _ in line.allSatisfy(\.isDigit) }
    reader.read()
    guard !reader.cues.isEmpty || bytes.withoutBlanks(ByteRange(start, bytes.count)).isEmpty else {
      throw FormatError(
        at: start, "there are no times of a subtitle; they are written 00:00:01,000 --> 00:00:02,000 on a line")
    }
    var lines = CueLines(bytes)
    var writer = CueWriter(ExtractionBuilder(bytes), quoting: .subRip)
    for cue in reader.cues { writer.write(lines.text(of: cue, sign)) }
    return writer.finish()
  }

  private static func sign(_ lines: inout CueLines, _ start: Int, _ end: Int) -> (CueSign, end: Int)? {
    switch lines.bytes[start] {
    case UInt8(ascii: "<"): tag(&lines, start, end)
    case UInt8(ascii: "{"): override(&lines, start, end).map { (.tag, $0) }
    default: nil
    }
  }

  /// `<i>`, `</font>`: the tags that players know; what else stands between `<` and `>` is shown.
  private static func tag(_ lines: inout CueLines, _ start: Int, _ end: Int) -> (CueSign, end: Int)? {
    let bytes = lines.bytes
    var at = start + 1
    if at < end, bytes[at] == UInt8(ascii: "/") { at += 1 }
    let name = bytes[at..<end].prefix(9).prefix { $0.isLetter }.map { $0 | 0x20 }
    guard tags.contains(String(decoding: name, as: UTF8.self)), at + name.count < end,
      !bytes[at + name.count].isNamePart, let close = lines.place(of: ">", from: at + name.count, before: end)
    else { return nil }
    return (name.elementsEqual("br".utf8) ? .lineBreak : .tag, close + 1)
  }

  private static let tags: Set = ["i", "b", "u", "s", "font", "em", "strong", "span", "br", "c", "v", "ruby", "rt"]

  /// `{\an8}` of SubStation Alpha, `{y:i}` of MicroDVD and `{i}`.
  private static func override(_ lines: inout CueLines, _ start: Int, _ end: Int) -> Int? {
    let bytes = lines.bytes
    guard start + 2 < end else { return nil }
    let isBare =
      bytes[start + 1] == UInt8(ascii: "/") || bytes[start + 1].isLetter && bytes[start + 2] == UInt8(ascii: "}")
    guard bytes[start + 1] == UInt8(ascii: "\\") || bytes[start + 2] == UInt8(ascii: ":") || isBare else { return nil }
    return lines.place(of: "}", from: start, before: end).map { $0 + 1 }
  }
}

extension Quoting {
  /// Text of a SubRip subtitle: on one line, and nothing that looks like times.
  static let subRip = Quoting(name: "SubRip") { text in
    let arrow = text.firstPlace(of: Array("-->".utf8), from: 0, before: text.count)
    return arrow != nil || text.contains(0x0A) || text.contains(0x0D) ? nil : text
  }
}
