import LavoirGlobs
import LavoirText

/// The values of JSON that are asked for.
enum JSON {
  static func extraction(of bytes: [UInt8], values: [Glob]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
