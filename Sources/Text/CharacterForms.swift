import CICU

/// The forms of characters that Unicode relates to others.
public enum CharacterForms {
  /// The text with every compatibility character replaced by what it stands for: ﬁ by fi, ℃ by °C (Normalization Form KC).
  public static func compatible(_ text: String) -> String {
    Normalization.normalized(Array(text.utf8), form: .nfkc).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The text with every character replaced by the model of all that look like it (Unicode Technical Standard 39).
  public static func skeleton(_ text: String) -> String {
    var result = text
    var source = text
    source.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return }
      withUnsafeMutablePointer(to: &result) { receiver in
        _ = cicu_skeleton(base, Int64(buffer.count), receiver) { receiver, bytes, length in
          let buffer = UnsafeBufferPointer(start: bytes, count: Int(length))
          receiver?.assumingMemoryBound(to: String.self).pointee = String(decoding: buffer, as: UTF8.self)
        }
      }
    }
    return result
  }

  /// Whether a character is an emoji or a part of one.
  public static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    cicu_is_emoji(scalar.value)
  }
}
