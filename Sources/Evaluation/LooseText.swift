import LavoirText

/// A text in the form in which two repairs are the same: NFC, no-break spaces as spaces, `’` as `'`.
struct LooseText: Equatable {
  private let scalars: [Unicode.Scalar]

  /// The loose form of a text in UTF-8.
  init(_ text: [UInt8]) {
    let composed = Normalization.composing(text).applied(to: text)
    scalars = String(decoding: composed, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar {
      case "\u{A0}", "\u{202F}": " "
      case "’": "'"
      default: scalar
      }
    }
  }

  /// The loose form of a string.
  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Without the white space at both ends.
  var trimmed: ArraySlice<Unicode.Scalar> {
    guard let first = scalars.firstIndex(where: { !Self.isSpace($0) }),
      let last = scalars.lastIndex(where: { !Self.isSpace($0) })
    else { return [] }
    return scalars[first...last]
  }

  /// White space as Python's `str.strip` takes it: Unicode's, and the separators U+001C to U+001F.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
