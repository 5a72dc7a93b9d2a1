import Foundation
import LavoirGlossaryFiles
import LavoirReports
import Testing

@Suite struct GlossaryDifferenceReportTests {
  private let difference: GlossaryDifference

  init() throws {
    let old = """
      - term: permanent
        replaces: [everlasting, perpetual]
        note: what a spinner makes of the French word, which is spelled like an English one
        certainty: guess
      - term: gone
        id: g
      """
    let new = """
      - term: permanent
        replaces:
          - form: everlasting
            match: exact
        note: what a spinner makes of the French word, which is spelled like an English word
        certainty: likely
        topic: [a]
      """
    let moved = try GlossaryFile.entries(of: "- loanword: week-end\n", file: "b.yaml")
    let added = try GlossaryFile.entries(of: "- loanword: week-end\n- country: \"a\\e[31m\"\n", file: "c.yaml")
    difference = GlossaryDifference(
      from: try GlossaryFile.entries(of: old, file: "a.yaml") + moved,
      to: try GlossaryFile.entries(of: new, file: "a.yaml") + added)
  }

  @Test func eachConceptIsShownWithItsFields() {
    #expect(
      GlossaryDifferenceText(difference, hasColour: false).text == """
        a.yaml:1 changed
          term « permanent »
          - replaces: perpetual
          + replaces › everlasting › match: exact
          certainty: guess → likely
          + topic: a
          note:
            - what a spinner makes of the French word, which is spelled like an English
              one
            + what a spinner makes of the French word, which is spelled like an English
              word

        c.yaml:1 changed
          loanword « week-end »
          · moved from b.yaml:1

        c.yaml:2 added
          country « a␛[31m »

        a.yaml:5 removed
          term « gone »
          - id: g

        1 added, 1 changed, 1 removed, 1 moved to another file

        """)
  }

  @Test func colourIsThereOnlyWhereItIsAskedFor() {
    let plain = GlossaryDifferenceText(difference, hasColour: false).text
    let coloured = GlossaryDifferenceText(difference, hasColour: true).text
    #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[32madded"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let same = GlossaryDifference(from: [], to: [])
    #expect(GlossaryDifferenceText(same, hasColour: true).text == "no differences\n")
  }

  @Test func programsReadOneObject() throws {
    let bytes = GlossaryDifferenceJSON(difference).bytes
    let object = try JSONObject(bytes)
    #expect(try object["added"].int == 1 && object["moved"].int == 1)
    #expect(try object["concepts"].elements.count == 4)
    let change = try object["concepts"][0]
    #expect(try change["identifier"].string == "permanent" && change["old"]["line"].int == 1)
    #expect(try change["fields"][0]["removed"][0].string == "perpetual")
    #expect(try change["fields"][1]["path"][1].string == "everlasting")
    #expect(try change["fields"][2]["old"].string == "guess" && change["fields"][2]["new"].string == "likely")
  }
}
