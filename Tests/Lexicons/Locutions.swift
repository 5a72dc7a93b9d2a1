import LavoirLexicons
import Testing

@Suite struct Locutions {
  let lexicon = Lexicon.embedded

  @Test func onlyCauseFitsEnToutÉtatDe() {
    #expect(lexicon.locutionFillers(before: ["en", "tout", "état", "de"], after: []) == ["cause"])
    #expect(lexicon.locutionFillers(before: ["En", "tout", "état", "de"], after: []) == ["cause"])
  }

  @Test func fillersComeMostFrequentFirst() {
    #expect(
      lexicon.locutionFillers(before: [], after: ["géopolitique"]) == ["situation", "vision", "stabilité"])
  }

  @Test func elidedWordsAreWordsOfALocution() {
    #expect(lexicon.locutionFillers(before: ["coup", "d'"], after: []).contains("œil"))
    #expect(lexicon.isLocution(["mises", "en", "œuvre", "à", "bras"]))
  }

  @Test func anOpenSlotSaysNothing() {
    #expect(lexicon.locutionFillers(before: [], after: ["de"]).isEmpty)
    #expect(lexicon.locutionFillers(before: ["acide"], after: []).isEmpty)
  }

  @Test func locutionsHaveAPartOfSpeech() {
    #expect(lexicon.locutionPartOfSpeech(["en", "tout", "état", "de", "cause"]) == .adverb)
    #expect(lexicon.locutionPartOfSpeech(["situation", "géopolitique"]) == .noun)
    #expect(lexicon.locutionPartOfSpeech(["cause", "de", "tout", "état"]) == nil)
  }

  @Test func wordsOfLocutionsAreMarked() {
    #expect(lexicon.traits(of: "géopolitique").contains(.locutionPart))
  }
}
