import CMarkdown
import LavoirText

/// Hears what md4c finds in a file and tells an ``ExtractionBuilder`` what of it is prose.
final class MarkdownReader {
  private let source: [UInt8]
  /// Where md4c reads, from the beginning of the file.
  var base: UnsafePointer<CChar>?
  /// What is told so far.
  var builder: ExtractionBuilder
  /// Whether links and cells came so often that md4c would never end.
  private(set) var isExhausted = false

  /// What the block holds, and apart from it what stands for its images.
  private var layers = [BlockText(quoting: .markdown), BlockText(quoting: .markdown)]
  private var images = 0
  private var imageDepth = 0
  /// A line end that waits for what follows it.
  private var lineBreak: [UInt8]?
  /// Behind what was told or passed over last.
  private var floor = 0
  /// Behind the text that was told last.
  private var textEnd = 0
  /// Where the definition of a label ends that is read as text.
  private var definitionEnd = 0
  private var masks: ArraySlice<MarkdownMask>
  private var isCodeBlock = false
  private var isHTMLBlock = false
  /// Whether code has just ended.
  private var isCodeEnd = false
  /// Whether a link has just begun.
  private var isLinkStart = false
  /// The tag, the comment or the block of HTML that is being heard.
  private var html: ByteRange?
  private var htmlContinues = false
  /// The element whose text is not to be corrected.
  private var foreign: (name: String, depth: Int, isCode: Bool)?
  /// How much work is left for links and cells.
  private var budget: Int

  /// A reader of a file.
  init(_ source: [UInt8], masks: [MarkdownMask]) {
    self.source = source
    self.masks = masks[...]
    builder = ExtractionBuilder(source)
    budget = 64 * source.count + 1_000_000
  }

  /// The reader behind a pointer that went through C.
  static func from(_ pointer: UnsafeMutableRawPointer?) -> MarkdownReader? {
    pointer.map { Unmanaged<MarkdownReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The extraction.
  func finish() -> Extraction {
    flush()
    return builder.finish()
  }

  // MARK: Blocks

  func enterBlock(_ type: MD_BLOCKTYPE) -> Int32 {
    builder.noteStep(type.rawValue)
    flush()
    if type == MD_BLOCK_CODE { isCodeBlock = true }
    if type == MD_BLOCK_HTML { isHTMLBlock = true }
    return type == MD_BLOCK_TD ? spend(16) : 0
  }

  func leaveBlock(_ type: MD_BLOCKTYPE) -> Int32 {
    builder.noteStep(1_000 + type.rawValue)
    flush()
    if type == MD_BLOCK_CODE { isCodeBlock = false }
    if type == MD_BLOCK_HTML { isHTMLBlock = false }
    return 0
  }

  /// The block ends. Its image is its text where it has no other.
  private func flush() {
    readHTML()
    foreign = nil
    lineBreak = nil
    let layer = layers[0].isEmpty && images == 1 ? 1 : 0
    layers[layer].flush(into: &builder, of: source)
    layers[1 - layer] = BlockText(quoting: .markdown)
    images = 0
  }

  private func spend(_ work: Int) -> Int32 {
    budget -= work
    isExhausted = isExhausted || budget < 0
    return isExhausted ? -1 : 0
  }

  // MARK: Spans

  func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    builder.noteStep(2_000 + type.rawValue)
    readHTML()
    switch type {
    case MD_SPAN_A, MD_SPAN_IMG:
      if type == MD_SPAN_IMG {
        if imageDepth == 0 { images += 1 }
        imageDepth += 1
      }
      isLinkStart = true
      // md4c copies where a link leads to for every link that leads there.
      guard let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee else { return 0 }
      return spend(Int(link.href.size) + Int(link.title.size))
    default: return 0
    }
  }

  func leaveSpan(_ type: MD_SPANTYPE) -> Int32 {
    builder.noteStep(3_000 + type.rawValue)
    readHTML()
    isLinkStart = false
    switch type {
    case MD_SPAN_IMG: imageDepth -= 1
    case MD_SPAN_CODE:
      isCodeEnd = true
      if foreign == nil { layers[layer].endRun() }
    default: break
    }
    return 0
  }

  private var layer: Int { imageDepth > 0 ? 1 : 0 }

  // MARK: Text

  func text(_ type: MD_TEXTTYPE, _ pointer: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
    let place = place(of: pointer, size)
    switch type {
    case MD_TEXT_HTML: hearHTML(place)
    case _ where isCodeBlock: break
    case MD_TEXT_BR, MD_TEXT_SOFTBR:
      readHTML()
      lineBreak = [type == MD_TEXT_BR ? 0x0A : 0x20]
    case MD_TEXT_CODE:
      guard let range = place else {
        // A line end in code comes from elsewhere.
        if layers[layer].hasRun { layers[layer].extendRun(ByteRange(floor, floor), with: [0x20], isCode: true) }
        break
      }
      readHTML()
      breakLine(before: range.start)
      layers[layer].extendRun(range, with: source[range.indices], isCode: foreign?.isCode ?? true)
      floor = range.end
      isCodeEnd = false
    default:
      guard let range = place else { break }
      readHTML()
      type == MD_TEXT_ENTITY ? addReference(range) : addText(range)
    }
    return 0
  }

  /// The bytes of the file that md4c speaks of; `nil` where it speaks of none, or of what was passed over.
  private func place(of pointer: UnsafePointer<CChar>?, _ size: Int) -> ByteRange? {
    guard let base, let pointer, pointer >= base, pointer < base + source.count else { return nil }
    let start = pointer - base
    let range = ByteRange(max(start, floor), min(start + size, source.count))
    return range.isEmpty ? nil : range
  }

  /// Text, of which some may be masked.
  private func addText(_ range: ByteRange) {
    let isEscape = range.count == 1 && range.start > floor && source[range.start - 1] == UInt8(ascii: "\\")
    breakLine(before: isEscape ? range.start - 1 : range.start)
    if isEscape { return addEscape(ByteRange(range.start - 1, range.end)) }
    if isAddress(range) || isDefinition(range) { return tell(range, .protected) }
    var at = range.start
    while let mask = masks.first, mask.range.start < range.end {
      masks.removeFirst()
      guard mask.range.end > at else { continue }
      addPlain(ByteRange(at, mask.range.start))
      add(mask, from: max(at, mask.range.start))
      at = max(at, mask.range.end)
    }
    addPlain(ByteRange(at, range.end))
  }

  /// Whether a link is an address between `<` and `>`.
  private func isAddress(_ range: ByteRange) -> Bool {
    defer { isLinkStart = false }
    return isLinkStart && range.end < source.count && source[range.end] == UInt8(ascii: ">")
      && source[range.start - 1] == UInt8(ascii: "<")
  }

  /// Whether a line that md4c reads as text defines where a label leads to: `[label]: page.md` below one that is none.
  private func isDefinition(_ range: ByteRange) -> Bool {
    if range.start < definitionEnd { return true }
    var start = range.start
    while start > 0, range.start - start < 4, source[start - 1] == 0x20 { start -= 1 }
    guard start == 0 || source[start - 1] == 0x0A, source[range.start] == UInt8(ascii: "["),
      !source.spells("[^", at: range.start),
      let close = source.firstPlace(
        of: Array("]:".utf8), from: range.start, before: source.endOfLine(from: range.start)),
      !source[(range.start + 1)..<close].contains(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") })
    else { return false }
    definitionEnd = source.endOfLine(from: range.start)
    return true
  }

  private func addPlain(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    var start = range.start
    // md4c 0.4.8 tells the backticks that end code as text if a line begins with them.
    while isCodeEnd, start < range.end, source[start] == UInt8(ascii: "`") { start += 1 }
    isCodeEnd = false
    // Where markup stood between, its blanks would be two.
    if start > textEnd, layers[layer].endsWithSpace || layers[layer].isEmpty {
      while start < range.end, source[start].isBlank { start += 1 }
    }
    textEnd = range.end
    floor = range.end
    keep(ByteRange(start, range.end))
  }

  /// Text, of which stars are protected that would be emphasis if those beside them were not.
  private func keep(_ range: ByteRange) {
    var (start, end) = (range.start, range.end)
    while start < end, start > 0, source.isRepeatedStar(at: start, of: start - 1) { start += 1 }
    while end > start, end < source.count, source.isRepeatedStar(at: end - 1, of: end) { end -= 1 }
    tell(ByteRange(range.start, start), .protected)
    keepCollapsed(ByteRange(start, end))
    tell(ByteRange(end, range.end), .protected)
  }

  /// Text whose runs of spaces are one space to a reader.
  private func keepCollapsed(_ range: ByteRange) {
    var start = range.start
    var at = start
    while at < range.end {
      guard source[at] == 0x20, at + 1 < range.end, source[at + 1] == 0x20 else {
        at += 1
        continue
      }
      tell(ByteRange(start, at), .verbatim)
      start = at
      while at < range.end, source[at] == 0x20 { at += 1 }
      tell(ByteRange(start, at), .decoded, as: [0x20])
      start = at
    }
    tell(ByteRange(start, range.end), .verbatim)
  }

  /// Tells the block of some bytes what they are to a reader, unless they are in what is not to be corrected.
  private func tell(_ range: ByteRange, _ kind: Extraction.Piece.Kind, as text: [UInt8]? = nil) {
    guard !range.isEmpty else { return }
    floor = range.end
    isCodeEnd = false
    let text = text ?? Array(source[range.indices])
    if let foreign { return layers[layer].extendRun(range, with: text, isCode: foreign.isCode) }
    switch kind {
    case .verbatim: layers[layer].keep(range, of: source)
    case .decoded: layers[layer].decode(range, as: text)
    case .protected: layers[layer].protect(range, as: text)
    case .markup: break
    }
  }

  private func add(_ mask: MarkdownMask, from start: Int) {
    let range = ByteRange(start, mask.range.end)
    floor = range.end
    switch mask.kind {
    case .sign: break
    case .beginning: layers[layer].end()
    case .placeholder:
      tell(range, .protected, as: source.reading(ofPlaceholder: range))
    }
  }

  private func addEscape(_ range: ByteRange) {
    tell(range, source.isNeededEscape(range) ? .protected : .decoded, as: [source[range.end - 1]])
  }

  private func addReference(_ range: ByteRange) {
    breakLine(before: range.start)
    guard let reference = CharacterReference(at: range.start, in: source, before: range.end),
      reference.end == range.end
    else { return addPlain(range) }
    // Somebody had a reason to write `&#32;`.
    let isNeeded = reference.text.allSatisfy { $0 <= 0x20 || $0.isLetterOrDigit }
    tell(range, isNeeded ? .protected : .decoded, as: reference.text)
  }

  /// The line end before an offset, and the prefix of the next line with it, is a space, or a line end if it is hard.
  private func breakLine(before end: Int) {
    guard let text = lineBreak else { return }
    lineBreak = nil
    guard !layers[layer].isEmpty, !layers[layer].endsWithSpace || text == [0x0A] else { return }
    if text == [0x0A] { layers[layer].trimLastSpaces(of: source) }
    let gap = ByteRange(floor, end)
    // A line that begins with the backticks that end code: the line end is the code’s.
    if isCodeEnd, source[source.endOfBlanks(from: floor, before: end)] != UInt8(ascii: "`") { return }
    if let range = source.lineBreak(in: gap) {
      tell(range, .decoded, as: text)
    } else {
      tell(gap, .protected, as: text)
    }
  }

  // MARK: HTML

  /// A tag comes in one piece a line, and the line ends between them come from elsewhere.
  private func hearHTML(_ range: ByteRange?) {
    guard let range else {
      htmlContinues = html != nil
      return
    }
    if let heard = html, isHTMLBlock || htmlContinues {
      html = heard.union(range)
    } else {
      readHTML()
      breakLine(before: range.start)
      html = range
    }
    htmlContinues = false
  }

  /// Reads the tag or comment that was heard.
  private func readHTML() {
    guard let range = html else { return }
    html = nil
    htmlContinues = false
    floor = max(floor, range.end)
    if isHTMLBlock || source.spells("<!--", at: range.start) {
      MarkupComment.directives(in: source, range).forEach { builder.note($0) }
    } else if let tag = HTMLTag(at: range.start, in: source, before: range.end) {
      read(tag)
    }
  }

  private func read(_ tag: HTMLTag) {
    if let element = foreign {
      guard tag.name == element.name, !tag.isSelfClosing else { return }
      let depth = element.depth + (tag.isEnd ? -1 : 1)
      foreign = depth > 0 ? (element.name, depth, element.isCode) : nil
      if depth == 0 { layers[layer].endRun() }
      return
    }
    if tag.name == "br", !layers[layer].isEmpty {
      layers[layer].trimLastSpaces(of: source)
      layers[layer].protect(tag.range, as: [0x0A])
    }
    let element = HTMLElement.named(tag.name)
    if element.isBlock, !layers[layer].isEmpty { layers[layer].end() }
    guard !tag.isEnd, !tag.isSelfClosing, !element.isVoid else { return }
    let isForeign = tag.language.flatMap { LanguageTag($0) }.map { !$0.isFrench } ?? false
    if element.role != .text || isForeign || tag.isTranslated == false {
      foreign = (tag.name, 1, element.role != .text)
    }
  }
}
