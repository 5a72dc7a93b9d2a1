import LavoirText

/// A tag of HTML: `<p lang="fr">`, `</p>`, `<br/>` (HTML Living Standard, 13.2.5.6 to 13.2.5.40).
struct HTMLTag: Equatable {
  /// From its `<` to behind its `>`, or to the end of the file where it is not closed.
  let range: ByteRange
  /// The name, in small letters.
  let name: String
  /// Whether it ends an element.
  let isEnd: Bool
  /// Whether it ends with `/>`.
  let isSelfClosing: Bool
  /// Whether its `>` is there; what is not closed is no tag, and nothing follows it.
  let isClosed: Bool
  /// What it says of the language: of `lang`, or of `xml:lang`.
  private(set) var language: String?
  /// What it says of being translated: of `translate`, and of the class `notranslate`.
  private(set) var isTranslated: Bool?

  /// The tag that begins with the `<` at an offset; `nil` where none does.
  init?(at start: Int, in bytes: [UInt8], before limit: Int) {
    var at = start + 1
    guard at < limit, bytes[start] == UInt8(ascii: "<") else { return nil }
    isEnd = bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    guard at < limit, bytes[at].isLetter else { return nil }
    let nameEnd = bytes.endOfTagName(from: at, before: limit)
    name = String(decoding: bytes[at..<nameEnd], as: UTF8.self).lowercased()
    var reader = HTMLAttributes(bytes, from: nameEnd, before: limit)
    var (language, xmlLanguage): (String?, String?)
    while let attribute = reader.next() {
      switch attribute.name.count {
      case 4 where bytes.spellsIgnoringCase(Self.lang, at: attribute.name.start):
        language = language ?? bytes.trimmedString(attribute.value)
      case 8 where bytes.spellsIgnoringCase(Self.xmlLang, at: attribute.name.start):
        xmlLanguage = xmlLanguage ?? bytes.trimmedString(attribute.value)
      case 9 where bytes.spellsIgnoringCase(Self.translate, at: attribute.name.start):
        isTranslated = bytes.trimmedString(attribute.value).lowercased() != "no"
      case 5 where bytes.spellsIgnoringCase(Self.class, at: attribute.name.start):
        let classes = bytes.trimmedString(attribute.value).split { $0.isWhitespace }
        if isTranslated == nil, classes.contains("notranslate") { isTranslated = false }
      default: continue
      }
    }
    self.language = language ?? xmlLanguage
    isSelfClosing = reader.endsWithSlash
    isClosed = reader.isClosed
    range = ByteRange(start, reader.position)
  }

  private static let lang = Array("lang".utf8)
  private static let xmlLang = Array("xml:lang".utf8)
  private static let translate = Array("translate".utf8)
  private static let `class` = Array("class".utf8)
}

/// The attributes of a tag, one after the other, up to its `>`.
private struct HTMLAttributes {
  private let bytes: [UInt8]
  private let limit: Int
  /// Behind what was read.
  private(set) var position: Int
  /// Whether the tag’s `>` was met.
  private(set) var isClosed = false
  /// Whether a slash stands before the `>`.
  private(set) var endsWithSlash = false

  init(_ bytes: [UInt8], from start: Int, before limit: Int) {
    self.bytes = bytes
    self.limit = limit
    position = start
  }

  /// The next attribute; `nil` where the tag ends.
  mutating func next() -> (name: ByteRange, value: ByteRange)? {
    while position < limit {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        isClosed = true
        endsWithSlash = bytes[position - 1] == UInt8(ascii: "/")
        position += 1
        return nil
      }
      if byte.isMarkupSpace || byte == UInt8(ascii: "/") {
        position += 1
      } else if let end = bytes.templateEnd(at: position, before: limit) {
        position = end
      } else {
        return attribute()
      }
    }
    return nil
  }

  private mutating func attribute() -> (name: ByteRange, value: ByteRange) {
    let start = position
    position += 1
    while position < limit, !bytes[position].endsAttributeName { position += 1 }
    let name = ByteRange(start, position)
    var at = position
    while at < limit, bytes[at].isMarkupSpace { at += 1 }
    guard at < limit, bytes[at] == UInt8(ascii: "=") else { return (name, ByteRange(position, position)) }
    position = at + 1
    while position < limit, bytes[position].isMarkupSpace { position += 1 }
    guard position < limit else { return (name, ByteRange(limit, limit)) }
    let quote = bytes[position]
    return (name, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") ? quoted(by: quote) : unquoted())
  }

  private mutating func quoted(by quote: UInt8) -> ByteRange {
    let start = position + 1
    position = start
    while position < limit, bytes[position] != quote {
      position = bytes.templateEnd(at: position, before: limit) ?? position + 1
    }
    let value = ByteRange(start, min(position, limit))
    position = min(position + 1, limit)
    return value
  }

  private mutating func unquoted() -> ByteRange {
    let start = position
    while position < limit, !bytes[position].isMarkupSpace, bytes[position] != UInt8(ascii: ">") {
      position = bytes.templateEnd(at: position, before: limit) ?? position + 1
    }
    return ByteRange(start, position)
  }
}

extension UInt8 {
  fileprivate var endsAttributeName: Bool {
    isMarkupSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") || self == UInt8(ascii: "=")
  }
}

extension [UInt8] {
  fileprivate func endOfTagName(from start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit, !self[at].isMarkupSpace, self[at] != UInt8(ascii: "/"), self[at] != UInt8(ascii: ">") { at += 1 }
    return at
  }

  /// The end of a template inside a tag, whose signs are not the tag’s.
  fileprivate func templateEnd(at start: Int, before limit: Int) -> Int? {
    guard self[start] == UInt8(ascii: "{") || self[start] == UInt8(ascii: "<") else { return nil }
    if spells("<?", at: start),
      let close = firstPlace(of: Self.phpEnd, from: start, before: Swift.min(limit, start + 1000))
    {
      return close + 2
    }
    return Template.end(at: start, in: self, before: limit)
  }

  private static let phpEnd = Array("?>".utf8)
}
