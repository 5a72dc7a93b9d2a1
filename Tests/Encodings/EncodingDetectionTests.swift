import Foundation
import LavoirEncodings
import LavoirLexicons
import Testing

/// What encoding bytes are in, and the way there and back.
@Suite struct EncodingDetectionTests {
  static let text = """
    L’été dernier, mon frère a appris à nager : « Où est-ce ? »
    Le cœur du problème, c’est l’argent ; ça coûte 25 € à Noël.

    """

  static func isWord(_ word: String) -> Bool { Lexicon.embedded.traits(of: word).contains(.french) }

  @Test(arguments: [
    "windows-1252", "macintosh", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE",
  ])
  func anEncodingIsFoundAndTakenBack(name: String) throws {
    let encoding = try #require(TextEncoding(named: name))
    let bytes = try #require(encoding.encoded(Array(Self.text.utf8)))
    let reading = try #require(EncodingDetection.reading(of: bytes, isWord: Self.isWord))
    #expect(reading.encoding.name == name)
    #expect(reading.confidence >= 60)
    let text = try reading.text(of: bytes)
    #expect(String(decoding: text, as: UTF8.self) == Self.text)
    #expect(reading.bytes(of: text) == bytes)
  }

  /// Encodings without ’ and œ: the text is written as people wrote with them.
  @Test(arguments: ["ISO-8859-15", "IBM850"]) func anEncodingOfFewerMarksIsFound(name: String) throws {
    let plain = "L'ete dernier, mon frère a appris à nager. Où est-ce? Ça coûte à Noël, déjà très cher."
    let encoding = try #require(TextEncoding(named: name))
    let bytes = try #require(encoding.encoded(Array(plain.utf8)))
    let reading = try #require(EncodingDetection.reading(of: bytes, isWord: Self.isWord))
    #expect(String(decoding: try reading.text(of: bytes), as: UTF8.self) == plain)
  }

  @Test(arguments: [("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0])])
  func aMarkDecides(name: String, mark: [UInt8]) throws {
    let encoding = try #require(TextEncoding(named: name))
    let bytes = mark + (try #require(encoding.encoded(Array("où".utf8))))
    let reading = try #require(EncodingDetection.reading(of: bytes, isWord: Self.isWord))
    #expect(reading.origin == .mark && reading.encoding.name == name)
    #expect(try reading.text(of: bytes) == Array("où".utf8))
    #expect(reading.bytes(of: Array("où".utf8)) == bytes)
  }

  @Test func whatAPageSaysOfItselfCounts() throws {
    let bytes = Array("<meta charset=\"iso-8859-2\"><p>P".utf8) + [0xF8] + Array("emysl</p>".utf8)
    let reading = try #require(EncodingDetection.reading(of: bytes, isWord: Self.isWord))
    #expect(reading.origin == .declared)
    #expect(String(decoding: try reading.text(of: bytes), as: UTF8.self).contains("Přemysl"))
  }

  @Test(arguments: ["L'œuvre de Noël, un cœur, une sœur.", "Il coûte 12 € de plus."])
  func theSignsOfISO8859_15AreToldFromTheirNeighbours(text: String) throws {
    let encoding = try #require(TextEncoding(named: "ISO-8859-15"))
    let bytes = try #require(encoding.encoded(Array(text.utf8)))
    let reading = try #require(EncodingDetection.reading(of: bytes, isWord: Self.isWord))
    #expect(String(decoding: try reading.text(of: bytes), as: UTF8.self) == text)
  }

  @Test(arguments: [
    Array("Le café est servi d".utf8) + [0xC3], Array("Le caf".utf8) + [0xC3],
    [0xED, 0xA0, 0x80] + Array(" café ".utf8) + [0xC0, 0xAF],
  ])
  func fewBrokenBytesAreNotGuessed(bytes: [UInt8]) {
    #expect(EncodingDetection.reading(of: bytes, isWord: Self.isWord) == nil)
  }

  @Test func theMarkTellsTheByteOrderOfANamedEncoding() throws {
    let encoding = try #require(TextEncoding(named: "UTF-16"))
    #expect(encoding.ordered(by: [0xFE, 0xFF, 0, 0x61]).name == "UTF-16BE")
    #expect(encoding.ordered(by: [0x61, 0]).name == "UTF-16LE")
  }

  @Test func textThatIsUTF8ButForAFewBytesIsNotGuessed() {
    let bytes = Array("L’été à la mer, ".utf8) + [0xE9, 0x74, 0xE9]
    #expect(EncodingDetection.reading(of: bytes, isWord: Self.isWord) == nil)
    #expect(EncodingDetection.reading(of: Array(Self.text.utf8), isWord: Self.isWord) == .utf8)
    #expect(EncodingDetection.reading(of: [0xC0, 0xFF, 0x00, 0x81, 0x8D], isWord: Self.isWord) == nil)
  }

  @Test func bytesThatDoNotDecodeAreNamed() throws {
    let encoding = try #require(TextEncoding(named: "UTF-16LE"))
    #expect(throws: TextEncoding.Undecodable(offset: 2)) { try encoding.decoded([0x61, 0x00, 0x00, 0xDC, 0x61, 0x00]) }
    #expect(TextEncoding(named: "no such encoding") == nil)
    #expect(try #require(TextEncoding(named: "windows-1252")).encoded(Array("щ".utf8)) == nil)
  }
}
