import Testing

@testable import LavoirExchange

/// What stands in a file fifty thousand times takes time in proportion.
@Suite struct LargeTermbaseTests {
  private static let many = 50_000

  @Test(.timeLimit(.minutes(1)))
  func idsThatAreAlikeAreNumbered() {
    var base = Termbase()
    base.concepts = (0..<Self.many).map { _ in Concept(id: "1 2") }
    let ids = TBXIdentifiers(base).concepts
    #expect(Set(ids).count == Self.many)
    #expect(ids.prefix(3) == ["c", "c-2", "c-3"])
    base.concepts = ["a", "a-2", "a", "a"].map { Concept(id: $0) }
    #expect(TBXIdentifiers(base).concepts == ["a", "a-2", "a-3", "a-4"])
  }

  @Test(.timeLimit(.minutes(1)))
  func marksInATextAreHeldAgainstEachOther() {
    let starts = (0..<Self.many).map { "<sc id=\"s\($0)\" isolated=\"yes\"/>" }.joined()
    let file = """
      <tbx type="TBX-Core" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc>
      <p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c"><langSec xml:lang="fr"><termSec>
      <term>a</term><note>\(starts)</note></termSec></langSec></conceptEntry></body></text></tbx>
      """
    #expect((try? TBX.reading(of: Array(file.utf8))) != nil)
  }
}
