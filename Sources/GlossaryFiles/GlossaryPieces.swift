/// A large glossary file cut between its entries, so that its pieces can be read side by side and none is held for long.
public enum GlossaryPieces {
  /// How long a piece is at least, in bytes.
  private static let length = 1 << 18

  /// The pieces of a text, in order, which have the entries of the whole; a short text is one piece.
  ///
  /// A line that begins with a dash begins an entry in all but odd texts (a quotation that goes on over lines, a mark
  /// that stands for an earlier entry). A piece of such a text cannot be read by itself: then read the whole.
  public static func pieces(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard bytes.count > 2 * length else { return [text] }
    var pieces: [String] = []
    var start = 0
    for at in bytes.indices.dropFirst() where at - start >= length {
      guard bytes[at] == UInt8(ascii: "-"), bytes[at - 1] == UInt8(ascii: "\n"), at + 1 < bytes.count,
        bytes[at + 1] == UInt8(ascii: " ")
      else { continue }
      pieces.append(String(decoding: bytes[start..<at], as: UTF8.self))
      start = at
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
