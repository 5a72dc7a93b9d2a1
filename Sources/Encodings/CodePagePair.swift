/// Text of one single-byte encoding that was read in another, each letter wrong in the same way: « ÈtÈ » for « été ».
public struct CodePagePair: Sendable {
  /// What the text was written in.
  public let written: SingleByteEncoding
  /// What it was read in.
  public let read: SingleByteEncoding

  /// The pairs that befall French text: Windows, Macintosh and DOS taken for each other, and Western for other Windows.
  public static let all: [CodePagePair] = [
    ("windows-1252", "macintosh"), ("macintosh", "windows-1252"), ("windows-1252", "IBM850"),
    ("windows-1252", "IBM437"), ("IBM850", "windows-1252"), ("windows-1252", "windows-1250"),
    ("windows-1252", "windows-1251"), ("windows-1252", "windows-1253"), ("windows-1252", "KOI8-R"),
    ("windows-1252", "IBM866"), ("macintosh", "IBM850"), ("IBM850", "macintosh"),
  ].compactMap { written, read in
    guard let written = SingleByteEncoding(named: written), let read = SingleByteEncoding(named: read) else {
      return nil
    }
    return CodePagePair(written: written, read: read)
  }

  /// What a character was; `nil` where it has no byte in the encoding it was read in.
  public func original(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    scalar.isASCII ? scalar : read.byte(of: scalar).map(written.scalar(of:))
  }

  /// The letters that French letters became in some pair and that French has not there, or only as capitals.
  public static let suspects: Set<UInt32> = {
    let letters = "éèêëàâîïôùûüçœÉÈÊÀÂÎÔÙÇ".unicodeScalars
    let usual = Set("éèêëàâîïôùûüçœæ«»’“”…–—°€ \u{A0}".unicodeScalars)
    var suspects: Set<UInt32> = []
    for pair in all {
      for letter in letters {
        guard let byte = pair.written.byte(of: letter) else { continue }
        let seen = pair.read.scalar(of: byte)
        if !usual.contains(seen) { suspects.insert(seen.value) }
      }
    }
    return suspects
  }()
}
