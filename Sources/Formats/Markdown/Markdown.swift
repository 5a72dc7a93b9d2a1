import CMarkdown
import LavoirText

/// CommonMark with the tables and strikethrough of GitHub.
enum Markdown {
  /// The paragraphs, headings, items and cells, read by md4c, and the signs that site generators add to Markdown.
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    try MarkdownLimits.check(bytes)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let frontMatter = FrontMatter(at: start, in: bytes)
    start = frontMatter?.end ?? start
    let masks = MarkdownMasks(bytes, from: start)
    let reader = MarkdownReader(bytes, masks: masks.list)
    reader.builder.language = frontMatter?.language?.text
    let status = masks.masked.withUnsafeBytes { buffer in
      parse(buffer, from: start, count: bytes.count - start, telling: reader)
    }
    guard status == 0 else {
      throw FormatError(
        at: start,
        reader.isExhausted
          ? "tables or links that repeat too much to be read; divide the file" : "not enough memory to read the file")
    }
    return reader.finish()
  }

  private static func parse(
    _ buffer: UnsafeRawBufferPointer, from start: Int, count: Int, telling reader: MarkdownReader
  ) -> Int32 {
    let characters = buffer.assumingMemoryBound(to: CChar.self)
    guard let base = characters.baseAddress else { return 0 }
    reader.base = UnsafePointer(base)
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
    parser.enter_block = { type, _, reader in MarkdownReader.from(reader)?.enterBlock(type) ?? -1 }
    parser.leave_block = { type, _, reader in MarkdownReader.from(reader)?.leaveBlock(type) ?? -1 }
    parser.enter_span = { type, detail, reader in MarkdownReader.from(reader)?.enterSpan(type, detail) ?? -1 }
    parser.leave_span = { type, _, reader in MarkdownReader.from(reader)?.leaveSpan(type) ?? -1 }
    parser.text = { type, text, size, reader in MarkdownReader.from(reader)?.text(type, text, Int(size)) ?? -1 }
    return md_parse(base + start, MD_SIZE(count), &parser, Unmanaged.passUnretained(reader).toOpaque())
  }
}

extension Quoting {
  /// Text inside a paragraph, a heading, a link or a cell: what would be a sign gets a backslash.
  static let markdown = Quoting(name: "markdown") { text in
    guard !text.contains(0x0A), !text.contains(0x0D) else { return nil }
    var written: [UInt8] = []
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "&") where mayBeReference(text, at: index): written += Array("&amp;".utf8)
      case _ where isSign(byte) || isSignOfLine(text, at: index): written += [UInt8(ascii: "\\"), byte]
      default: written.append(byte)
      }
    }
    return written
  }

  private static func mayBeReference(_ text: [UInt8], at index: Int) -> Bool {
    index + 1 == text.count || text[index + 1].isLetter || text[index + 1] == UInt8(ascii: "#")
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "{"),
      UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// Whether a byte would be a sign if its text began a line.
  private static func isSignOfLine(_ text: [UInt8], at index: Int) -> Bool {
    let isFollowedByBlank = index + 1 == text.count || text[index + 1].isBlank
    switch text[index] {
    case UInt8(ascii: "#"): return index == 0 || text[index - 1].isBlank
    case UInt8(ascii: ">"), UInt8(ascii: "="): return index == 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return index == 0 && (isFollowedByBlank || text[1] == text[0])
    case UInt8(ascii: ":"):
      return index == 0 && (isFollowedByBlank || text[1] == text[0])
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return index == 0 && text.count > 1 && text[1] == text[0]
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      return index > 0 && index < 10 && isFollowedByBlank && index + 1 < text.count
        && text[..<index].allSatisfy(\.isDigit)
    default: return false
    }
  }
}
