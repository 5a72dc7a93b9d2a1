import LavoirCleaning
import LavoirCorpus
import LavoirText
import Testing

@Suite struct LedgerTests {
  @Test(arguments: [
    "En tout état de trigger, il viendra , et le le reste.", "rien à faire", "E\u{301}tat de trigger",
    "Le titre de la page est ici\n\nLe titre de la page est ici\n\nfin .",
  ])
  func undoGivesTheInputBackByteForByte(text: String) throws {
    let cleaned = Cleaner().clean(Array(text.utf8))
    let entries = Ledger.entries(of: cleaned, named: "a.txt")
    let restored = try Ledger.undo(entries, from: cleaned.cleaned, path: "a.txt")
    #expect(restored == Array(text.utf8))
  }

  @Test func undoRefusesATextThatTheLedgerDoesNotTellOf() {
    let cleaned = Cleaner().clean(Array("En tout état de trigger, il viendra.".utf8))
    let entries = Ledger.entries(of: cleaned, named: "a.txt")
    #expect(throws: CorpusError.self) {
      try Ledger.undo(entries, from: Array("Un autre texte que celui-là, plus long.".utf8), path: "a.txt")
    }
  }

  @Test func aLineTellsFileRangeBeforeAfterDetectorCertaintyAndEvidence() {
    let cleaned = Cleaner().clean(Array("Été, et le le cycle.".utf8))
    let line = String(decoding: Ledger.lines(of: Ledger.entries(of: cleaned, named: "a.txt")), as: UTF8.self)
    #expect(
      line.hasPrefix(
        #"{"after":"le","before":"le le","certainty":"sure","cleaned":""#))
    #expect(
      line.contains(
        #""detector":"doubled-word","evidence":["« le » stands twice"],"file":"a.txt","part":[1,1],"range":[10,15]"#))
  }
}
