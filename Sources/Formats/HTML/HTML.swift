import LavoirText

/// HTML, and XHTML.
enum HTML {
  /// The text between the tags, and the title; what stands in attributes is not read. Any bytes are some HTML.
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var tokens = HTMLTokens(bytes, from: start)
    var reader = HTMLReader(bytes)
    while let token = tokens.next() {
      if let raw = reader.read(token) { tokens.readRaw(until: raw) }
    }
    return reader.finish()
  }
}

extension Quoting {
  /// Text of HTML, in which white space is one space and a brace could be a template’s.
  static let html = Quoting(name: "html") { text in
    var written: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): written += Array("&amp;".utf8)
      case UInt8(ascii: "<"): written += Array("&lt;".utf8)
      case UInt8(ascii: "{"): written += Array("&#123;".utf8)
      case 0x09...0x0D: return nil
      default: written.append(byte)
      }
    }
    return written
  }
}

/// Reads tokens of HTML and tells an ``ExtractionBuilder`` what in them is prose.
private struct HTMLReader {
  private let bytes: [UInt8]
  private var builder: ExtractionBuilder
  private var block = BlockText(quoting: .html)
  private var open = HTMLOpenElements()
  /// What the root says of the language.
  private var rootLanguage: LanguageTag?
  /// Whether an element below the root is French.
  private var hasFrenchPart = false
  /// Whether `/>` ends every element.
  private let isXML: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    builder = ExtractionBuilder(bytes)
    isXML = bytes.prefix(64).withUnsafeBytes { String(decoding: $0, as: UTF8.self).contains("<?xml") }
  }

  /// Reads a token; the name of the element where only characters follow.
  mutating func read(_ token: HTMLToken) -> String? {
    switch token {
    case .text(let range): addText(range)
    case .template(let range): addTemplate(range)
    case .comment(let range): MarkupComment.directives(in: bytes, range).forEach { builder.note($0) }
    case .tag(let tag): return tag.isEnd ? leave(tag) : enter(tag)
    case .other: break
    }
    return nil
  }

  /// The end of the file.
  mutating func finish() -> Extraction {
    block.flush(into: &builder, of: bytes)
    if let rootLanguage, rootLanguage.isFrench || !hasFrenchPart { builder.language = rootLanguage.text }
    return builder.finish()
  }

  // MARK: Elements

  private mutating func enter(_ tag: HTMLTag) -> String? {
    let element = HTMLElement.named(tag.name)
    noteLanguage(of: tag)
    if element.isBlock { block.flush(into: &builder, of: bytes) }
    if tag.name == "br" { addLineBreak(tag.range) }
    guard !element.isVoid else { return nil }
    let isRaw = element.role == .raw || element.role == .rawText
    guard !tag.isSelfClosing || isRaw && !isXML else { return nil }
    open.enter(tag, element)
    return isRaw && !open.isInSVG ? tag.name : nil
  }

  private mutating func leave(_ tag: HTMLTag) -> String? {
    let element = HTMLElement.named(tag.name)
    let wasProtected = open.last.isProtected
    if element.isBlock { block.flush(into: &builder, of: bytes) }
    open.leave(tag.name, element)
    if wasProtected, !open.last.isProtected { block.endRun() }
    if tag.name == "br" { addLineBreak(tag.range) }
    return nil
  }

  private mutating func noteLanguage(of tag: HTMLTag) {
    guard let language = tag.language.flatMap({ LanguageTag($0) }) else { return }
    if tag.name == "html" { rootLanguage = rootLanguage ?? language } else if language.isFrench { hasFrenchPart = true }
  }

  // MARK: Text

  private mutating func addText(_ range: ByteRange) {
    switch open.last.reading {
    case .nothing: break
    case .protected(let isCode): addProtected(range, isCode: isCode)
    case .prose: addProse(range)
    }
  }

  private mutating func addTemplate(_ range: ByteRange) {
    switch open.last.reading {
    case .nothing: break
    case .protected(let isCode): block.extendRun(range, with: bytes[range.indices], isCode: isCode)
    case .prose: block.protect(range, as: Template.reading(of: bytes[range.indices]))
    }
  }

  private mutating func addLineBreak(_ range: ByteRange) {
    switch open.last.reading {
    case .nothing: break
    case .protected(let isCode): block.extendRun(range, with: [0x20], isCode: isCode)
    case .prose:
      block.trimLastSpaces(of: bytes)
      if !block.isEmpty { block.protect(range, as: [0x0A]) }
    }
  }

  /// Text of which white space with a line end in it, and more than one space, is one space.
  private mutating func addProse(_ range: ByteRange) {
    var (start, at) = (range.start, range.start)
    while at < range.end {
      let byte = bytes[at]
      if byte.isMarkupSpace {
        let end = bytes.endOfMarkupSpace(from: at, before: range.end)
        let isPlain = byte == 0x20 && end == at + 1 && (start < at || !block.isEmpty && !block.endsWithSpace)
        if !isPlain {
          block.keep(ByteRange(start, at), of: bytes)
          if !block.isEmpty, !block.endsWithSpace { block.decode(ByteRange(at, end), as: [0x20]) }
          start = end
        }
        at = end
      } else if let end = addSign(at: at, after: start, before: range.end) {
        (start, at) = (end, end)
      } else {
        at += 1
      }
    }
    block.keep(ByteRange(start, range.end), of: bytes)
  }

  /// Adds what is spelled in another way, or filled in by a program, at an offset, and the text before it; its end.
  private mutating func addSign(at place: Int, after start: Int, before limit: Int) -> Int? {
    let byte = bytes[place]
    if byte == UInt8(ascii: "&"), let reference = CharacterReference(at: place, in: bytes, before: limit) {
      block.keep(ByteRange(start, place), of: bytes)
      let range = ByteRange(place, reference.end)
      if reference.text.allSatisfy(\.isMarkupSpace) {
        if !block.isEmpty, !block.endsWithSpace { block.protect(range, as: [0x20]) }
      } else {
        block.decode(range, as: reference.text)
      }
      return reference.end
    }
    guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "$"),
      let end = Template.end(at: place, in: bytes, before: limit)
        ?? Template.placeholderEnd(at: place, in: bytes, before: limit)
    else { return nil }
    block.keep(ByteRange(start, place), of: bytes)
    block.protect(ByteRange(place, end), as: Template.reading(of: bytes[place..<end]))
    return end
  }

  private mutating func addProtected(_ range: ByteRange, isCode: Bool) {
    var (at, text) = (range.start, [UInt8]())
    while at < range.end {
      if let reference = CharacterReference(at: at, in: bytes, before: range.end) {
        text += reference.text
        at = reference.end
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    if block.isEmpty, text.allSatisfy(\.isMarkupSpace) { return }
    block.extendRun(range, with: text, isCode: isCode)
  }
}

extension [UInt8] {
  fileprivate func endOfMarkupSpace(from start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit, self[at].isMarkupSpace { at += 1 }
    return at
  }
}
