/// A text as it was received: its name and its bytes, which are valid UTF-8 without NUL.
public struct Document: Sendable, Equatable {
  /// What people know it by: a path, or `-` for standard input.
  public let name: String
  /// The bytes as received.
  public let bytes: [UInt8]

  /// Why bytes are not a document.
  public enum Flaw: Error, Equatable, Sendable {
    /// There is not a single byte.
    case empty
    /// A NUL byte stands at this offset: the file is not text.
    case nul(offset: Int)
    /// The bytes from this offset on are not UTF-8.
    case notUTF8(offset: Int)
    /// A line longer than ``Document/longestLine`` begins at this offset.
    case longLine(offset: Int)
  }

  /// The longest line that is taken for prose, in bytes: 16 MiB. A longer one is data, and would hold up a whole run.
  public static let longestLine = 16 << 20

  /// The document of some bytes.
  public init(name: String, bytes: [UInt8]) throws(Flaw) {
    guard !bytes.isEmpty else { throw .empty }
    if let flaw = Self.flaw(of: bytes) { throw flaw }
    self.name = name
    self.bytes = bytes
  }

  private static func flaw(of bytes: [UInt8]) -> Flaw? {
    if let offset = bytes.firstIndex(of: 0) { return .nul(offset: offset) }
    if let offset = longLineStart(in: bytes) { return .longLine(offset: offset) }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return .notUTF8(offset: error.byteOffsets.lowerBound)
    }
  }

  private static func longLineStart(in bytes: [UInt8]) -> Int? {
    guard bytes.count > longestLine else { return nil }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end - start > longestLine { return start }
      start = end + 1
    }
    return nil
  }
}
