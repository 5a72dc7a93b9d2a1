import LavoirExchange
import Testing

@Suite struct TMXTests {
  private var base: Termbase {
    var base = Sample.termbase
    base.concepts.append(Concept(id: "c3"))
    base.concepts[1].languages[0].terms[0].text = "battoir & « <x> »"
    return base
  }

  @Test func conceptsInTwoLanguagesBecomeUnits() {
    let written = TMX.text(of: base, version: "1.0")
    #expect(written.text.contains("srclang=\"fr\""))
    #expect(written.text.contains("<tuv xml:lang=\"en-GB\"><seg>wash-house</seg></tuv>"))
    #expect(written.text.contains("<prop type=\"x-title\">Le « lavoir » &amp; l’eau</prop>"))
    #expect(!written.text.contains("buanderie"))
    #expect(
      written.losses.map(\.what) == [
        "the list of people has no place in a translation memory", "a term that is not to be used is left out",
        "the definition has no place in a translation memory",
        "what is said of a single term has no place in a translation memory",
        "sources, references and who changed what have no place in a translation memory",
        "a concept with terms in one language alone is no translation",
      ])
  }

  @Test(.enabled(if: PythonScript.isThere, PythonScript.absence))
  func translateToolkitReadsThem() throws {
    let text = TMX.text(of: base, version: "1.0").text
    let units: [[String?]] = try PythonScript.run("read-tmx.py", "fr", "en", on: text, ending: "tmx")
    #expect(units.last == ["battoir & « <x> »", "washing bat"])
  }
}
