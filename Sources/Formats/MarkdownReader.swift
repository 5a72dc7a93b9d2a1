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
  private var masks: ArraySlice<MarkdownMask>
  private var isCodeBlock = false
  private var isHTMLBlock = false
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
    flush()
    if type == MD_BLOCK_CODE { isCodeBlock = true }
    if type == MD_BLOCK_HTML { isHTMLBlock = true }
    return type == MD_BLOCK_TD ? spend(16) : 0
  }

  func leaveBlock(_ type: MD_BLOCKTYPE) -> Int32 {
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
    readHTML()
    isLinkStart = false
    switch type {
    case MD_SPAN_IMG: imageDepth -= 1
    case MD_SPAN_CODE:
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
      guard let range = place else { break }
      readHTML()
      breakLine(before: range.start)
      layers[layer].extendRun(range, with: source[range.indices], isCode: foreign?.isCode ?? true)
      floor = range.end
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
    if isAddress(range) { return addAddress(range) }
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

  private func addAddress(_ range: ByteRange) {
    floor = range.end
    if let foreign {
      layers[layer].extendRun(range, with: source[range.indices], isCode: foreign.isCode)
    } else {
      layers[layer].protect(range, as: Array(source[range.indices]))
    }
  }

  private func addPlain(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    var start = range.start
    // Where markup stood between, its blanks would be two.
    if start > textEnd, layers[layer].endsWithSpace || layers[layer].isEmpty {
      while start < range.end, source[start].isBlank { start += 1 }
    }
    (floor, textEnd) = (range.end, range.end)
    let kept = ByteRange(start, range.end)
    if let foreign {
      layers[layer].extendRun(kept, with: source[kept.indices], isCode: foreign.isCode)
    } else {
      keep(kept)
    }
  }

  /// Text, of which stars are protected that would be emphasis if those beside them were not.
  private func keep(_ range: ByteRange) {
    var (start, end) = (range.start, range.end)
    while start < end, start > 0, source.isRepeatedStar(at: start, of: start - 1) { start += 1 }
    while end > start, end < source.count, source.isRepeatedStar(at: end - 1, of: end) { end -= 1 }
    if start > range.start {
      layers[layer].protect(ByteRange(range.start, start), as: Array(source[range.start..<start]))
    }
    layers[layer].keep(ByteRange(start, end), of: source)
    if end < range.end { layers[layer].protect(ByteRange(end, range.end), as: Array(source[end..<range.end])) }
  }

  private func add(_ mask: MarkdownMask, from start: Int) {
    let range = ByteRange(start, mask.range.end)
    floor = range.end
    switch mask.kind {
    case .sign: break
    case .beginning: layers[layer].end()
    case .placeholder:
      if let foreign {
        layers[layer].extendRun(range, with: source[range.indices], isCode: foreign.isCode)
      } else {
        layers[layer].protect(range, as: Array(source[range.indices]))
      }
    }
  }

  private func addEscape(_ range: ByteRange) {
    floor = range.end
    let text = [source[range.end - 1]]
    if let foreign {
      layers[layer].extendRun(range, with: text, isCode: foreign.isCode)
    } else if isNeeded(range) {
      layers[layer].protect(range, as: text)
    } else {
      layers[layer].decode(range, as: text)
    }
  }

  /// Whether what stands around an escape makes a sign of what it hides: `1\. x`, `\![x](y)`, `[x]\(y)`.
  private func isNeeded(_ escape: ByteRange) -> Bool {
    let before = escape.start > 0 ? source[escape.start - 1] : 0x0A
    let behind = escape.end < source.count ? source[escape.end] : 0x0A
    switch source[escape.end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ")"): return before.isASCIIDigit
    case UInt8(ascii: "!"): return behind == UInt8(ascii: "[")
    case UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "^"):
      return before == UInt8(ascii: "]") || before == UInt8(ascii: "[")
    default: return false
    }
  }

  private func addReference(_ range: ByteRange) {
    breakLine(before: range.start)
    guard let reference = CharacterReference(at: range.start, in: source, before: range.end),
      reference.end == range.end
    else { return addPlain(range) }
    floor = range.end
    if let foreign {
      layers[layer].extendRun(range, with: reference.text, isCode: foreign.isCode)
    } else if reference.scalar.isASCII, reference.text.allSatisfy({ $0 <= 0x20 || $0.isASCIILetterOrDigit }) {
      // Somebody had a reason to write `&#32;`.
      layers[layer].protect(range, as: reference.text)
    } else {
      layers[layer].decode(range, as: reference.text)
    }
  }

  /// The line end before an offset, and the prefix of the next line with it, is a space, or a line end if it is hard.
  private func breakLine(before end: Int) {
    guard let text = lineBreak else { return }
    lineBreak = nil
    guard !layers[layer].isEmpty, !layers[layer].endsWithSpace || text == [0x0A] else { return }
    if text == [0x0A] { layers[layer].trimLastSpaces(of: source) }
    let gap = ByteRange(floor, end)
    guard let range = source.lineBreak(in: gap) else {
      floor = end
      return layers[layer].protect(gap, as: text)
    }
    floor = range.end
    if let foreign {
      layers[layer].extendRun(range, with: text, isCode: foreign.isCode)
    } else {
      layers[layer].decode(range, as: text)
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
    guard !tag.isEnd, !tag.isSelfClosing, !element.isVoid else { return }
    let isForeign = tag.language.flatMap { LanguageTag($0) }.map { !$0.isFrench } ?? false
    if element.role != .text || isForeign || tag.isTranslated == false {
      foreign = (tag.name, 1, element.role != .text)
    }
  }
}

extension [UInt8] {
  /// Whether a sign of emphasis at an offset is the same as its neighbour.
  fileprivate func isRepeatedStar(at place: Int, of neighbour: Int) -> Bool {
    "*_~".utf8.contains(self[place]) && self[neighbour] == self[place]
  }

  /// The line end in a stretch that has one, with the blanks before it and the prefix of the line behind it; `nil` where
  /// it has more than one.
  fileprivate func lineBreak(in gap: ByteRange) -> ByteRange? {
    var found: Int?
    for place in gap.indices where self[place] == 0x0A || self[place] == 0x0D {
      if self[place] == 0x0A, place > gap.start, self[place - 1] == 0x0D {
        found = place
      } else {
        guard found == nil else { return nil }
        found = place
      }
    }
    guard let found else { return nil }
    var (start, end) = (found, found + 1)
    while start > gap.start, self[start - 1].isBlank || self[start - 1] == 0x0D { start -= 1 }
    if start == found || self[found - 1] == 0x0D, start > gap.start, self[start - 1] == UInt8(ascii: "\\") {
      start -= 1
    }
    while end < gap.end, self[end].isBlank || self[end] == UInt8(ascii: ">") { end += 1 }
    return ByteRange(start, end)
  }
}
