import CICU

/// An encoding that gives each of the bytes 0x80–0xFF one character, as wrong decoders take it.
///
/// The tables are ICU’s. Bytes that the standard leaves open are the control characters of the same number, as browsers
/// have them (WHATWG Encoding Standard), and a control character counts as its byte: ISO-8859-1 and windows-1252 mix.
public final class SingleByteEncoding: Sendable {
  /// Its name in the IANA registry.
  public let name: String
  /// The characters of the bytes 0x80–0xFF.
  public let upperHalf: [Unicode.Scalar]
  /// The bytes of the characters below U+2600; 0 where it has one not.
  private let bytes: [UInt8]
  /// The bytes of the others.
  private let others: [UInt32: UInt8]

  /// The encoding that ICU knows by this name; `nil` where it knows none, or it is not of this kind.
  public init?(named name: String) {
    var table = [UInt32](repeating: 0, count: 128)
    guard cicu_upper_half(name, &table) == 0, table.contains(where: { $0 > 0x7F }) else { return nil }
    self.name = name
    upperHalf = table.enumerated().map { Unicode.Scalar($1 == 0 ? UInt32($0) + 0x80 : $1) ?? "\u{FFFD}" }
    var bytes = [UInt8](repeating: 0, count: Self.tableSize)
    if name == "windows-1252" { for control in 0x80...0x9F { bytes[control] = UInt8(control) } }
    let pairs = Array(zip(upperHalf.map(\.value), UInt8(0x80)...0xFF))
    for (scalar, byte) in pairs where scalar < UInt32(Self.tableSize) { bytes[Int(scalar)] = byte }
    self.bytes = bytes
    others = Dictionary(pairs.filter { $0.0 >= UInt32(Self.tableSize) }, uniquingKeysWith: { first, _ in first })
  }

  private static let tableSize = 0x2600

  /// The byte beyond ASCII of a character; `nil` where the encoding has none.
  public func byte(of scalar: Unicode.Scalar) -> UInt8? {
    guard Int(scalar.value) < Self.tableSize else { return others[scalar.value] }
    let byte = bytes[Int(scalar.value)]
    return byte == 0 ? nil : byte
  }

  /// The character of a byte.
  public func scalar(of byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]
  }

  /// The encoding of Windows in Western Europe; `nil` only where ICU lacks its data.
  public static let windows1252 = SingleByteEncoding(named: "windows-1252")

  /// The encodings that UTF-8 is read in by mistake, the most usual first.
  public static let misreadings: [SingleByteEncoding] = [
    "windows-1252", "macintosh", "windows-1250", "windows-1251", "ISO-8859-15", "windows-1254", "IBM850", "IBM437",
    "ISO-8859-2", "windows-1253", "windows-1257", "windows-1258", "IBM852", "IBM866", "KOI8-R",
  ].compactMap { SingleByteEncoding(named: $0) }
}
