/// An encoding that gives each of the bytes 0x80–0xFF one character, as wrong decoders take it.
///
/// Bytes that the standard leaves open are the control characters of the same number, as browsers have them (WHATWG
/// Encoding Standard, index windows-1252).
public struct SingleByteEncoding: Sendable {
  /// Its name in the IANA registry.
  public let name: String
  private let bytes: [UInt32: UInt8]

  /// The byte of a character; `nil` where the encoding has it not.
  public func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.isASCII ? UInt8(scalar.value) : bytes[scalar.value]
  }

  private init(_ name: String, upperHalf: String) {
    self.name = name
    let pairs = zip(upperHalf.unicodeScalars.map(\.value), UInt8(0x80)...0xFF)
    bytes = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Western European Windows; of text with C1 controls in their places, ISO-8859-1.
  public static let windows1252 = SingleByteEncoding(
    "windows-1252",
    upperHalf: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

  /// Western European Macintosh.
  public static let macintosh = SingleByteEncoding(
    "macintosh",
    upperHalf: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
}
