/// Letter-case folding of French words, byte by byte; see ``WordHash`` for what it covers.
public enum Folding {
  /// The folded bytes of a word.
  public static func folded(_ word: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(word.underestimatedCount)
    append(word, to: &out)
    return out
  }

  /// Adds the folded bytes of a word to others.
  @inlinable
  public static func append(_ word: some Sequence<UInt8>, to out: inout [UInt8]) {
    for byte in word {
      out.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      if byte & 0xC0 == 0x80 { foldTail(&out) }
    }
  }

  /// The folded form of a word.
  public static func folded(_ word: String) -> String {
    String(decoding: folded(word.utf8), as: UTF8.self)
  }

  /// Folds the character that the last byte of `out` completes, if it is one that folds.
  @usableFromInline
  static func foldTail(_ out: inout [UInt8]) {
    let count = out.count
    guard count >= 2 else { return }
    let last = out[count - 1]
    switch (out[count - 2], last) {
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E):
      out[count - 1] = last + 0x20
    case (0xC5, 0x92):
      out[count - 1] = 0x93
    case (0xC5, 0xB8):
      out.replaceSubrange((count - 2)..., with: [0xC3, 0xBF])
    case (0x80, 0x99) where count >= 3 && out[count - 3] == 0xE2:
      out.replaceSubrange((count - 3)..., with: [0x27])
    case (0x80, 0x90), (0x80, 0x91):
      if count >= 3 && out[count - 3] == 0xE2 { out.replaceSubrange((count - 3)..., with: [0x2D]) }
    default:
      break
    }
  }
}
