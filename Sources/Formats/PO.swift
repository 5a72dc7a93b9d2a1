import LavoirGlobs
import LavoirText

/// Gettext’s catalogues of translations.
enum PO {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
