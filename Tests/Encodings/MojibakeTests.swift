import LavoirEncodings
import LavoirText
import Testing

/// The way back from UTF-8 that was read in the wrong encoding.
@Suite struct MojibakeTests {
  /// Words with every letter and mark that French has beyond ASCII.
  static let words = [
    "éternité", "àpeuprès", "où", "âne", "fête", "île", "hôtel", "sûr", "façon", "naïf", "noël", "cœur", "Élan",
    "École",
    "l’eau", "« oui »", "“non”", "et…", "–", "100 €", "n° 5", "À propos",
  ]

  static let decodings: [(name: String, table: SingleByteEncoding)] = [
    ("windows-1252", .windows1252), ("macintosh", .macintosh),
  ]

  @Test(arguments: words, decodings.map(\.name)) func aWordComesBack(word: String, decoding: String) throws {
    // « ¬ », the Macintosh reading of the lead byte of « and °, is a sign of its own too often to be taken for damage.
    guard decoding != "macintosh" || !word.contains(where: "«»°".contains) else { return }
    let table = try #require(Self.decodings.first { $0.name == decoding }).table
    let sentence = "On dit \(word) ici."
    for layers in 1...(decoding == "windows-1252" ? 2 : 1) {
      var spoilt = sentence
      for _ in 0..<layers { spoilt = Self.misread(spoilt, table) }
      #expect(Self.repaired(spoilt) == sentence, "\(layers) layers: \(spoilt)")
    }
  }

  @Test(arguments: words) func soundTextStays(word: String) {
    #expect(Self.repaired("On dit \(word) ici.") == "On dit \(word) ici.")
  }

  @Test(arguments: [
    "Âge tendre", "Mariama BÂ\u{A0}!", "VOCÊ…", "NESTLÉ®", "4288×…", "AHÅ™", "SÃO PAULO", "C O N C L U S Ã O",
  ])
  func whatOnlyLooksOddStays(text: String) {
    #expect(Self.repaired(text) == text)
  }

  /// A text as a program shows it that reads its UTF-8 in another encoding.
  private static func misread(_ text: String, _ encoding: SingleByteEncoding) -> String {
    var view = String.UnicodeScalarView()
    for byte in text.utf8 {
      if byte < 0x80 {
        view.append(Unicode.Scalar(byte))
      } else if let scalar = (0x80...0x2FFFF).lazy.compactMap(Unicode.Scalar.init).first(where: {
        encoding.byte(of: $0) == byte
      }) {
        view.append(scalar)
      }
    }
    return String(view)
  }

  private static func repaired(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = bytes
    for edit in Mojibake.repairs(of: bytes, isWord: { $0 == "Âge" }).reversed() {
      result.replaceSubrange(edit.range.indices, with: edit.replacement)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
