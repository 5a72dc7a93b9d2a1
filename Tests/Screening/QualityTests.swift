import LavoirCleaning
import LavoirScreening
import Testing

/// The linear model: penalty points by severity, over words.
@Suite struct QualityTests {
  @Test func aLongTextIsScoredByTheFormula() {
    let quality = Quality(words: 1_000, penalty: Penalty(received: 60, cleaned: 11))
    #expect(quality.scoreReceived == 94 && abs(quality.score - 98.9) < 1e-9)
    #expect(quality.plainScore == quality.score && !quality.isShort)
    #expect(quality.penaltyPerThousand == 11 && quality.penaltyPerThousandReceived == 60)
  }

  @Test func aShortTextIsScoredAsOnePage() {
    let quality = Quality(words: 10, penalty: Penalty(received: 5, cleaned: 5))
    #expect(quality.isShort && quality.score == 98 && quality.plainScore == 50)
  }

  @Test func noScoreIsBelowNothing() {
    let quality = Quality(words: 0, penalty: Penalty(received: 500, cleaned: 500))
    #expect(quality.score == 0 && quality.plainScore == 0)
    #expect(Quality(words: 0, penalty: Penalty()).score == 100)
  }

  @Test func whatWasRepairedCountsForTheTextAsReceivedAlone() {
    let cleaned = Cleaner().clean(Array("En tout état de trigger, il voit le le chat. PUBLICITÉ".utf8))
    let penalty = Penalty(of: cleaned)
    #expect(!cleaned.changes.isEmpty && penalty.received > penalty.cleaned)
    #expect(Penalty(of: Cleaner().clean(Array("Le chat dort sur le canapé.".utf8))) == Penalty())
  }

  @Test func textsBelowTheAskedScoreAreDropped() {
    var rules = ScreeningRules()
    rules.leastQuality = 95
    var corpus = Corpus(rules)
    let text = Array(repeating: "mot", count: 100).joined(separator: " ")
    #expect(corpus.verdict(text, "a", penalty: Penalty(received: 40, cleaned: 12)) == nil)
    let reason = corpus.verdict(text, "b", penalty: Penalty(received: 40, cleaned: 13))
    #expect(reason?.rule == "quality")
    #expect(reason?.detail == "quality 94.8 as cleaned, of 100 words, asked for is at least 95.0")
    rules.leastQualityReceived = 90
    corpus = Corpus(rules)
    #expect(corpus.verdict(text, "c", penalty: Penalty(received: 40, cleaned: 12))?.rule == "quality")
  }

  @Test func textsOfAnotherLengthAreDropped() {
    var rules = ScreeningRules()
    rules.fewestWords = 3
    rules.mostWords = 5
    var corpus = Corpus(rules)
    #expect(corpus.verdict("Il dort.", "a")?.detail == "2 words, asked for are at least 3")
    #expect(corpus.verdict("Aujourd’hui il dort.", "b") == nil)
    #expect(corpus.verdict("un deux trois quatre cinq six", "c")?.rule == "length")
  }
}
