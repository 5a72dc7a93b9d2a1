import LavoirText

/// Where a text is French prose, to which the rules of typography apply.
struct FrenchProse: Sendable {
  /// What is literal, as bytes, in order.
  private var literal: [ByteRange] = []
  /// What is foreign, as tokens, in order.
  private var foreign: [Range<Int>] = []

  /// Reads a whole text.
  init(of text: AnalyzedText) {
    for line in text.lines where !line.isBlank {
      literal += LiteralStretches.find(in: line.content, of: text.bytes)
    }
    for paragraph in text.paragraphs {
      if Self.isForeign(paragraph.tokens, fewest: 4, in: text) {
        foreign.append(paragraph.tokens)
      } else {
        foreign += Self.quotations(in: paragraph.tokens, of: text)
      }
    }
  }

  /// Whether some bytes are literal.
  func isLiteral(_ place: Int) -> Bool {
    let next = literal.partitioningIndex { $0.end > place }
    return literal[next...].prefix { $0.start <= place }.contains { place < $0.end }
  }

  /// Whether a token lies in a foreign paragraph or quotation.
  func isForeign(_ index: Int) -> Bool {
    let next = foreign.partitioningIndex { $0.upperBound > index }
    return next < foreign.count && foreign[next].contains(index)
  }

  /// Whether most words of a stretch are no French ones.
  static func isForeign(_ range: Range<Int>, fewest: Int, in text: AnalyzedText) -> Bool {
    var (words, french) = (0, 0)
    for index in range where text.tokens[index].kind == .word && !text.tokens[index].shape.contains(.elided) {
      let traits = text.traits(index)
      if text.tokens[index].isSmallWord {
        words += 1
        if traits.contains(.french) { french += 1 }
      } else if text.tokens[index].isCapitalisedWord, traits.contains(.english), traits.isDisjoint(with: .knownFrench) {
        words += 1
      }
    }
    return words >= fewest && french * 2 < words
  }

  /// The insides of quotations in another language.
  private static func quotations(in paragraph: Range<Int>, of text: AnalyzedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for index in paragraph where text.tokens[index].kind == .mark {
      guard let first = open else {
        if openers.contains(text.tokens[index].key) { open = index }
        continue
      }
      guard closers.contains(text.tokens[index].key) else { continue }
      let isGerman = text.isMark(first, "„")
      if isGerman || isForeign(first + 1..<index, fewest: 2, in: text) { found.append(first + 1..<index) }
      open = nil
    }
    return found
  }

  private static let openers = Set("«“„\"".unicodeScalars.map { UInt64($0.value) })
  private static let closers = Set("»”“\"".unicodeScalars.map { UInt64($0.value) })
}

extension Array {
  /// The index of the first element that a condition holds for, where it holds for all behind it too.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
