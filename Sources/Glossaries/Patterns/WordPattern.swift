import LavoirText

/// A form that is written as a pattern: `prendre * en considération`, `au niveau de|des`, `~faire du sens`.
///
/// Words match without regard to case; `*` stands for none to three words, `#` for a number, `~faire` for any form of
/// *faire*, `a|b` for one of some words, `NOUN`, `ADJ`, … for a word that the lexicon may read so. It begins with a word.
/// Hyphens between words do not count. The gaps are few and short, so that matching is linear in the text.
public struct WordPattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let source: String
  /// Its places, in order.
  public let elements: [PatternElement]

  /// Reads a pattern; `nil` where it does not begin with a word, ends with a gap, or has too many gaps.
  public init?(_ source: String) {
    var elements: [PatternElement] = []
    for part in source.split(separator: " ") {
      guard let own = PatternElement.elements(of: String(part)) else { return nil }
      elements += own
    }
    switch elements.first {
    case .word, .oneOf: break
    default: return nil
    }
    guard elements.last != .gap, elements.count(where: { $0 == .gap }) <= PatternElement.mostGaps else { return nil }
    self.source = source
    self.elements = elements
  }

  /// The number of `*`.
  public var gapCount: Int { elements.count { $0 == .gap } }

  /// The words that it may begin with.
  public var firstWords: Set<WordHash> {
    switch elements.first {
    case .word(let word): [word]
    case .oneOf(let words): words
    default: []
    }
  }

  /// Where the pattern ends that begins at a token, and what its gaps cover; `nil` where it does not stand there.
  ///
  /// A gap takes as few words as it can. The match stays on one line.
  public func match(at index: Int, of tokens: [Token]) -> (end: Int, gaps: [Range<Int>])? {
    Self.match(elements[...], at: index, isFirst: true, of: tokens)
  }

  private static func match(
    _ elements: ArraySlice<PatternElement>, at index: Int, isFirst: Bool, of tokens: [Token]
  ) -> (end: Int, gaps: [Range<Int>])? {
    guard let element = elements.first else { return (index, []) }
    var at = index
    if !isFirst, at < tokens.count, tokens[at].isMark("-"), tokens[at].shape.contains(.joined) { at += 1 }
    if element == .gap {
      var end = at
      for _ in 0...PatternElement.longestGap {
        if let rest = match(elements.dropFirst(), at: end, isFirst: false, of: tokens) {
          return (rest.end, [at..<end] + rest.gaps)
        }
        guard end < tokens.count, tokens[end].kind == .word, !tokens[end].shape.contains(.startsLine) else {
          return nil
        }
        end += 1
        // A compound is several tokens and counts as so many words.
        if end + 1 < tokens.count, tokens[end].isMark("-"), tokens[end].shape.contains(.joined) { end += 1 }
      }
      return nil
    }
    guard at < tokens.count, element.fits(tokens[at]), isFirst || !tokens[at].shape.contains(.startsLine) else {
      return nil
    }
    return match(elements.dropFirst(), at: at + 1, isFirst: false, of: tokens)
  }
}
