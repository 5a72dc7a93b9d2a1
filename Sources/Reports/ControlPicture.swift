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
