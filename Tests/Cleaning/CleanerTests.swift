import LavoirCleaning
import LavoirFindings
import LavoirGlossaries
import LavoirText
import Testing

@Suite struct CleanerTests {
  let cleaner = Cleaner()

  @Test func threeLinesCleanAText() {
    #expect(cleaner.clean("En tout état de trigger, il viendra.") == "En tout état de cause, il viendra.")
  }

  @Test func textThatNoRuleNamesIsKeptByteForByte() {
    let text = "\u{FEFF}Une\t phrase\t étrange ; « mais » juste…\r\n\r\n\n 100 % d'« amis »\n"
    #expect(Array(cleaner.clean(text).utf8) == Array(text.utf8))
  }

  @Test func decomposedTextIsComposedAndTheChangeTold() {
    let text = Array("E\u{301}tat de trigger. En tout e\u{301}tat de trigger.".utf8)
    let cleaned = cleaner.clean(text)
    #expect(cleaned.cleaned == Array("État de trigger. En tout état de cause.".utf8))
    #expect(cleaned.changes.map(\.edit.range.start) == [0, 27, 37])
    #expect(EditList(cleaned.changes.map(\.edit))?.applied(to: text) == cleaned.cleaned)
  }

  @Test func placesOfFindingsAreBytesAsReceived() {
    let text = Array("E\u{301}tat. En tout e\u{301}tat de trigger.".utf8)
    let finding = cleaner.findings(in: text).first { $0.fix?.replacement == "cause" }
    #expect(finding.map { String(decoding: text[$0.range.indices], as: UTF8.self) } == "trigger")
  }

  @Test func likelyRepairsAreMadeOnRequestOnly() {
    let text = "refuser de se joindre au endeavour de ses alliés , et le le reste"
    let sure = Cleaner(applying: .sure).clean(text)
    #expect(sure == "refuser de se joindre au endeavour de ses alliés, et le reste")
    #expect(Cleaner(applying: .likely).clean(text) != sure)
  }

  @Test func aTermOfTheGlossaryIsReplacedAndItsNeighboursFollow() {
    var term = Term("cause")
    term.replaces = ["grund"]
    term.kind = .noun
    term.category = .spun
    let cleaner = Cleaner(glossary: Glossary([.term(term)]))
    #expect(cleaner.clean("le grund du conflit") == "la cause du conflit")
    #expect(cleaner.clean("du grund, aux grunds") == "de la cause, aux causes")
    #expect(cleaner.clean("un grund ; l’autre grund") == "une cause ; l’autre cause")
    #expect(cleaner.clean("Grund de tout") == "Cause de tout")
  }
}
