import LavoirScreening
import ScreeningMeasures
import Testing

/// The shares of repeated text, counted as in the rules that they are named for.
@Suite struct RepetitionTests {
  private func repetition(_ text: String) -> Repetition? {
    var rules = ScreeningRules()
    rules.repetition = [.lines: 1]
    return Corpus(rules).assessment(text).repetition
  }

  @Test func linesAndParagraphsThatStoodBefore() throws {
    let told = try #require(repetition("un deux\ntrois\nun deux\n\nquatre\n\nQuatre !\n"))
    #expect(told[.lines] == 2.0 / 5)
    #expect(told[.paragraphs] == 1.0 / 3)
    let bytes = "un deux\ntrois\nun deux\n\nquatre\n\nQuatre !\n".utf8.count
    #expect(told[.lineCharacters] == Double("un deux".utf8.count + "Quatre".utf8.count) / Double(bytes))
    #expect(told[.paragraphCharacters] == Double("Quatre".utf8.count) / Double(bytes))
  }

  @Test func lineEndsOfWindowsPartNoParagraphs() throws {
    #expect(try #require(repetition("un\r\ndeux\r\n\r\nun\r\ndeux\r\n"))[.paragraphs] == 0.5)
  }

  @Test func theCommonestRunAndTheRunsThatStoodBefore() throws {
    var numbers = SeededNumbers(seed: 2)
    let words = RandomProse.words(40, &numbers).map { String($0).replacing(".", with: "") }
    let text = (words + words).joined(separator: " ")
    let told = try #require(repetition(text))
    let half = Double(words.joined(separator: " ").utf8.count) / Double(text.utf8.count)
    for measure in [RepetitionMeasure.five, .eight, .ten] { #expect(abs(told[measure] - half) < 0.02, "\(measure)") }
    let chant = Array(repeating: "bon jour", count: 60).joined(separator: " ")
    #expect(try #require(repetition(chant))[.topTwo] > 0.85)
  }

  @Test func shortTextsAreNotHeldAgainstThemselves() throws {
    #expect(try #require(repetition("Le chat, le chat, le chat dort."))[.topTwo] == 0)
    #expect(try #require(repetition("Le chat dort."))[.lines] == 0)
    #expect(try #require(repetition(""))[.paragraphs] == 0)
  }

  @Test func aTextAboveALimitIsDroppedWithTheShare() {
    var rules = ScreeningRules()
    rules.repetition = [.lines: RepetitionMeasure.lines.gopherLimit]
    var corpus = Corpus(rules)
    let reason = corpus.verdict("un\nun\ndeux", "a")
    #expect(reason?.rule == "repetition")
    #expect(reason?.detail == "duplicate-lines: 0.33, asked for is at most 0.3")
    #expect(corpus.verdict("un\ndeux\ntrois", "b") == nil)
  }
}
