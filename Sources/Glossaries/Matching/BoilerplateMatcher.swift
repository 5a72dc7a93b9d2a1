import LavoirLexicons
import LavoirText

/// Finds boilerplate in the lines of a text. Matching is linear in the words of a line.
public struct BoilerplateMatcher: Sendable {
  /// A class, for patterns are walked through often and a reference is cheap to copy.
  private final class Pattern: Sendable {
    let elements: [BoilerplateElement]
    let scope: Boilerplate.Scope
    private let sought: SoughtEntry

    init(_ elements: [BoilerplateElement], _ scope: Boilerplate.Scope, of sought: SoughtEntry) {
      self.elements = elements
      self.scope = scope
      self.sought = sought
    }

    /// The pattern; `nil` where the bytes of the glossary are damaged.
    var entry: Boilerplate? {
      guard case .boilerplate(let boilerplate)? = sought.entry else { return nil }
      return boilerplate
    }

    /// Whether its second word can be this one; told apart at little cost.
    func mayGoOn(with word: UInt64?) -> Bool {
      guard elements.count > 1, case .word(let second) = elements[1] else { return true }
      return second == word
    }
  }

  private var patterns: [UInt64: [Pattern]] = [:]
  /// The first words of patterns.
  public var firstWords: some Collection<UInt64> { patterns.keys }
  /// The first words of patterns that may stand inside a line.
  public private(set) var innerFirstWords: Set<UInt64> = []

  /// The matcher of the patterns of a glossary that count.
  init(_ entries: [SoughtEntry]) {
    for entry in entries {
      guard case .boilerplate(let scope, let elements) = entry.keys, case .word(let first)? = elements.first else {
        continue
      }
      patterns[first, default: []].append(Pattern(elements, scope, of: entry))
      if scope == .anywhere { innerFirstWords.insert(first) }
    }
    for key in patterns.keys { patterns[key]?.sort { $0.elements.count > $1.elements.count } }
  }

  /// What a pattern asks of a line.
  static func elements(of pattern: String, _ lexicon: Lexicon) -> [BoilerplateElement] {
    let bytes = Array(pattern.utf8)
    var elements: [BoilerplateElement] = []
    // Between its gaps a pattern is cut into words as a text is.
    var start = 0
    func addWords(before end: Int) {
      let text = Array(bytes[start..<end])
      for token in lexicon.tokens(of: text) {
        if let key = key(of: token, in: text) { elements.append(.word(key)) }
      }
    }
    for at in bytes.indices where bytes[at] == UInt8(ascii: "*") {
      guard at == 0 || bytes[at - 1] == 0x20, at + 1 == bytes.count || bytes[at + 1] == 0x20 else { continue }
      addWords(before: at)
      elements.append(.gap)
      start = at + 1
    }
    addWords(before: bytes.count)
    return elements
  }

  /// What a token counts as: a word's hash, a number's bytes hashed; nothing for marks.
  private static func key(of token: Token, in text: [UInt8]) -> UInt64? {
    switch token.kind {
    case .word: token.key
    case .mark: nil
    default: WordHash(text[token.range.indices]).value
    }
  }

  /// Whether a pattern goes on at a token as the words of its line do, as far as the second one tells.
  public func mayMatch(at index: Int, of tokens: [Token], in text: [UInt8]) -> Bool {
    guard let found = patterns[tokens[index].key] else { return false }
    var next = index + 1
    while next < tokens.count, tokens[next].kind == .mark, !tokens[next].shape.contains(.startsLine) { next += 1 }
    let isOnLine = next < tokens.count && !tokens[next].shape.contains(.startsLine)
    let second = isOnLine ? Self.key(of: tokens[next], in: text) : nil
    return found.contains { $0.mayGoOn(with: second) }
  }

  /// The pattern that begins at a token, and the tokens that it covers.
  ///
  /// - Parameter line: the tokens of the line; the match never leaves it.
  public func match(
    at index: Int, line: Range<Int>, of tokens: [Token], in text: [UInt8]
  ) -> (entry: Boilerplate, tokens: Range<Int>)? {
    guard let found = patterns[tokens[index].key] else { return nil }
    let isAtStart = isAtStart(index, of: line, tokens)
    guard isAtStart || found.contains(where: { $0.scope == .anywhere }) else { return nil }
    let keys = Array((index..<line.upperBound).lazy.filter { tokens[$0].kind != .mark }.prefix(Self.mostWords))
    for pattern in found {
      let mustEnd = pattern.scope == .line
      guard pattern.scope == .anywhere || isAtStart else { continue }
      guard let count = Self.length(of: pattern.elements[...], in: keys[...], tokens, text, toEnd: mustEnd),
        let entry = pattern.entry
      else { continue }
      let end = count == keys.count ? line.upperBound : keys[count - 1] + 1
      let covered =
        pattern.scope == .anywhere ? index..<(count == 0 ? index : keys[count - 1] + 1) : line.lowerBound..<end
      return (entry, pattern.scope == .paragraphStart ? line : covered)
    }
    return nil
  }

  /// No boilerplate has more words; a longer line is compared as far as this.
  private static let mostWords = 96

  /// Whether only marks stand before a token on its line.
  private func isAtStart(_ index: Int, of line: Range<Int>, _ tokens: [Token]) -> Bool {
    var before = index - 1
    while before >= line.lowerBound, tokens[before].kind == .mark { before -= 1 }
    return before < line.lowerBound
  }

  /// How many of the words the elements cover; `nil` where they do not match.
  private static func length(
    of elements: ArraySlice<BoilerplateElement>, in keys: ArraySlice<Int>, _ tokens: [Token], _ text: [UInt8],
    toEnd: Bool
  ) -> Int? {
    guard let element = elements.first else { return toEnd && !keys.isEmpty ? nil : 0 }
    switch element {
    case .word(let word):
      guard let index = keys.first, key(of: tokens[index], in: text) == word else { return nil }
      return length(of: elements.dropFirst(), in: keys.dropFirst(), tokens, text, toEnd: toEnd).map { $0 + 1 }
    case .gap:
      for skipped in 0...min(Boilerplate.longestGap, keys.count) {
        let rest = keys.dropFirst(skipped)
        if let count = length(of: elements.dropFirst(), in: rest, tokens, text, toEnd: toEnd) { return count + skipped }
      }
      return nil
    }
  }
}
