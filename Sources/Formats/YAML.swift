import LavoirGlobs
import LavoirText

/// The values of YAML that are asked for.
enum YAML {
  static func extraction(of bytes: [UInt8], values: [Glob]) throws(FormatError) -> Extraction {
    PlainText.extraction(of: bytes)
  }
}
