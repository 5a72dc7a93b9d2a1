import LavoirLexicons
import LavoirText

/// Where a form must stand: words before and behind it, `en tout état de _`, `ministère * de la _`.
///
/// `_` is the form's own place, `*` stands for none to three words, `#` for a number. Words are matched without regard to case, and
/// hyphens and colons between them do not count.
public struct Context: Sendable, Equatable {
  /// The pattern as it was written.
  public let source: String
  /// What stands before the form, nearest first.
  public let before: [Element]
  /// What stands behind the form, nearest first.
  public let after: [Element]

  /// One place of a context.
  public enum Element: Sendable, Equatable {
    /// This word.
    case word(WordHash)
    /// None to three words.
    case gap
    /// A number in digits.
    case number
  }

  /// The most words that a `*` stands for.
  public static let longestGap = 3

  /// Reads a pattern; `nil` where it has no `_`, or several.
  public init?(_ source: String) {
    let parts = Self.parts(of: source)
    guard parts.count(where: { $0 == "_" }) == 1, parts.count > 1, let slot = parts.firstIndex(of: "_") else {
      return nil
    }
    self.source = source
    before = parts[..<slot].flatMap(Self.elements).reversed()
    after = parts[(slot + 1)...].flatMap(Self.elements)
  }

  /// The words of a pattern; the slot is one even where it is joined to an elided word (`l’_`).
  private static func parts(of source: String) -> [String] {
    source.split(separator: " ").flatMap { part -> [String] in
      guard part.count > 1, part.hasSuffix("_") else { return [String(part)] }
      return [String(part.dropLast()), "_"]
    }
  }

  private static func elements(_ part: String) -> [Element] {
    if part == "#" { return [.number] }
    return part == "*" ? [.gap] : words(of: part).map { .word($0) }
  }

  /// The words of a pattern's part, cut as the tokenizer cuts them.
  private static func words(of part: String) -> [WordHash] {
    let isElided = part.hasSuffix("’") || part.hasSuffix("'")
    guard !isElided else { return [WordHash(part)] }
    return Lexicon.embedded.words(ofPhrase: part)
  }

  /// Whether the context holds around the tokens of a form.
  public func holds(around form: Range<Int>, in tokens: [Token]) -> Bool {
    Self.matches(before[...], tokens: tokens, at: form.lowerBound - 1, step: -1)
      && Self.matches(after[...], tokens: tokens, at: form.upperBound, step: 1)
  }

  private static func matches(_ elements: ArraySlice<Element>, tokens: [Token], at index: Int, step: Int) -> Bool {
    guard let element = elements.first else { return true }
    if tokens.indices.contains(index), tokens[index].isMark("-") || tokens[index].isMark(":") {
      return matches(elements, tokens: tokens, at: index + step, step: step)
    }
    switch element {
    case .word(let hash):
      guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].key == hash.value else {
        return false
      }
      return matches(elements.dropFirst(), tokens: tokens, at: index + step, step: step)
    case .number:
      guard tokens.indices.contains(index), tokens[index].kind == .number else { return false }
      return matches(elements.dropFirst(), tokens: tokens, at: index + step, step: step)
    case .gap:
      for skipped in 0...longestGap {
        if matches(elements.dropFirst(), tokens: tokens, at: index + skipped * step, step: step) { return true }
        let next = index + skipped * step
        guard tokens.indices.contains(next), tokens[next].kind == .word else { return false }
      }
      return false
    }
  }
}
