import LavoirGlobs
import LavoirText

/// HTML, and XHTML.
enum HTML {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
