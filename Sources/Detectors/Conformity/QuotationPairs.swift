import LavoirText

/// The quotation marks of a paragraph in pairs; none where one of them is in doubt.
struct QuotationPairs {
  /// Two marks that belong together.
  struct Pair {
    let open: Int
    let close: Int
    /// How many quotations it stands in.
    let rank: Int
  }

  private(set) var pairs: [Pair] = []
  private let text: AnalyzedText
  private var opened: [Int] = []

  /// Pairs the marks of a paragraph, given in order.
  init(_ marks: [Int], in text: AnalyzedText) {
    self.text = text
    for index in marks where !takes(index) {
      pairs = []
      return
    }
    // A quotation that goes on in the next paragraph has « alone; other marks left over are in doubt.
    if !opened.allSatisfy({ text.isMark($0, "«") }) { pairs = [] }
  }

  /// Takes one mark; false where it is in doubt.
  private mutating func takes(_ index: Int) -> Bool {
    switch Unicode.Scalar(UInt32(text.tokens[index].key)) {
    case "«", "„":
      opened.append(index)
      return true
    case "“":
      return opened.last.map { text.isMark($0, "„") } ?? false ? closes(index, "„") : opens(index)
    case "»": return closes(index, "«")
    case "”": return closes(index, "“")
    case "'": return takesSingle(index)
    default: return takesStraight(index)
    }
  }

  private mutating func opens(_ index: Int) -> Bool {
    opened.append(index)
    return true
  }

  private mutating func closes(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    guard let open = opened.last, text.isMark(open, mark) else { return false }
    opened.removeLast()
    pairs.append(Pair(open: open, close: index, rank: opened.count))
    return true
  }

  private mutating func takesStraight(_ index: Int) -> Bool {
    let isOpen = opened.last.map { text.isMark($0, "\"") } ?? false
    let (opens, closes) = (touchesOnlyNext(index), touchesOnlyLast(index))
    if opens == closes {
      // The sign of inches or seconds, where nothing is open.
      return false
    }
    if closes, !isOpen, index > 0, text.tokens[index - 1].kind == .number { return true }
    if opens, isOpen { return false }
    return opens ? self.opens(index) : self.closes(index, "\"")
  }

  /// A straight apostrophe counts only as a quotation of the third rank.
  private mutating func takesSingle(_ index: Int) -> Bool {
    if let open = opened.last, text.isMark(open, "'") {
      return touchesOnlyLast(index) ? closes(index, "'") : true
    }
    guard opened.count == 2, touchesOnlyNext(index), text.tokens[index + 1].kind == .word else { return true }
    return opens(index)
  }

  /// Whether a mark stands right before a word, behind white space, an opening mark or an elided word.
  private func touchesOnlyNext(_ index: Int) -> Bool {
    guard text.isJoined(index + 1) else { return false }
    guard text.isJoined(index) else { return text.continuesLine(index + 1) && !closesBehind(index + 1) }
    let before = text.tokens[index - 1]
    if before.shape.contains(.elided) || before.isMark("'") || before.isMark("’") { return true }
    return before.kind == .mark && ["(", "[", "«", "“", "—", "–", "/", ":", ","].contains { before.isMark($0) }
      && text.tokens[index + 1].kind != .mark
  }

  /// Whether a mark stands right behind a word or mark, before white space or a mark that may follow a quotation.
  private func touchesOnlyLast(_ index: Int) -> Bool {
    guard text.isJoined(index), index > 0 else { return false }
    guard text.isJoined(index + 1), let next = text.token(index + 1) else {
      return !text.tokens[index - 1].shape.contains(.elided)
    }
    return next.kind == .mark && closesBehind(index + 1)
  }

  private func closesBehind(_ index: Int) -> Bool {
    [",", ".", ";", ":", "!", "?", ")", "]", "»", "”", "…", "*"].contains { text.isMark(index, $0) }
  }
}
