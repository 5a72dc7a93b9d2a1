import LavoirGlobs
import LavoirText

/// CommonMark with the tables and strikethrough of GitHub.
enum Markdown {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
