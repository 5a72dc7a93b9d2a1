import LavoirText

/// What the one pass notes at the level strict only.
extension MarkingPass {
  mutating func strictWord(_ token: Token, at index: Int) {
    if bytes[token.range.indices].contains(UInt8(ascii: "'")) { note(.straightApostrophe, at: index) }
    if token.shape.contains(.capitalised), !token.shape.contains(.innerCapital),
      Self.bareCapitals.contains(bytes[Int(token.start)])
    {
      note(.bareCapital, at: index)
    }
  }

  mutating func strictMark(_ token: Token, at index: Int) {
    switch Unicode.Scalar(UInt32(token.key)) {
    case ";", ":", "!", "?": note(.highMark, at: index)
    case "%", "‰", "€", "$", "£", "¥", "°": note(.symbol, at: index)
    case "." where token.range.count == 3: note(.ellipsis, at: index)
    default: break
    }
  }

  /// A, C, E, I, O and U.
  private static let bareCapitals = Set("ACEIOU".utf8)
}
