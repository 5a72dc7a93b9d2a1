import LavoirGlobs
import LavoirText

/// WebVTT subtitles.
enum WebVTT {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
