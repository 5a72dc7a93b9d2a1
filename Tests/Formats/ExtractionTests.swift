import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct ExtractionTests {
  /// « le **trigger** &eacute;mu », where the entity is decoded and the stars are markup.
  private func sample() -> Extraction {
    let source = "# le **trigger** &eacute;mu `x`\n"
    var builder = ExtractionBuilder(Array(source.utf8))
    func range(_ text: String) -> ByteRange {
      let start = source.firstRange(of: text).map { source[..<$0.lowerBound].utf8.count } ?? 0
      return ByteRange(start, start + text.utf8.count)
    }
    builder.keep(range("le "))
    builder.keep(range("trigger"))
    builder.keep(ByteRange(range(" &").start, range(" &").start + 1))
    builder.decode(range("&eacute;"), as: "é".utf8)
    builder.keep(range("mu "))
    builder.protect(range("`x`"))
    builder.endBlock()
    return builder.finish()
  }

  private func edited(_ old: String, _ new: String) -> String? {
    let extraction = sample()
    let prose = String(decoding: extraction.prose, as: UTF8.self)
    guard let found = prose.firstRange(of: old) else { return nil }
    let start = prose[..<found.lowerBound].utf8.count
    let edit = Edit(ByteRange(start, start + old.utf8.count), new)
    guard let edits = extraction.sourceEdits(of: edit), let list = EditList(edits) else { return nil }
    return String(decoding: list.applied(to: extraction.source), as: UTF8.self)
  }

  @Test func theProseIsReadWithoutMarkup() {
    #expect(String(decoding: sample().prose, as: UTF8.self) == "le trigger ému `x`\n\n")
  }

  @Test func aPlaceOfTheProseLeadsToTheFile() {
    let extraction = sample()
    #expect(extraction.sourceRange(of: ByteRange(3, 10)) == ByteRange(7, 14))
    #expect(extraction.sourceRange(of: ByteRange(11, 13)) == ByteRange(17, 25))
    #expect(extraction.sourceRange(of: ByteRange(17, 18)) == nil)
  }

  @Test func aRepairInsideMarkupKeepsIt() {
    #expect(edited("trigger", "cause") == "# le **cause** &eacute;mu `x`\n")
  }

  @Test func aRepairAcrossMarkupIsMadeWordByWord() {
    #expect(edited("le trigger", "la cause") == "# la **cause** &eacute;mu `x`\n")
  }

  @Test func aRepairThatCannotBeDividedIsRefused() {
    #expect(edited("le trigger", "la toute première cause") == nil)
    #expect(edited("mu `x`", "mu y") == nil)
  }

  @Test func aRepairOfADecodedSignWritesItAnew() {
    #expect(edited("ému", "ravi") == "# le **trigger** ravi `x`\n")
    #expect(edited("mu", "ton") == "# le **trigger** &eacute;ton `x`\n")
  }
}
