import LavoirExchange
import Testing

@Suite struct EncodedTBXTests {
  private let text = """
    <?xml version="1.0" encoding="ENCODING"?>
    <martif xml:lang="fr"><text><body>
    <termEntry id="c1"><langSet xml:lang="fr"><tig><term>déjà&#32; vu</term></tig></langSet></termEntry>
    </body></text></martif>

    """

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  private func terms(_ bytes: [UInt8]) throws -> [String] {
    try TBX.reading(of: bytes).termbase.concepts.flatMap { $0.terms.map(\.term.text) }
  }

  @Test(arguments: [false, true])
  func utf16IsRead(_ isBig: Bool) throws {
    #expect(try terms(utf16(text.replacing("ENCODING", with: "UTF-16"), isBig: isBig)) == ["déjà  vu"])
    #expect(try terms(Array(utf16(text.replacing("ENCODING", with: "utf-8"), isBig: isBig))) == ["déjà  vu"])
  }

  @Test(arguments: ["windows-1252", "ISO-8859-1", "iso-8859-15"])
  func theDeclaredEncodingIsRead(_ name: String) throws {
    let bytes = text.replacing("ENCODING", with: name).unicodeScalars.map { UInt8($0.value) }
    #expect(try terms(bytes) == ["déjà  vu"])
  }

  @Test(arguments: ["utf-8", "windows-1252", "UTF-16"])
  func utf8IsReadWhateverIsDeclared(_ name: String) throws {
    #expect(try terms(Array(text.replacing("ENCODING", with: name).utf8)) == ["déjà  vu"])
    #expect(try terms([0xEF, 0xBB, 0xBF] + Array(text.replacing("ENCODING", with: name).utf8)) == ["déjà  vu"])
  }

  @Test func linesAreThoseOfTheText() {
    let broken = text.replacing("</body>", with: "</bodies>")
    for bytes in [utf16(broken, isBig: false), utf16(broken, isBig: true), Array(broken.utf8)] {
      let error = #expect(throws: ExchangeError.self) { try TBX.reading(of: bytes) }
      #expect(error?.description == "4: invalid XML: mismatched tag")
    }
    let cut = #expect(throws: ExchangeError.self) { try TBX.reading(of: utf16(text, isBig: false).dropLast()) }
    #expect(cut?.description.isEmpty == false)
    let unknown = text.replacing("ENCODING", with: "utf-8").unicodeScalars.map { UInt8($0.value) }
    let error = #expect(throws: ExchangeError.self) { try TBX.reading(of: unknown) }
    #expect(error?.description == "3: invalid XML: not well-formed (invalid token)")
  }
}
