import LavoirText
import LavoirXMLText

/// A translation of XLIFF: text, with elements that stand for the markup of what was translated.
struct XLIFFTarget {
  /// What it says.
  private(set) var text = SpelledText()
  private var depth = 0
  private var isSection = false
  /// White space with a line end in it; it reads as a space if text follows.
  private var gap: Gap?
  private var held: Held?
  /// Where the last text ends.
  private var end = 0

  private struct Gap {
    var range: ByteRange
    var lines: Int
    var isIndented = false
    let quoting: Quoting
  }

  /// An element whose text is not prose: code of the original, or what is marked as not to be translated.
  private struct Held {
    let depth: Int
    let start: Int
    let name: String
    let attributes: [String: String]
    var content: [UInt8] = []
  }

  /// Takes what stands in it.
  ///
  /// - Returns: whether it has come to its end.
  mutating func take(_ event: XMLEvent, _ range: ByteRange, of bytes: [UInt8]) -> Bool {
    switch event {
    case .open(let name, _, let attributes):
      depth += 1
      if held == nil, Self.isHeld(name, attributes) {
        held = Held(depth: depth, start: range.start, name: name, attributes: attributes)
      }
    case .close:
      if depth == 0 { return true }
      if let held, held.depth == depth { finish(held, range.end) }
      depth -= 1
    case .text(let piece):
      if held != nil { held?.content += piece } else { take(text: piece, range, of: bytes) }
    case .section(let begins): isSection = begins
    case .other:
      guard held == nil, range.start < bytes.count, bytes[range.start] == UInt8(ascii: "&") else { break }
      fillGap()
      text.protect(range, as: bytes[range.indices])
    case .comment: break
    }
    return false
  }

  private mutating func take(text piece: [UInt8], _ range: ByteRange, of bytes: [UInt8]) {
    guard range.start >= end, !range.isEmpty else { return }
    end = range.end
    let isReference = !isSection && bytes[range.start] == UInt8(ascii: "&")
    if isReference {
      fillGap()
      text.decode(range, as: piece, quoting: quoting)
    } else if piece == [0x0A] {
      widenGap(range)
    } else {
      let rest = ByteRange(endOfIndentation(range, of: bytes), range.end)
      guard !rest.isEmpty else { return }
      fillGap()
      text.keep(rest, of: bytes, quoting: quoting)
    }
  }

  private mutating func widenGap(_ range: ByteRange) {
    if gap?.range.end != range.start { fillGap() }
    var gap = gap ?? Gap(range: range, lines: 0, quoting: quoting)
    gap.range = gap.range.union(range)
    gap.lines += 1
    self.gap = gap
  }

  /// Behind the white space with which a line begins.
  private mutating func endOfIndentation(_ range: ByteRange, of bytes: [UInt8]) -> Int {
    guard var gap, gap.range.end == range.start else { return range.start }
    let blanks = bytes[range.indices].prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard blanks > 0 else { return range.start }
    gap.isIndented = true
    gap.range = ByteRange(gap.range.start, range.start + blanks)
    self.gap = gap
    return gap.range.end
  }

  private var quoting: Quoting { isSection ? .xmlSection : .xmlText }

  /// Tells of the white space before more text; at the beginning it is markup.
  private mutating func fillGap() {
    guard let gap else { return }
    self.gap = nil
    guard let last = text.text.last else { return }
    if gap.lines > 1 {
      text.decode(gap.range, as: [0x0A, 0x0A], quoting: gap.quoting)
    } else if !gap.isIndented {
      text.decode(gap.range, as: [0x0A], quoting: gap.quoting)
    } else if last != 0x20 {
      text.decode(gap.range, as: [0x20], quoting: gap.quoting)
    }
  }
}

extension XLIFFTarget {
  /// Whether an element holds no prose: the codes of XLIFF 1.2 and 2, and annotations that say so.
  private static func isHeld(_ name: String, _ attributes: [String: String]) -> Bool {
    switch name {
    case "mrk": attributes["translate"] == "no" || attributes["mtype"] == "protected"
    case "x", "ph", "bpt", "ept", "it", "bx", "ex", "sc", "ec", "sm", "em", "cp": true
    default: false
    }
  }

  private mutating func finish(_ element: Held, _ end: Int) {
    held = nil
    let range = ByteRange(element.start, end)
    switch element.name {
    case "mrk":
      fillGap()
      text.protect(range, as: element.content)
    case "x", "ph":
      guard !isTag(element) else { return }
      fillGap()
      if isLineBreak(element) {
        text.mask(range, as: [0x0A])
      } else {
        text.protect(range, as: shown(element))
      }
    default: break
    }
  }

  /// What an element without prose stands for, as far as the file tells.
  private func meaning(_ element: Held) -> [UInt8] {
    if !element.content.isEmpty { return element.content }
    let told = ["equiv-text", "disp", "equiv", "id"].lazy.compactMap { element.attributes[$0] }.first { !$0.isEmpty }
    return Array((told ?? "").utf8)
  }

  private func isLineBreak(_ element: Held) -> Bool {
    let meaning = String(decoding: meaning(element), as: UTF8.self)
    return element.attributes["ctype"] == "lb" || element.attributes["subType"] == "xlf:lb"
      || meaning == "LINE_BREAK" || element.attributes["id"] == "LINE_BREAK" || meaning.hasPrefix("<br")
  }

  /// Whether it stands for a tag that is no break of a line.
  private func isTag(_ element: Held) -> Bool {
    guard !isLineBreak(element) else { return false }
    let (meaning, id) = (meaning(element), element.attributes["id"] ?? "")
    return meaning.first == UInt8(ascii: "<") || id.hasPrefix("START_") || id.hasPrefix("CLOSE_")
      || ["bold", "italic", "underlined", "link"].contains(element.attributes["ctype"])
      || element.attributes["type"] == "fmt"
  }

  /// The meaning as a placeholder.
  private func shown(_ element: Held) -> [UInt8] {
    let meaning = meaning(element).map { $0 < 0x20 ? 0x20 : $0 }
    let whole = ByteRange(0, meaning.count)
    if Placeholders.find(in: meaning, whole) == [whole] { return meaning }
    let inner = meaning.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
    return [UInt8(ascii: "{")] + inner + [UInt8(ascii: "}")]
  }
}

extension Quoting {
  /// Text of XML between tags.
  static let xmlText = Quoting(name: "XML text") { text in
    var written: [UInt8] = []
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): written += "&amp;".utf8
      case UInt8(ascii: "<"): written += "&lt;".utf8
      case UInt8(ascii: ">"): written += "&gt;".utf8
      case 0x0D: written += "&#13;".utf8
      case 0x0A:
        // Next to white space a line end would be read as part of it.
        let isInside = index > 0 && index + 1 < text.count && text[index - 1] > 0x20 && text[index + 1] > 0x20
        written += isInside ? [0x0A] : Array("&#10;".utf8)
      case 0x09, 0x20...: written.append(byte)
      default: return nil
      }
    }
    return hasNoncharacter(text) ? nil : written
  }

  /// Text of XML in a CDATA section, which nothing ends but `]]>`.
  static let xmlSection = Quoting(name: "CDATA") { text in
    let bracket = UInt8(ascii: "]")
    let endsSection =
      text.first == bracket || text.first == UInt8(ascii: ">") || text.last == bracket
      || zip(text, text.dropFirst()).contains { $0 == bracket && $1 == bracket }
    let isPlain = text.allSatisfy { $0 >= 0x20 || $0 == 0x09 }
    return endsSection || !isPlain || hasNoncharacter(text) ? nil : text
  }

  /// Whether U+FFFE or U+FFFF is in a text, which XML has no place for.
  private static func hasNoncharacter(_ text: [UInt8]) -> Bool {
    text.indices.dropLast(2).contains { text[$0] == 0xEF && text[$0 + 1] == 0xBF && text[$0 + 2] >= 0xBE }
  }
}
