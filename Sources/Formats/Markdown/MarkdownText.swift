import CMarkdown
import LavoirText

/// The text that md4c finds in a block: what of it is kept, decoded or protected.
extension MarkdownReader {
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
  func breakLine(before end: Int) {
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
}
