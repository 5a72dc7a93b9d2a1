import LavoirText

/// The tags and entities of texts that are shown as HTML.
extension PlaceholderScanner {
  /// `<b>`, `</a>`, `<0>`, `<!-- … -->`; an address between `<` and `>` is a variable.
  ///
  /// What looks like a tag and is none of HTML and is nowhere closed is told apart by ``judged(_:)``.
  mutating func tag(at start: Int) -> Placeholder? {
    if byte(start + 1) == UInt8(ascii: "!") { return comment(at: start) }
    let isClosing = byte(start + 1) == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 2 : start + 1
    let nameEnd = end(ofTagNameAt: nameStart)
    guard nameEnd > nameStart, let end = end(ofTagAt: nameEnd) else { return nil }
    if bytes[nameStart..<end].contains(UInt8(ascii: "@")), !bytes[nameStart..<end].contains(UInt8(ascii: "=")) {
      return variable(start, end)
    }
    guard [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">")].contains(byte(nameEnd)) else {
      return byte(nameEnd) == UInt8(ascii: ":") ? variable(start, end) : nil
    }
    let name = name(ofTagAt: start)
    if isClosing { closedNames.insert(name) }
    if !isClosing, Self.codeNames.contains(name), let code = code(name, from: end) {
      return Placeholder(range: ByteRange(start, code.end), kind: .code(code.inside))
    }
    return Placeholder(range: ByteRange(start, end), kind: kind(ofTag: name))
  }

  /// The same, with a tag that nobody closes and that HTML does not know as a variable: « Usage : prog <fichier> ».
  func judged(_ placeholder: Placeholder) -> Placeholder {
    guard placeholder.kind == .tag else { return placeholder }
    let name = name(ofTagAt: placeholder.range.start)
    let inside = bytes[placeholder.range.indices].dropFirst(2)
    if name.isEmpty || closedNames.contains(name) || Self.inlineNames.contains(name)
      || inside.contains(UInt8(ascii: "=")) || inside.dropLast().last == UInt8(ascii: "/")
    {
      return placeholder
    }
    return variable(placeholder.range.start, placeholder.range.end)
  }

  /// `&eacute;`, `&#233;`, `&#xE9;`.
  func entity(at start: Int) -> Placeholder? {
    var at = start + 1
    let isNumber = byte(at) == UInt8(ascii: "#")
    if isNumber { at += 1 }
    guard isNumber || byte(at).isLetter else { return nil }
    while byte(at).isNamePart, at - start < 32 { at += 1 }
    guard byte(at) == UInt8(ascii: ";"), at > start + (isNumber ? 2 : 1) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<at], as: UTF8.self)
    guard let scalar = Self.scalar(ofEntity: name) else { return isNumber ? nil : variable(start, at + 1) }
    return Placeholder(
      range: ByteRange(start, at + 1), kind: .character(Array(String(Character(scalar)).utf8)))
  }

  /// The character that an entity of HTML stands for, given without `&` and `;`; `nil` where it is none that text has.
  static func scalar(ofEntity name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return EntityNames.all[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.value >= 0x20 || scalar == "\n" || scalar == "\t"
    else {
      return nil
    }
    return scalar
  }
}

extension PlaceholderScanner {
  private mutating func comment(at start: Int) -> Placeholder? {
    guard byte(start + 2) == UInt8(ascii: "-"), byte(start + 3) == UInt8(ascii: "-"),
      let close = place(of: "-->", from: start + 4)
    else { return nil }
    return Placeholder(range: ByteRange(start, close + 3), kind: .tag)
  }

  private mutating func code(_ name: String, from start: Int) -> (inside: ByteRange, end: Int)? {
    let closer = "</\(name)>"
    guard let close = place(of: closer, from: start) else { return nil }
    return (ByteRange(start, close), close + closer.utf8.count)
  }

  /// Where some bytes stand; looked for in vain once only.
  private mutating func place(of closer: String, from start: Int) -> Int? {
    guard start <= range.end, !missingClosers.contains(closer) else { return nil }
    if let place = bytes.firstPlace(of: Array(closer.utf8), from: start, before: range.end) { return place }
    missingClosers.insert(closer)
    return nil
  }

  private func end(ofTagNameAt start: Int) -> Int {
    var at = start
    guard byte(at).isLetter else {
      while byte(at).isDigit { at += 1 }
      return at
    }
    while byte(at).isNamePart || byte(at) == UInt8(ascii: "-") || byte(at) == UInt8(ascii: ".") { at += 1 }
    return at
  }

  private func end(ofTagAt start: Int) -> Int? {
    var at = start
    while at < range.end, byte(at) != UInt8(ascii: ">") {
      if byte(at) == UInt8(ascii: "<") { return nil }
      at += 1
    }
    return at < range.end ? at + 1 : nil
  }

  private func name(ofTagAt start: Int) -> String {
    let nameStart = byte(start + 1) == UInt8(ascii: "/") ? start + 2 : start + 1
    let name = bytes[nameStart..<max(nameStart, end(ofTagNameAt: nameStart))]
    return String(decoding: name.map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private func kind(ofTag name: String) -> Placeholder.Kind {
    if name == "br" { return .lineBreak }
    return Self.blockNames.contains(name) ? .blockBreak : .tag
  }

  private static let codeNames: Set = ["code", "kbd", "pre", "samp", "tt", "var"]
  private static let blockNames: Set = [
    "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "ol", "p", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let inlineNames: Set = [
    "a", "abbr", "acronym", "b", "big", "cite", "del", "dfn", "em", "font", "i", "img", "ins", "mark", "q", "s",
    "small",
    "span", "strike", "strong", "sub", "sup", "u", "wbr",
  ]
}
