import LavoirFindings
import Testing

@Suite struct MarkedGoldTests {
  @Test func aMarkTakesWhatTheTopSaysAndItsOwnBraces() throws {
    let gold = try MarkedGold(
      "category: spun\nseverity: major\n\nL’⟦pact→accord⟧ (été), ⟦noir⟧{casing} {ici} ⟦a→b⟧{minor neutral}.")
    #expect(gold.text == "L’pact (été), noir {ici} a.")
    #expect(gold.spans.map(\.text) == ["pact", "noir", "a"])
    #expect(gold.spans.map(\.start) == [4, 18, 29])
    #expect(gold.spans.map(\.category) == [.spun, .casing, .spun])
    #expect(gold.spans.map(\.severity) == [.major, .major, .minor])
    #expect(gold.spans.map(\.suggestion) == ["accord", nil, "b"])
    #expect(gold.spans.map(\.mode) == [.fix, .flag, .neutral])
  }

  @Test(arguments: ["text", "severity: major\n\n⟦a→b⟧", "category: spun\n\n⟦a→b⟧{loud}", "category: spun\n\n⟦a→b"])
  func whatIsNotWellFormedIsRefused(source: String) {
    #expect(throws: MarkedGold.Flaw.self) { try MarkedGold(source) }
  }
}
