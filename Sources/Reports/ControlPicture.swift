extension Unicode.Scalar {
  /// The sign that stands for a control character of ASCII (`␁` for U+0001), or `nil` for any other character.
  var controlPicture: Unicode.Scalar? {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value)
    case 0x7F: "␡"
    default: nil
    }
  }
}

extension Character {
  /// The character as it may be printed on a terminal: what commands one is shown as a sign.
  var harmless: Character {
    guard let first = unicodeScalars.first else { return self }
    if let picture = first.controlPicture { return Character(picture) }
    return (0x80..<0xA0).contains(first.value) ? "\u{FFFD}" : self
  }
}
