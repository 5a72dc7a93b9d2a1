import LavoirDetectors
import Testing

/// Lines that many documents share.
@Suite struct LineTallyTests {
  @Test func aLineOfFiveDocumentsRecurs() {
    var tally = LineTally()
    for number in 0..<LineTally.fewestDocuments - 1 { tally.add(Self.document(number)) }
    #expect(tally.recurring.isEmpty)
    tally.add(Self.document(4))
    #expect(tally.recurring.count == 1)
  }

  @Test func aLineTwiceInOneDocumentCountsOnce() {
    var tally = LineTally()
    for _ in 0..<LineTally.fewestDocuments - 1 { tally.add(Array("Une ligne\n\nUne ligne\n\nUne ligne".utf8)) }
    #expect(tally.recurring.isEmpty)
  }

  @Test func headingsListsAndLoneWordsDoNotCount() {
    var tally = LineTally()
    for _ in 0..<9 { tally.add(Array("# Un titre\n\n- un point\n\n| a | b |\n\nMot\n\n12 juin".utf8)) }
    #expect(tally.recurring.isEmpty)
  }

  @Test func theMiddleOfALongTextDoesNotCount() {
    let middle = (0..<20).map { "Ligne propre numéro \($0)" }.joined(separator: "\n")
    var tally = LineTally()
    for number in 0..<9 {
      let start = (0..<8).map { "début \(number) \($0)" }.joined(separator: "\n")
      let end = (0..<8).map { "fin \(number) \($0)" }.joined(separator: "\n")
      tally.add(Array([start, middle, end].joined(separator: "\n").utf8))
    }
    #expect(tally.recurring.isEmpty)
  }

  private static func document(_ number: Int) -> [UInt8] {
    Array("Titre propre \(number)\n\nLe texte \(number) est ici.\n\nSuivez nos aventures en montagne\n".utf8)
  }
}
