import LavoirExchange
import Testing

@Suite struct OlderTBXTests {
  private let text = """
    <?xml version="1.0"?>
    <!DOCTYPE martif SYSTEM "./none-such.dtd">
    <martif type="TBX" xml:lang="en">
      <martifHeader><fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc><p>a</p><p type="DCSName">b</p>
      </sourceDesc></fileDesc></martifHeader>
      <text><body>
        <termEntry id="c1">
          <descrip id="d1" type="Entry status">Final</descrip>
          <descrip type="definition">ce que c’est</descrip>
          <descrip type="Source of Definition">un livre</descrip>
          <langSet xml:lang="fr-fr">
            <tig id="c1-1">
              <term>un <hi>mot</hi></term>
              <termNote type="administrativeStatus">notRecommended</termNote>
              <termNote type="partOfSpeech">nom</termNote>
              <descrip type="Usage note">une note</descrip>
            </tig>
            <ntig>
              <termGrp><term>deux</term><termNote type="termType">synonym</termNote></termGrp>
              <descrip type="Example sentence">Voici deux.</descrip>
            </ntig>
          </langSet>
        </termEntry>
      </body></text>
    </martif>
    """

  @Test func whatOthersWriteIsRead() throws {
    let reading = try TBX.reading(of: Array(text.utf8))
    #expect(reading.termbase.title == "T")
    #expect(reading.termbase.origins == ["a"])
    let concept = try #require(reading.termbase.concepts.first)
    #expect(concept.definitions == [SourcedText("ce que c’est", sources: ["un livre"])])
    #expect(concept.remarks.others == [OtherField("Entry status", "Final")])
    #expect(concept.remarks.others.first?.line == 8)
    let terms = concept.languages[0].terms
    #expect(terms.map(\.text) == ["un mot", "deux"])
    #expect(terms.map(\.status) == [.deprecated, nil])
    #expect(terms[0].remarks.notes == ["une note"])
    #expect(terms[0].remarks.others == [OtherField("partOfSpeech", "nom")])
    #expect(terms[1].remarks.others == [OtherField("termType", "synonym")])
    #expect(terms[1].contexts == [SourcedText("Voici deux.")])
  }

  @Test func whatIsLeftOutIsToldWithItsLine() throws {
    let losses = try TBX.reading(of: Array(text.utf8)).losses
    #expect(
      losses == [
        Loss(line: 4, "what stands in <p> is left out"),
        Loss(line: 13, concept: "c1", name: "un mot", "the markup <hi> in a text is left out; its text stays"),
      ])
  }

  @Test func manyLossesOfAKindMakeOneLine() {
    let losses = (1...700).map { (line: Int) in
      Loss(line: line, concept: "c\(line)", name: "mot \(line)", "the register is left out")
    }
    let summaries = LossSummary.summaries(of: [Loss("the title is left out")] + losses)
    #expect(
      summaries.map(\.description) == [
        "the title is left out", "the register is left out (700 times: « mot 1 », « mot 2 », « mot 3 », …)",
      ])
    #expect(summaries.map(\.line) == [nil, 1])
  }
}
