import CICU

/// An encoding of text that ICU knows, of one byte a character or more.
public struct TextEncoding: Sendable, Hashable {
  /// Its name, as it was given or as ICU has it.
  public let name: String

  /// The encoding of this name, in any letter case; `nil` where ICU knows none.
  public init?(named name: String) {
    guard !name.isEmpty, cicu_knows_encoding(name) else { return nil }
    self.name = name
  }

  /// UTF-8.
  public static let utf8 = TextEncoding(known: "UTF-8")

  init(known name: String) {
    self.name = name
  }

  /// Whether it is UTF-8.
  public var isUTF8: Bool { ["utf-8", "utf8"].contains(name.lowercased()) }

  /// The byte order mark of this encoding in front of some bytes; empty where there is none.
  ///
  /// UTF-8 keeps its mark as a character of the text.
  public func mark(of bytes: [UInt8]) -> [UInt8] {
    switch name.lowercased() {
    case "utf-16le": bytes.starts(with: [0xFF, 0xFE]) ? [0xFF, 0xFE] : []
    case "utf-16be": bytes.starts(with: [0xFE, 0xFF]) ? [0xFE, 0xFF] : []
    case "utf-32le": bytes.starts(with: [0xFF, 0xFE, 0, 0]) ? [0xFF, 0xFE, 0, 0] : []
    case "utf-32be": bytes.starts(with: [0, 0, 0xFE, 0xFF]) ? [0, 0, 0xFE, 0xFF] : []
    default: []
    }
  }

  /// This encoding with the byte order that the mark in front of some bytes tells, where its name tells none; that of
  /// Windows where there is no mark.
  public func ordered(by bytes: [UInt8]) -> TextEncoding {
    switch name.lowercased() {
    case "utf-16", "utf16": TextEncoding(known: bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16BE" : "UTF-16LE")
    case "utf-32", "utf32": TextEncoding(known: bytes.starts(with: [0, 0, 0xFE, 0xFF]) ? "UTF-32BE" : "UTF-32LE")
    default: self
    }
  }

  /// Why bytes are no text in an encoding: the offset of the first byte that does not decode.
  public struct Undecodable: Error, Equatable, Sendable {
    /// The byte, from 0.
    public let offset: Int

    /// The error at a byte.
    public init(offset: Int) {
      self.offset = offset
    }
  }

  /// The text of some bytes in UTF-8.
  public func decoded(_ bytes: [UInt8]) throws(Undecodable) -> [UInt8] {
    var text: [UInt8]?
    let end = bytes.withUnsafeBufferPointer { buffer -> Int64 in
      guard let base = buffer.baseAddress else { return 0 }
      return withUnsafeMutablePointer(to: &text) { receiver in
        cicu_decode(name, base, Int64(buffer.count), receiver) { receiver, bytes, length in
          let decoded = Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
          receiver?.assumingMemoryBound(to: [UInt8]?.self).pointee = decoded
        }
      }
    }
    guard let text else { throw Undecodable(offset: max(0, Int(end))) }
    return text
  }

  /// The bytes of a text in UTF-8; `nil` where some character has none in this encoding.
  public func encoded(_ text: [UInt8]) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var bytes: [UInt8]?
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      withUnsafeMutablePointer(to: &bytes) { receiver in
        _ = cicu_encode(name, base, Int64(buffer.count), receiver) { receiver, bytes, length in
          let encoded = Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
          receiver?.assumingMemoryBound(to: [UInt8]?.self).pointee = encoded
        }
      }
    }
    return bytes
  }
}
