import LavoirText
import Testing

@Suite struct TextModelTests {
  @Test func normalizationIsAListOfEditsThatUndoes() {
    let text = Array("e\u{301}te\u{301} à l’e\u{301}cole".utf8)
    let edits = Normalization.composing(text)
    let composed = edits.applied(to: text)
    #expect(composed == Array("été à l’école".utf8))
    #expect(edits.inverted(over: text).applied(to: composed) == text)
    #expect(Normalization.composing(composed).isEmpty)
  }

  @Test func sentencesDoNotEndAtAbbreviationsAndInitials() {
    let text = Array("M. Dupont voit A. Loukachenko, p. 12. Il part. Et « oui ! » dit-elle.".utf8)
    let sentences = Sentence.ranges(in: text, of: ByteRange(0, text.count)).map {
      String(decoding: text[$0.indices], as: UTF8.self)
    }
    #expect(sentences == ["M. Dupont voit A. Loukachenko, p. 12. ", "Il part. ", "Et « oui ! » dit-elle."])
  }

  @Test func linesAndColumnsCountFromOneInCharacters() {
    let text = Array("été\r\nà\rfin\n".utf8)
    let index = LineIndex(text)
    #expect(index.place(of: 0) == LineIndex.Place(line: 1, column: 1))
    #expect(index.place(of: 5) == LineIndex.Place(line: 1, column: 4))
    #expect(index.place(of: 7) == LineIndex.Place(line: 2, column: 1))
    #expect(index.place(of: 10) == LineIndex.Place(line: 3, column: 1))
    #expect(index.contents(ofLine: 1) == ByteRange(0, 5))
  }

  @Test func everyByteBelongsToALine() {
    let text = Array("  un \u{A0}\n\ndeux\r\n".utf8)
    let lines = Line.lines(of: text)
    #expect(lines.map(\.whole.end).last == text.count)
    #expect(lines[0].content == ByteRange(2, 4))
    #expect(lines[1].isBlank)
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(throws: Document.Flaw.empty) { try Document(name: "x", bytes: []) }
    #expect(throws: Document.Flaw.nul(offset: 1)) { try Document(name: "x", bytes: [0x61, 0]) }
    #expect(throws: Document.Flaw.notUTF8(offset: 1)) { try Document(name: "x", bytes: [0x61, 0xE9, 0x20]) }
  }

  @Test func aLineOfDataIsRefused() {
    let line = [UInt8](repeating: 0x61, count: Document.longestLine + 1)
    #expect(throws: Document.Flaw.longLine(offset: 2)) { try Document(name: "x", bytes: [0x61, 0x0A] + line) }
  }

  @Test func marksAreReadAndCarriedOut() throws {
    let marked = try #require(MarkedText("le ⟦everlasting→permanent⟧ ⟦faux⟧ mot⟦ ,→,⟧ ⟦→a ⟧fini"))
    #expect(marked.text == "le everlasting faux mot , fini")
    #expect(marked.repaired == "le permanent faux mot, a fini")
    #expect(marked.marks.map(\.replacement) == ["permanent", nil, ",", "a "])
    #expect(MarkedText("⟦ouvert") == nil)
    #expect(MarkedText("fermé⟧") == nil)
  }

  @Test func foldingCoversFrench() {
    #expect(Folding.folded("L’ÉTÉ À Œuvre Ÿ ×") == "l'été à œuvre ÿ ×")
  }

  @Test func unicodeWordBoundariesCoverTheText() {
    let text = Array("L’été, déjà.".utf8)
    #expect(Boundaries.words(in: text[...]).last == text.count)
    #expect(Script(of: "б").code == "Cyrl")
    #expect(Script(of: "é").isLatin)
  }
}
