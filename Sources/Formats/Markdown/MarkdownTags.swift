import LavoirText

/// The tags and comments of HTML that md4c finds: what they say of the text around them.
extension MarkdownReader {
  /// A tag comes in one piece a line, and the line ends between them come from elsewhere.
  func hearHTML(_ range: ByteRange?) {
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
  func readHTML() {
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
