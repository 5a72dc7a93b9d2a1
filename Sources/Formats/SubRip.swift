import LavoirGlobs
import LavoirText

/// SubRip subtitles.
enum SubRip {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
