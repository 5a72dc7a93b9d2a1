import LavoirFindings
import LavoirText

/// Bytes that are no text in the encoding of their file. Found where the file is read, for such a text goes no further.
public enum UndecodableBytes {
  /// The page of this rule.
  public static let rule = Rule(
    id: "undecodable-bytes",
    summary: "Bytes are no text in the encoding of the file.",
    why: """
      A file that is UTF-8 but for a few bytes was cut or put together wrongly; what stood there cannot be known. It is set
      aside, with the place of the first such byte, and never guessed into nonsense. Files that are whole in another encoding
      are read in it, and given back in it by `lavoir undo`.
      """,
    category: .encoding,
    severity: .critical,
    fires: [],
    silent: [])

  /// The finding at the first byte of a file that does not decode.
  ///
  /// - Parameters:
  ///   - offset: its place, in bytes of the file.
  ///   - bytes: the file.
  ///   - encoding: what it was read in.
  public static func finding(at offset: Int, in bytes: [UInt8], encoding: String) -> Finding {
    let end = min(offset + 1, bytes.count)
    let hex = bytes[min(offset, end)..<end].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      .joined()
    return rule.finding(
      ByteRange(min(offset, end), end), .sure, "byte \(hex) at offset \(offset) is no text in \(encoding)",
      evidence: [.rule("the file is not read as text")])
  }
}
