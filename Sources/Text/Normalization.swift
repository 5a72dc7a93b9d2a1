import CICU

/// Unicode normalization (Unicode Standard Annex 15), as edits that can be shown and undone.
public enum Normalization {
  /// A normalization form.
  public enum Form: Sendable, CaseIterable {
    /// Composed, decomposed, and the two that also replace characters that are there for compatibility.
    case nfc, nfd, nfkc, nfkd
  }

  /// A text in a normalization form; `nil` where ICU refuses it (over 2 GiB).
  public static func normalized(_ text: [UInt8], form: Form) -> [UInt8]? {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var result: [UInt8]?
      withUnsafeMutablePointer(to: &result) { receiver in
        _ = cicu_normalized(base, Int64(buffer.count), form.cicu, receiver) { receiver, bytes, length in
          let normalized = Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
          receiver?.assumingMemoryBound(to: [UInt8]?.self).pointee = normalized
        }
      }
      return result
    }
  }

  /// The edits that bring a text into Normalization Form C; none where it is in that form.
  ///
  /// ICU does the work (Unicode Standard Annex 15). Text that ICU refuses, over 2 GiB, is left alone.
  public static func composing(_ text: [UInt8]) -> EditList {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !isPlainlyComposed(buffer), !cicu_is_nfc(base, Int64(buffer.count)) else {
        return EditList()
      }
      var edits: [Edit] = []
      withUnsafeMutablePointer(to: &edits) { receiver in
        _ = cicu_nfc_changes(base, Int64(buffer.count), receiver) { receiver, start, end, replacement, length in
          let bytes = Array(UnsafeBufferPointer(start: replacement, count: Int(length)))
          receiver?.assumingMemoryBound(to: [Edit].self).pointee.append(Edit(ByteRange(Int(start), Int(end)), bytes))
        }
      }
      return EditList(ordered: edits)
    }
  }

  /// Whether all characters are of blocks where nothing is decomposed or combines (DerivedNormalizationProps.txt): all
  /// below U+0300, most of Greek and Cyrillic, the marks, arrows and drawings from U+2010 to U+2ABF, ideographs. Each of
  /// them is a character to a reader by itself, carriage returns before line feeds aside. Asked first, at a fraction of
  /// what ICU takes.
  public static func isPlainlyComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = text.nextBeyondASCII(from: 0)
    while at < text.count {
      switch text[at] {
      case 0xC2..<0xCC, 0xCF, 0xD0, 0xD1: at += 2
      case 0xCE where at + 1 < text.count && text[at + 1] != 0x87: at += 2
      case 0xE2 where at + 2 < text.count && isPlain(text[at + 1], text[at + 2]): at += 3
      case 0xE4..<0xEA: at += 3
      default: return false
      }
      if at < text.count, text[at] < 0x80 { at = text.nextBeyondASCII(from: at) }
    }
    return true
  }

  /// Whether E2 and two more bytes make such a character: U+2010–20CF, U+2140–22FF, U+2340–2ABF.
  private static func isPlain(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third >= 0x90
    case 0x81, 0x82, 0x85...0x8B, 0x8D...0xAA: true
    case 0x83: third < 0x90
    default: false
    }
  }
}

extension Normalization.Form {
  fileprivate var cicu: CICUForm {
    switch self {
    case .nfc: CICU_NFC
    case .nfd: CICU_NFD
    case .nfkc: CICU_NFKC
    case .nfkd: CICU_NFKD
    }
  }
}
