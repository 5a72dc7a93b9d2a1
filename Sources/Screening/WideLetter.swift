import LavoirText

/// A character of several bytes, as a scan over words sees it.
struct WideLetter {
  let scalar: Int
  /// The offset behind it.
  let end: Int
  /// Its script; `nil` where it is no letter.
  let script: LetterScript?
  private let lead: UInt8

  @inline(__always)
  init(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let (value, width) = bytes.wideScalar(at: offset)
    scalar = Int(value)
    end = min(offset + width, bytes.count)
    lead = bytes[offset]
    script = lead == 0xC3 ? (value == 0xD7 || value == 0xF7 ? nil : .latin) : LetterScript.of(value)
  }

  /// Whether it is one of the capitals that ``WordHash`` folds; those of other languages are not asked for.
  @inline(__always)
  var isCapital: Bool { (0xC0...0xDE).contains(scalar) || scalar == 0x152 || scalar == 0x178 }

  /// One of its bytes, as ``WordHash`` folds it.
  @inline(__always)
  func folded(_ byte: UInt8, at offset: Int) -> UInt8 {
    guard isCapital else { return byte }
    let isLast = offset == end - 1
    switch scalar {
    case 0x152: return isLast ? 0x93 : byte
    case 0x178: return isLast ? 0xBF : 0xC3
    default: return isLast ? byte + 0x20 : byte
    }
  }

  /// The quotation mark that it is.
  var quote: QuotationMark? {
    switch scalar {
    case 0xAB, 0x201C, 0x201E: .opening
    case 0xBB, 0x201D: .closing
    default: nil
    }
  }
}
