import LavoirText

/// The signs of dialects of Markdown, found where they begin.
extension [UInt8] {
  /// How often the byte at an offset is repeated.
  func lengthOfRun(at start: Int, before end: Int) -> Int {
    var at = start
    while at < end, self[at] == self[start] { at += 1 }
    return at - start
  }

  /// Behind the blanks at an offset.
  func endOfBlanks(from start: Int, before end: Int) -> Int {
    var at = start
    while at < end, self[at].isBlank { at += 1 }
    return at
  }

  /// What the detectors read for a placeholder: a name for what is put in, nothing for the reference of a footnote, and its
  /// own text for an address, an emoji or a word of another language.
  func reading(ofPlaceholder range: ByteRange) -> [UInt8] {
    switch self[range.start] {
    case UInt8(ascii: "{"), UInt8(ascii: "<"): return Template.reading(of: self[range.indices])
    case UInt8(ascii: "$"), UInt8(ascii: "\\"): return Placeholder.standIn
    case UInt8(ascii: "["):
      if spells("[^", at: range.start) { return [] }
      let isName = spells("[[", at: range.start) || spells("[!", at: range.start)
      return isName ? Placeholder.standIn : Array(self[range.indices])
    default: return Array(self[range.indices])
    }
  }

  /// The end of what stands for something: a template, `{name}`, `[^note]`, `[[page]]`, `:smile:`, `$x^2$`.
  func placeholderEnd(at start: Int, before end: Int) -> Int? {
    switch self[start] {
    case UInt8(ascii: "{"):
      return Template.end(at: start, in: self, before: end) ?? Template.placeholderEnd(at: start, in: self, before: end)
    case UInt8(ascii: "<"): return Template.end(at: start, in: self, before: end)
    case UInt8(ascii: "\\"): return setFormulaEnd(at: start, before: end)
    case UInt8(ascii: "$"):
      return Template.placeholderEnd(at: start, in: self, before: end) ?? formulaEnd(at: start, before: end)
    case UInt8(ascii: "["):
      return spells("[^", at: start) ? labelEnd(at: start, before: end) : pageEnd(at: start, before: end)
    case UInt8(ascii: ":"): return emojiEnd(at: start, before: end)
    case UInt8(ascii: "h"): return addressEnd(at: start, before: end)
    default: return nil
    }
  }

  /// The end of a label without spaces in brackets: `[^note]`.
  func labelEnd(at start: Int, before end: Int) -> Int? {
    var at = start + 2
    while at < Swift.min(end, start + 100) {
      switch self[at] {
      case UInt8(ascii: "]"): return at > start + 2 ? at + 1 : nil
      case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "`"), 0...0x20: return nil
      default: at += 1
      }
    }
    return nil
  }

  /// The end of a link between pages of a wiki: `[[page|text]]`.
  private func pageEnd(at start: Int, before end: Int) -> Int? {
    guard spells("[[", at: start),
      let close = firstPlace(of: Array("]]".utf8), from: start + 2, before: Swift.min(end, start + 200)),
      close > start + 2, !self[(start + 2)..<close].contains(UInt8(ascii: "["))
    else { return nil }
    return close + 2
  }

  private func emojiEnd(at start: Int, before end: Int) -> Int? {
    guard start == 0 || !self[start - 1].isLetterOrDigit && self[start - 1] < 0x80 else { return nil }
    var (at, letters) = (start + 1, 0)
    while at < Swift.min(end, start + 40), self[at].isLetterOrDigit || "_+-".utf8.contains(self[at]) {
      letters += self[at].isLetter ? 1 : 0
      at += 1
    }
    let isSign = at == start + 3 && "+-".utf8.contains(self[start + 1])
    return at < end && self[at] == UInt8(ascii: ":") && (letters > 0 || isSign) ? at + 1 : nil
  }

  /// The end of an address in the text that has signs of emphasis in it: `https://exemple.fr/_a_`.
  private func addressEnd(at start: Int, before end: Int) -> Int? {
    guard spells("http://", at: start) || spells("https://", at: start), !isTarget(at: start) else { return nil }
    var at = start
    while at < end, self[at] > 0x20, !"<>()[]\"`|\\{}&".utf8.contains(self[at]) { at += 1 }
    while at > start, ".,;:!?*_~'".utf8.contains(self[at - 1]) { at -= 1 }
    return self[start..<at].contains { "_*~".utf8.contains($0) } ? at : nil
  }

  /// Whether an address at an offset is where a link leads to, or an attribute.
  private func isTarget(at start: Int) -> Bool {
    guard start > 1 else { return false }
    switch self[start - 1] {
    case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="): return true
    case UInt8(ascii: "("), UInt8(ascii: ":"): return self[start - 2] == UInt8(ascii: "]")
    case UInt8(ascii: " "):
      return start > 2 && self[start - 2] == UInt8(ascii: ":") && self[start - 3] == UInt8(ascii: "]")
    default: return self[start - 1].isLetterOrDigit
    }
  }

  /// The end of a formula between dollars that no price could be: `$x^2$`, `$n$`.
  private func formulaEnd(at start: Int, before end: Int) -> Int? {
    guard start + 2 < end, !self[start + 1].isMarkupSpace,
      let close = firstPlace(of: [UInt8(ascii: "$")], from: start + 1, before: Swift.min(end, start + 300)),
      close > start + 1, !self[close - 1].isMarkupSpace, close + 1 >= end || !self[close + 1].isLetterOrDigit
    else { return nil }
    return close + 1
  }

  /// The end of a formula as TeX sets it in a line, `\(x^2\)`; brackets that are only escaped hold none of its signs.
  func setFormulaEnd(at start: Int, before end: Int) -> Int? {
    guard spells("\\(", at: start),
      let close = firstPlace(of: Array("\\)".utf8), from: start + 2, before: Swift.min(end, start + 300)),
      self[(start + 2)..<close].contains(where: { "\\^_=:".utf8.contains($0) })
    else { return nil }
    return close + 2
  }

  /// The end of attributes: `{#id .class key="value"}`, `{: .class}`.
  func attributesEnd(at start: Int, before end: Int) -> Int? {
    guard self[start] == UInt8(ascii: "{"), start + 2 < end else { return nil }
    let limit = Swift.min(end, start + 300)
    guard let close = firstPlace(of: [UInt8(ascii: "}")], from: start, before: limit) else { return nil }
    let inside = self[(start + 1)..<close]
    guard !inside.contains(UInt8(ascii: "{")), !inside.contains(0x60), start == 0 || self[start - 1] != self[start]
    else { return nil }
    let first = inside.drop(while: \.isBlank)
    guard let sign = first.first else { return nil }
    let key = first.prefix { $0.isLetterOrDigit || $0 == 0x2D || $0 == UInt8(ascii: "_") }
    let isKey = !key.isEmpty && first.dropFirst(key.count).first == UInt8(ascii: "=")
    return isKey || "#.:".utf8.contains(sign) ? close + 1 : nil
  }

  /// The end of a tag of JSX that is no tag of HTML: `<Tabs.Item value={1}>`.
  func componentEnd(at start: Int, before end: Int) -> Int? {
    guard self[start] == UInt8(ascii: "<"), start + 2 < end else { return nil }
    let name = self[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    guard self[name].isLetter, self[name] < 0x61 else { return nil }
    var (at, depth, isOdd, quote) = (name, 0, false, UInt8(0))
    while at < Swift.min(end, start + 500) {
      let byte = self[at]
      switch byte {
      case 0x60: return nil
      case _ where quote != 0: if byte == quote { quote = 0 }
      case UInt8(ascii: "\"") where depth == 0, UInt8(ascii: "'") where depth == 0: quote = byte
      case UInt8(ascii: "{"): (depth, isOdd) = (depth + 1, true)
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "."): isOdd = true
      case UInt8(ascii: ":") where depth == 0: return nil
      case UInt8(ascii: ">") where depth <= 0: return isOdd ? at + 1 : nil
      default: break
      }
      at += 1
    }
    return nil
  }
}
