import LavoirFindings
import LavoirText

/// What stands between tokens.
extension AnalyzedText {
  /// The bytes between a token and the one before it, which the text must have.
  func gap(before index: Int) -> ByteRange {
    ByteRange(Int(tokens[index - 1].end), Int(tokens[index].start))
  }

  /// Whether a token follows another on its line.
  func continuesLine(_ index: Int) -> Bool {
    index > 0 && tokens.indices.contains(index) && !tokens[index].shape.contains(.startsLine)
  }

  /// Whether a token touches the one before it.
  func isJoined(_ index: Int) -> Bool {
    token(index)?.shape.contains(.joined) ?? false
  }

  /// Whether white space parts a token from one before it on the same line.
  func isSpaced(_ index: Int) -> Bool {
    continuesLine(index) && !isJoined(index)
  }

  /// Whether a token is the last of its line.
  func endsLine(_ index: Int) -> Bool {
    !continuesLine(index + 1)
  }

  /// The first and last token of the line around a token, 200 to either side at most.
  func lineTokens(around index: Int) -> ClosedRange<Int> {
    var (first, last) = (index, index)
    while index - first < Self.longestLook, continuesLine(first) { first -= 1 }
    while last - index < Self.longestLook, !endsLine(last) { last += 1 }
    return first...last
  }

  private static let longestLook = 200

  /// Whether nothing but white space of the kinds that typing and typesetting use stands before a token.
  func isPlainGap(before index: Int) -> Bool {
    string(gap(before: index)).unicodeScalars.allSatisfy { Self.spaces.contains($0) }
  }

  private static let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{200A}", "\u{2005}"]

  /// The finding that the space before a token is not what the style sets there; `nil` where it is.
  func spaceFinding(
    _ rule: Rule, before index: Int, _ place: TypographicStyle.Place, _ message: String
  ) -> Finding? {
    let (gap, wanted) = (gap(before: index), knowledge.typography.space(place).text)
    guard string(gap) != wanted, isPlainGap(before: index) else { return nil }
    return rule.finding(
      gap, .sure, message, evidence: [.rule("\(knowledge.typography.profile.rawValue) sets it so")], fix: Fix(wanted))
  }
}
