import LavoirGlobs
import LavoirText

/// XLIFF 1.2 and 2: the targets.
enum XLIFF {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
