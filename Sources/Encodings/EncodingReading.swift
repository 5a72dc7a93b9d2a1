import LavoirText

/// How the bytes of a file are to be read, and how one knows.
public struct EncodingReading: Sendable, Hashable {
  /// The encoding.
  public let encoding: TextEncoding
  /// The byte order mark in front of the text; empty where there is none, and in UTF-8, where it stays in the text.
  public let mark: [UInt8]
  /// How one knows.
  public let origin: Origin
  /// How sure, from 0 to 100.
  public let confidence: Int

  /// How an encoding is known.
  public enum Origin: String, Sendable, Hashable {
    /// The bytes are valid UTF-8.
    case valid
    /// The user said so.
    case given
    /// A byte order mark says so.
    case mark
    /// The text says so of itself, as HTML and XML do.
    case declared
    /// The bytes look like it.
    case detected
  }

  /// A reading from its parts.
  init(_ encoding: TextEncoding, mark: [UInt8] = [], _ origin: Origin, confidence: Int = 100) {
    self.encoding = encoding
    self.mark = mark
    self.origin = origin
    self.confidence = confidence
  }

  /// The reading of bytes that are UTF-8.
  public static let utf8 = EncodingReading(.utf8, .valid)

  /// The reading that a user or a ledger names: an encoding, and the mark in front of the text.
  public init(_ encoding: TextEncoding, mark: [UInt8]) {
    self.init(encoding, mark: mark, .given)
  }

  /// The text in UTF-8.
  ///
  /// Refused where the way back would not give the same bytes, for a text must be put back as it was.
  public func text(of bytes: [UInt8]) throws(TextEncoding.Undecodable) -> [UInt8] {
    guard !encoding.isUTF8 else { return bytes }
    let text: [UInt8]
    do {
      text = try encoding.decoded(Array(bytes[mark.count...]))
    } catch {
      throw TextEncoding.Undecodable(offset: min(mark.count + error.offset, bytes.count - 1))
    }
    let back = self.bytes(of: text) ?? []
    guard back == bytes else {
      throw TextEncoding.Undecodable(offset: zip(back, bytes).prefix { $0 == $1 }.count)
    }
    return text
  }

  /// The bytes of a text in UTF-8; `nil` where some character has none in the encoding.
  public func bytes(of text: [UInt8]) -> [UInt8]? {
    encoding.isUTF8 ? text : encoding.encoded(text).map { mark + $0 }
  }
}
