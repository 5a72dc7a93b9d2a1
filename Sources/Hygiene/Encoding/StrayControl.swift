import LavoirEncodings
import LavoirFindings
import LavoirText

/// Finds control characters: bytes of windows-1252 taken for ISO-8859-1, and those of terminals and word processors.
struct StrayControl: HygieneRule {
  static let rule = Rule(
    id: "stray-control",
    summary: "A control character stands in the text.",
    why: """
      The bytes 80–9F are control characters in ISO-8859-1, and quotes, dashes, € and œ in windows-1252; nobody writes the
      former, so the latter are meant (WHATWG Encoding Standard). Other control characters are left by terminals, word
      processors and broken conversions; readers do not see them and searches trip over them.
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "parlé⟦\u{85}→…⟧ Tu sais", "⟦\u{93}→“⟧mot⟦\u{94}→”⟧", "la s⟦\u{9C}→œ⟧ur", "il vi⟦\u{8}→⟧ent",
      "le caf⟦\u{82}→é⟧ est l⟦\u{85}→à⟧", "⟦\u{1B}[31m→⟧rouge⟦\u{1B}[0m→⟧",
    ],
    silent: ["une tabulation\tet une fin de ligne\r\n", "l’œuvre “citée”…"])

  /// The character of a byte of windows-1252 above 7F; `nil` where it has none.
  static func meant(by byte: UInt8) -> Unicode.Scalar? {
    guard let scalar = SingleByteEncoding.windows1252?.scalar(of: byte), scalar.value != UInt32(byte) || byte >= 0xA0
    else { return nil }
    return scalar
  }

  func findings(in text: RawText) -> [Finding] {
    var end = 0
    return
      (text[.control].compactMap { offset in
        guard offset >= end else { return nil }
        let found = control(at: offset, in: text)
        end = found?.range.end ?? end
        return found
      } + text[.upperControl].compactMap { upper(at: $0, in: text) })
  }

  private func control(at offset: Int, in text: RawText) -> Finding? {
    // Form feeds part pages, and vertical tabulations lines.
    guard text.bytes[offset] != 0x0C, text.bytes[offset] != 0x0B else { return nil }
    var end = offset + 1
    if text.bytes[offset] == 0x1B, end < text.bytes.count, text.bytes[end] == UInt8(ascii: "[") {
      end += 1
      while end < text.bytes.count, text.bytes[end] &- 0x30 < 12 { end += 1 }
      if end < text.bytes.count, text.bytes[end] | 0x20 &- 0x61 < 26 { end += 1 }
    }
    return rule.finding(
      ByteRange(offset, end), .sure, "a control character (\(Self.name(text.bytes[offset])))",
      evidence: [.rule("it has no place in text")], fix: Fix(""))
  }

  private func upper(at offset: Int, in text: RawText) -> Finding? {
    let byte = text.bytes[offset + 1]
    let range = ByteRange(offset, offset + 2)
    guard let meant = Self.meant(by: byte) else {
      let isInWord = isLetter(text.scalar(before: offset)) && isLetter(text.scalar(at: range.end))
      return rule.finding(
        range, isInWord ? .sure : .guess, "a control character (\(Self.name(byte)))", fix: isInWord ? Fix("") : nil)
    }
    if let letter = letter(at: range, instead: meant, in: text) {
      return rule.finding(
        range, .sure,
        "the control character \(Self.name(byte)) is « \(letter) » in a code page of DOS or the Macintosh",
        evidence: [.rule("it makes a word of French")], fix: Fix(String(letter)))
    }
    // U+0085 is a line end too: glued between two words it parts them.
    let parts = byte == 0x85 && isLetter(text.scalar(before: offset)) && isLetter(text.scalar(at: range.end))
    return rule.finding(
      range, .sure, "the control character \(Self.name(byte)) is « \(meant) » in windows-1252",
      evidence: [.rule("byte \(Self.hex(byte)) of windows-1252")], fix: Fix(parts ? " " : String(meant)))
  }

  /// The letter that a control character was in another code page, where it makes a word of French of what is none:
  /// « caf\u{82} » is « café » in that of DOS, and « caf‚ » in that of Windows.
  private func letter(at range: ByteRange, instead meant: Unicode.Scalar, in text: RawText) -> Unicode.Scalar? {
    guard !meant.properties.isAlphabetic, isLetter(text.scalar(before: range.start)) else { return nil }
    let word = text.stretch(around: range.start) { $0.properties.isAlphabetic || (0x80..<0xA0).contains($0.value) }
    let scalars = text.string(word).unicodeScalars
    let bare = String(String.UnicodeScalarView(scalars.filter { $0.value >= 0xA0 || $0.isASCII }))
    let mayEndWord = "…”’›—–™‰".unicodeScalars.contains(meant)
    guard scalars.count > 1, !mayEndWord || text.isElided(bare) || !text.isKnown(bare) else { return nil }
    for encoding in Self.elsewhere {
      let letters = scalars.map { (0x80..<0xA0).contains($0.value) ? encoding.scalar(of: UInt8($0.value)) : $0 }
      if text.isWord(String(String.UnicodeScalarView(letters))) {
        return encoding.scalar(of: text.bytes[range.start + 1])
      }
    }
    return nil
  }

  /// Code pages whose letters stand where ISO-8859-1 has control characters.
  private static let elsewhere = ["IBM850", "macintosh"].compactMap { SingleByteEncoding(named: $0) }

  private func isLetter(_ found: (scalar: Unicode.Scalar, range: ByteRange)?) -> Bool {
    found?.scalar.properties.isAlphabetic ?? false
  }

  private static func name(_ byte: UInt8) -> String { "U+00" + hex(byte) }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
