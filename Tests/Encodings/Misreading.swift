import LavoirEncodings
import LavoirLexicons
import LavoirText

/// Text as programs show it that read its UTF-8 in another encoding, and the way back.
enum Misreading {
  /// Twelve encodings that UTF-8 is read in by mistake.
  static let names = [
    "windows-1252", "ISO-8859-1", "ISO-8859-15", "macintosh", "IBM437", "IBM850", "windows-1250", "windows-1251",
    "windows-1254", "windows-1257", "ISO-8859-2", "IBM852",
  ]

  /// The text after so many wrong readings.
  static func spoilt(_ text: String, by encoding: SingleByteEncoding, layers: Int) -> String {
    (0..<layers).reduce(text) { text, _ in
      String(String.UnicodeScalarView(text.utf8.map(encoding.scalar(of:))))
    }
  }

  /// The text with its mojibake repaired.
  static func repaired(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let edits = EditList(Mojibake.repairs(of: bytes) { Lexicon.embedded.traits(of: $0).contains(.french) })
    return String(decoding: edits?.applied(to: bytes) ?? [], as: UTF8.self)
  }
}
