import LavoirText

/// A sign that site generators, and dialects, add to Markdown and that md4c does not know.
struct MarkdownMask: Equatable {
  /// Its bytes in the file.
  let range: ByteRange
  /// What it is to a reader.
  let kind: Kind

  /// What a sign is to a reader.
  enum Kind {
    /// Markup in a sentence: `{#id}` behind a heading.
    case sign
    /// Something that stands in a sentence: `{{ name }}`, `[^1]`.
    case placeholder
    /// Markup that a paragraph begins behind: `[^1]: `.
    case beginning
  }
}

/// A file of Markdown as md4c is to see it: what other programs will replace has been put out of its sight, at equal length.
///
/// What stands alone on a line becomes a blank line; what stands in a sentence becomes `%%%`, which is punctuation as the
/// braces and brackets were. A mask hides neither backticks nor the fences of code, so that code stays code.
struct MarkdownMasks {
  /// The file with its masks, and some line ends behind it, because md4c looks beyond the end.
  private(set) var masked: [UInt8]
  /// The signs inside paragraphs, in order.
  private(set) var list: [MarkdownMask] = []

  private let source: [UInt8]
  /// The fence of the code that is open.
  private var fence: (sign: UInt8, length: Int)?
  /// The word that ends a passage which a site generator reads as code.
  private var passage: String?
  /// Up to here formulas were looked for in vain.
  private var formulaFloor = 0
  /// Up to here everything is a formula, or a program.
  private var hiddenEnd = 0
  private var isAfterBlank = true

  /// Masks what stands from an offset on.
  init(_ source: [UInt8], from start: Int) {
    self.source = source
    masked = source + [UInt8](repeating: 0x0A, count: 32)
    var at = start
    while at < source.count {
      let end = source.endOfLine(from: at)
      read(lineFrom: at, to: end)
      at = end + 1
    }
  }

  private mutating func read(lineFrom start: Int, to end: Int) {
    let line = MarkdownLine(source, start, end)
    defer { isAfterBlank = line.isBlank }
    if readFence(at: line.content, before: end) { return }
    if start < hiddenEnd || passage != nil {
      if let name = passage, isEnd(of: name, line.head, end) { passage = nil }
      return blank(ByteRange(line.head, end))
    }
    if !hideLine(line, end) { readInline(from: max(line.head, readHead(line, end)), to: end) }
  }

  // MARK: Lines

  /// Whether a line is a fence, or in what fences hold.
  private mutating func readFence(at start: Int, before end: Int) -> Bool {
    let sign = start < end ? source[start] : 0
    let length = sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") ? source.lengthOfRun(at: start, before: end) : 0
    if let open = fence {
      if sign == open.sign, length >= open.length,
        source.isBlank(ByteRange(start + length, end))
      {
        fence = nil
      }
      return true
    }
    guard length >= 3,
      sign == UInt8(ascii: "~") || source.firstPlace(of: [sign], from: start + length, before: end) == nil
    else { return false }
    fence = (sign, length)
    return true
  }

  /// Hides a line that as a whole is no text.
  private mutating func hideLine(_ line: MarkdownLine, _ end: Int) -> Bool {
    let (start, whole) = (line.head, ByteRange(line.head, end))
    guard start < end, source.firstPlace(of: [0x60], from: start, before: end) == nil else { return false }
    switch source[start] {
    case UInt8(ascii: ":") where source.spells(":::", at: start): blank(whole)
    case UInt8(ascii: "["):
      let text = source.trimmedString(ByteRange(start, min(end, start + 16))).lowercased()
      guard text.hasPrefix("[!include") || text == "[[toc]]" || text == "[toc]" || text == "[[_toc_]]" else {
        return false
      }
      blank(whole)
    case UInt8(ascii: "*") where source.spells("*[", at: start):
      guard source.firstPlace(of: Array("]:".utf8), from: start, before: min(end, start + 80)) != nil else {
        return false
      }
      blank(whole)
    case UInt8(ascii: "{"):
      guard
        let close = Template.end(at: start, in: source, before: end) ?? source.attributesEnd(at: start, before: end),
        source.isBlank(ByteRange(close, end))
      else { return false }
      passage = source.passageName(in: ByteRange(start, close))
      blank(whole)
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="): return hideAdmonition(whole)
    case UInt8(ascii: "$") where source.spells("$$", at: start):
      guard let close = endOfFormula(from: start, lineEnd: end) else { return false }
      hiddenEnd = close
      blank(whole)
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      guard isAfterBlank, source.isModule(ByteRange(start, min(end, start + 200))) else { return false }
      hiddenEnd = source.endOfParagraph(from: end)
      blank(whole)
    default: return false
    }
    return true
  }

  /// The head of an admonition or a tab of MkDocs becomes an item, which holds what is indented below.
  private mutating func hideAdmonition(_ line: ByteRange) -> Bool {
    let heads = ["!!! ", "??? ", "???+ ", "=== \"", "===! \"", "===+ \""]
    guard heads.contains(where: { source.spells($0, at: line.start) }) else { return false }
    blank(line)
    if isAfterBlank { masked[line.start] = UInt8(ascii: "-") }
    return true
  }

  private func isEnd(of passage: String, _ start: Int, _ end: Int) -> Bool {
    guard start < end, source[start] == UInt8(ascii: "{") else { return false }
    return source.firstPlace(of: Array(passage.utf8), from: start, before: min(end, start + 80)) != nil
  }

  /// The end of a formula between `$$`, on its line or on those below without a blank or a fence between.
  private mutating func endOfFormula(from start: Int, lineEnd: Int) -> Int? {
    guard start >= formulaFloor else { return nil }
    if start + 4 <= lineEnd, source.endsWithFormulaSign(ByteRange(start + 2, lineEnd)) { return lineEnd }
    var at = lineEnd + 1
    while at < source.count {
      let end = source.endOfLine(from: at)
      let line = MarkdownLine(source, at, end)
      guard !line.isBlank, source.firstPlace(of: [0x60], from: at, before: end) == nil,
        !source.spells("~~~", at: line.content)
      else { break }
      if source.endsWithFormulaSign(ByteRange(at, end)) { return end }
      at = end + 1
    }
    formulaFloor = at
    return nil
  }

  // MARK: Fronts of lines

  /// Masks what a line begins with; where it goes on.
  private mutating func readHead(_ line: MarkdownLine, _ end: Int) -> Int {
    let start = line.head
    guard start + 1 < end else { return start }
    if source[start] == UInt8(ascii: ":"), source[start + 1].isBlank {
      return mask(.beginning, ByteRange(start, source.endOfBlanks(from: start + 1, before: end)))
    }
    if source.spells("[^", at: start), let label = source.labelEnd(at: start, before: end), label < end,
      source[label] == UInt8(ascii: ":")
    {
      return mask(.beginning, ByteRange(start, source.endOfBlanks(from: label + 1, before: end)))
    }
    if line.isQuoted, source.spells("[!", at: start), let close = source.labelEnd(at: start, before: end) {
      let isFolded = close < end && (source[close] == UInt8(ascii: "-") || source[close] == UInt8(ascii: "+"))
      return mask(.beginning, ByteRange(start, source.endOfBlanks(from: isFolded ? close + 1 : close, before: end)))
    }
    return start
  }

  // MARK: Inside lines

  private mutating func readInline(from start: Int, to end: Int) {
    var at = start
    while at < end {
      switch source[at] {
      case UInt8(ascii: "\\"):
        at = source.setFormulaEnd(at: at, before: end).map { mask(.placeholder, ByteRange(at, $0)) } ?? at + 2
      case UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ":"),
        UInt8(ascii: "h"):
        at = readSign(at: at, after: start, before: end)
      default: at += 1
      }
    }
  }

  /// Masks what begins at an offset; where the line goes on.
  private mutating func readSign(at place: Int, after start: Int, before end: Int) -> Int {
    if let close = source.placeholderEnd(at: place, before: end),
      source.firstPlace(of: [0x60], from: place, before: close) == nil
    {
      return mask(.placeholder, ByteRange(place, close))
    }
    if let close = source.attributesEnd(at: place, before: end) {
      if let open = foreignSpan(before: place, after: max(start, list.last?.range.end ?? 0), attributes: close) {
        return mask(.placeholder, ByteRange(open, close))
      }
      let isLast = source.isBlank(ByteRange(close, end))
      var open = place
      while isLast, open > start, source[open - 1].isBlank { open -= 1 }
      return mask(.sign, ByteRange(open, close))
    }
    if let close = source.componentEnd(at: place, before: end) { return mask(.sign, ByteRange(place, close)) }
    return place + 1
  }

  /// Where the brackets begin of a span whose attributes say that it is not French: `[Brexit]{lang=en}`.
  private func foreignSpan(before attributes: Int, after floor: Int, attributes end: Int) -> Int? {
    guard attributes > floor + 1, source[attributes - 1] == UInt8(ascii: "]"),
      source[attributes - 2] != UInt8(ascii: "\\"),
      let key = source.firstPlace(of: Array("lang=".utf8), from: attributes, before: end)
    else { return nil }
    let value = source[(key + 5)..<end].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    let language = LanguageTag(String(decoding: value.prefix { $0.isLetterOrDigit || $0 == 0x2D }, as: UTF8.self))
    guard let language, !language.isFrench else { return nil }
    var at = attributes - 2
    while at >= max(floor, attributes - 200), source[at] != UInt8(ascii: "["), source[at] != 0x60 { at -= 1 }
    return at >= floor && source[at] == UInt8(ascii: "[") ? at : nil
  }

  private mutating func mask(_ kind: MarkdownMask.Kind, _ range: ByteRange) -> Int {
    for place in range.indices { masked[place] = UInt8(ascii: "%") }
    list.append(MarkdownMask(range: range, kind: kind))
    return range.end
  }

  private mutating func blank(_ range: ByteRange) {
    for place in range.indices where source[place] != 0x0D { masked[place] = 0x20 }
  }
}
