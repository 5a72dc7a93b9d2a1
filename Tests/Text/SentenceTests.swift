import Foundation
import LavoirText
import Testing

/// Measures sentences against `sentences.txt`, whose header tells its format.
@Suite struct SentenceTests {
  @Test func sentencesAreThoseOfTheGold() throws {
    let lines = try GoldSentences.read()
    let ordinary = GoldSentences.Score(lines.filter { $0.kind == .ordinary })
    let hard = GoldSentences.Score(lines.filter { $0.kind == .hard })
    let debatable = GoldSentences.Score(lines.filter { $0.kind == .debatable })
    #expect(lines.count == 491)
    #expect(ordinary.exact >= 450, "\(ordinary)")
    #expect(ordinary.f1 >= 0.999, "\(ordinary)")
    #expect(hard.exact >= 17, "\(hard)")
    #expect(debatable.exact >= 11, "\(debatable)")
  }

  @Test func rangesCoverTheStretchAndNothingElse() throws {
    let text = Array("Avant. M. Roy est là. Il part. Après.".utf8)
    let stretch = ByteRange(7, 31)
    let ranges = Sentence.ranges(in: text, of: stretch)
    #expect(ranges == [ByteRange(7, 23), ByteRange(23, 31)])
    #expect(Sentence.ranges(in: text, of: ByteRange(3, 3)).isEmpty)
  }

  @Test func stopsOfOtherScriptsAreUnicodes() {
    let text = Array("你好。再见。 Il part.".utf8)
    #expect(Sentence.ranges(in: text, of: ByteRange(0, text.count)).map(\.end) == [9, 19, text.count])
  }

  @Test func anyStretchIsCoveredByItsSentences() throws {
    let text: [UInt8] = Array(try GoldSentences.read().map(\.text).joined(separator: [0x0A]).prefix(6_000))
    for start in stride(from: 0, to: text.count, by: 37) {
      let stretch = ByteRange(start, min(text.count, start + 7 * (start % 61)))
      let ranges = Sentence.ranges(in: text, of: stretch)
      #expect(ranges.first?.start ?? stretch.end == stretch.start)
      #expect(ranges.last?.end ?? stretch.end == stretch.end)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end == $1.start && !$0.isEmpty })
    }
  }

  @Test(arguments: [
    "Le fichier archive.Z est lu par compress.", "La référence sera =Feuille2!C4 partout.",
    "Les opérateurs == ou != comparent.", "Saisissez <?> owns <?> dans la fenêtre.",
    "La méthode system.Out.println écrit.",
    "Le paquet (voir ex. MIN) est là.",
  ])
  func marksOfCodeEndNoSentence(text: String) {
    let bytes = Array(text.utf8)
    #expect(Sentence.ranges(in: bytes, of: ByteRange(0, bytes.count)).count == 1)
  }
}
