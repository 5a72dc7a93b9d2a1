import LavoirLexicons
import LavoirText

/// Where a form must stand: what is before and behind it, `en tout état de _`, `~être _`, `ministère * de la _`, `DET _ NOUN`.
///
/// `_` is the form's own place; the rest is written as in a ``WordPattern``. Hyphens and colons between words do not count.
/// `LOCUTION` alone holds where the preferred term in the place of the form makes a locution of the lexicon.
public struct Context: Sendable, Equatable {
  /// The pattern as it was written.
  public let source: String
  /// What stands before the form, nearest first.
  public let before: [PatternElement]
  /// What stands behind the form, nearest first.
  public let after: [PatternElement]
  /// Whether the preferred term must make a locution with its neighbours.
  public let asksForLocution: Bool

  /// The word for a place in a locution.
  public static let locution = "LOCUTION"

  /// Reads a pattern; `nil` where it has no `_` or several, nothing beside it, or more than ``PatternElement/mostGaps`` `*`.
  public init?(_ source: String) {
    self.source = source
    asksForLocution = source == Self.locution
    guard !asksForLocution else {
      (before, after) = ([], [])
      return
    }
    let parts = Self.parts(of: source)
    guard parts.count(where: { $0 == "_" }) == 1, parts.count > 1, let slot = parts.firstIndex(of: "_"),
      parts.count(where: { $0 == "*" }) <= PatternElement.mostGaps
    else { return nil }
    let sides = [parts[..<slot], parts[(slot + 1)...]].map { $0.map(PatternElement.elements) }
    guard !sides.joined().contains(where: { $0 == nil }) else { return nil }
    before = sides[0].flatMap { $0 ?? [] }.reversed()
    after = sides[1].flatMap { $0 ?? [] }
  }

  /// The words of a pattern; the slot is one even where it is joined to an elided word (`l’_`).
  private static func parts(of source: String) -> [String] {
    source.split(separator: " ").flatMap { part -> [String] in
      guard part.count > 1, part.hasSuffix("_") else { return [String(part)] }
      return [String(part.dropLast()), "_"]
    }
  }

  /// Whether the context holds around the tokens of a form.
  ///
  /// - Parameter preferred: what would stand there instead.
  public func holds(around form: Range<Int>, in tokens: [Token], of text: [UInt8], preferred: String) -> Bool {
    guard !asksForLocution else {
      return Self.makesLocution(preferred, at: form, in: tokens, of: text)
    }
    return Self.matches(before[...], tokens: tokens, at: form.lowerBound - 1, step: -1)
      && Self.matches(after[...], tokens: tokens, at: form.upperBound, step: 1)
  }

  private static func matches(
    _ elements: ArraySlice<PatternElement>, tokens: [Token], at index: Int, step: Int
  ) -> Bool {
    guard let element = elements.first else { return true }
    var index = word(from: index, in: tokens, step: step)
    guard element == .gap else {
      return tokens.indices.contains(index) && element.fits(tokens[index])
        && matches(elements.dropFirst(), tokens: tokens, at: index + step, step: step)
    }
    for _ in 0...PatternElement.longestGap {
      if matches(elements.dropFirst(), tokens: tokens, at: index, step: step) { return true }
      guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
      index = word(from: index + step, in: tokens, step: step)
    }
    return false
  }

  /// The most hyphens and colons between two words that do not count.
  private static let mostMarks = 4

  /// The next place that is no hyphen or colon.
  private static func word(from index: Int, in tokens: [Token], step: Int) -> Int {
    var index = index
    for _ in 0..<mostMarks
    where tokens.indices.contains(index) && (tokens[index].isMark("-") || tokens[index].isMark(":")) {
      index += step
    }
    return index
  }

  /// The most words of a locution to either side of a form.
  private static let locutionReach = 4

  private static func makesLocution(_ preferred: String, at form: Range<Int>, in tokens: [Token], of text: [UInt8])
    -> Bool
  {
    let words = { (range: Range<Int>) in
      range.map { String(decoding: text[tokens[$0].range.indices], as: UTF8.self) }
    }
    let own = preferred.split(separator: " ").map(String.init)
    for start in max(0, form.lowerBound - locutionReach)...form.lowerBound {
      for end in form.upperBound...min(tokens.count, form.upperBound + locutionReach)
      where start < form.lowerBound || end > form.upperBound {
        let phrase = words(start..<form.lowerBound) + own + words(form.upperBound..<end)
        if Lexicon.embedded.isLocution(phrase) { return true }
      }
    }
    return false
  }
}
