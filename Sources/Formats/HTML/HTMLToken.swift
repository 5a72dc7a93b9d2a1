import LavoirText

/// What a file of HTML is made of.
enum HTMLToken: Equatable {
  /// Characters, and references to them.
  case text(ByteRange)
  /// The beginning or the end of an element.
  case tag(HTMLTag)
  /// A comment.
  case comment(ByteRange)
  /// What a program fills in.
  case template(ByteRange)
  /// A declaration, an instruction, the signs of a CDATA section, the inside of a script.
  case other(ByteRange)
}

/// The tokens of a file of HTML, from front to back; any bytes have some.
struct HTMLTokens {
  private let bytes: [UInt8]
  /// Behind what was read.
  private(set) var position: Int
  /// The element whose inside is characters alone until its end tag.
  private var rawElement: [UInt8]?
  /// Signs that close something and that the rest of the file has not.
  private var missing: Set<String> = []

  /// The tokens of some bytes from an offset on.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  /// From here to the end tag of an element there is no tag.
  mutating func readRaw(until name: String) { rawElement = Array(name.utf8) }

  /// The next token; `nil` at the end.
  mutating func next() -> HTMLToken? {
    guard position < bytes.count else { return nil }
    let start = position
    if let name = rawElement {
      rawElement = nil
      position = endTag(of: name, from: start)
      if position > start { return .text(ByteRange(start, position)) }
    }
    if let token = markup(at: start) { return token }
    position = start + 1
    while position < bytes.count, !mayBeMarkup(at: position) { position += 1 }
    return .text(ByteRange(start, position))
  }

  private func mayBeMarkup(at place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "<")
      || bytes[place] == UInt8(ascii: "{") && Template.end(at: place, in: bytes, before: bytes.count) != nil
  }

  /// The token that begins with the sign at an offset; `nil` where that is text.
  private mutating func markup(at start: Int) -> HTMLToken? {
    let sign = bytes[start]
    guard sign == UInt8(ascii: "<") || sign == UInt8(ascii: "{"), start + 1 < bytes.count else { return nil }
    if let end = Template.end(at: start, in: bytes, before: bytes.count) {
      return .template(advance(from: start, to: end))
    }
    guard sign == UInt8(ascii: "<") else { return nil }
    if let tag = HTMLTag(at: start, in: bytes, before: bytes.count) {
      position = tag.range.end
      return tag.isClosed ? .tag(tag) : .other(tag.range)
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): return declaration(at: start)
    case UInt8(ascii: "?"): return instruction(at: start)
    case UInt8(ascii: "%"):
      return end(of: "%>", from: start + 2).map { .template(advance(from: start, to: $0)) }
    case UInt8(ascii: "/") where start + 2 < bytes.count:
      return .other(advance(from: start, to: end(of: ">", from: start + 2) ?? bytes.count))
    default: return nil
    }
  }

  private mutating func declaration(at start: Int) -> HTMLToken {
    if bytes.spells("<!--", at: start) {
      return .comment(advance(from: start, to: endOfComment(at: start)))
    }
    if bytes.spells("<![CDATA[", at: start) {
      // In HTML proper it is a comment up to the `>`; in XHTML, and inside SVG, its inside is text, which nobody wants read.
      return .other(advance(from: start, to: end(of: "]]>", from: start) ?? bytes.count))
    }
    return .other(advance(from: start, to: end(of: ">", from: start) ?? bytes.count))
  }

  /// A comment ends with `-->` or `--!>`, and `<!-->` is one.
  private mutating func endOfComment(at start: Int) -> Int {
    if bytes.spells("<!-->", at: start) { return start + 5 }
    if bytes.spells("<!--->", at: start) { return start + 6 }
    let plain = end(of: "-->", from: start + 4)
    let odd = bytes.firstPlace(of: Self.oddEnd, from: start + 4, before: plain ?? bytes.count)
    return odd.map { $0 + 4 } ?? plain ?? bytes.count
  }

  /// PHP runs to the end of the file where it is not closed.
  private mutating func instruction(at start: Int) -> HTMLToken {
    let isProgram = bytes.spells("<?php", at: start) || bytes.spells("<?=", at: start)
    let end = end(of: "?>", from: start) ?? (isProgram ? bytes.count : end(of: ">", from: start) ?? bytes.count)
    let range = advance(from: start, to: end)
    return isProgram ? .template(range) : .other(range)
  }

  private mutating func advance(from start: Int, to end: Int) -> ByteRange {
    position = end
    return ByteRange(start, end)
  }

  /// Behind the next of some signs; each is looked for in vain but once.
  private mutating func end(of signs: String, from start: Int) -> Int? {
    guard !missing.contains(signs) else { return nil }
    if let found = bytes.firstPlace(of: Array(signs.utf8), from: start, before: bytes.count) {
      return found + signs.utf8.count
    }
    missing.insert(signs)
    return nil
  }

  /// Where the end tag of an element begins, or the end of the file.
  private func endTag(of name: [UInt8], from start: Int) -> Int {
    var at = start
    while let found = bytes.firstPlace(of: Self.endTagSigns, from: at, before: bytes.count) {
      let behind = found + 2 + name.count
      if bytes.spellsIgnoringCase(name, at: found + 2),
        behind >= bytes.count || bytes[behind].isMarkupSpace || bytes[behind] == UInt8(ascii: ">")
          || bytes[behind] == UInt8(ascii: "/")
      {
        return found
      }
      at = found + 2
    }
    return bytes.count
  }

  private static let oddEnd = Array("--!>".utf8)
  private static let endTagSigns = Array("</".utf8)
}
