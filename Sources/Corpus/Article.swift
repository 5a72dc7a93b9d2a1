import LavoirEncodings
import LavoirText

/// A document as it was read from a file, with what leads back to the file’s bytes.
public struct Article: Sendable {
  /// The text, in UTF-8.
  public let document: Document
  /// How the file’s bytes were read.
  public let reading: EncodingReading
  /// The sum of the file’s bytes; `nil` where they are the text’s own.
  public let received: Checksum?

  /// What a person should know of the reading: nothing where the file is UTF-8, or was read as it was asked for.
  public var note: String? {
    switch reading.origin {
    case .valid, .given: nil
    case .mark: "read as \(reading.encoding.name), as its byte order mark says"
    case .declared: "read as \(reading.encoding.name), as it says of itself"
    case .detected: "read as \(reading.encoding.name) (confidence \(reading.confidence) %)"
    }
  }
}
