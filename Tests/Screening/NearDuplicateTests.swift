import LavoirScreening
import ScreeningMeasures
import Testing

/// Planted pairs of counted similarity, found among other texts.
@Suite struct NearDuplicateTests {
  /// How many of some planted pairs are found, and the trial that found them.
  private func trial(_ similarity: Double, pairs: Int, words: Int) -> (found: Int, trial: TwinTrial) {
    var numbers = SeededNumbers(seed: UInt64(words))
    var trial = TwinTrial()
    var found = 0
    for number in 0..<pairs {
      let text = RandomProse.words(words, &numbers)[...]
      let foreign = RandomProse.words(2_000, &numbers)[...]
      let edits = PlantedPair.Edit.allCases
      let pair = PlantedPair(
        text, similarity: similarity, edit: edits[number % edits.count], from: foreign, &numbers)
      trial.add(pair.original, id: 2 * number)
      found += trial.add(pair.copy, id: 2 * number + 1) ? 1 : 0
    }
    return (found, trial)
  }

  @Test(arguments: [80, 200, 400]) func pairsOfSimilarityFourFifthsAreFound(words: Int) {
    let (found, trial) = trial(0.8, pairs: 40, words: words)
    #expect(found >= 38, "\(found) of 40")
    #expect(trial.falseReports(below: 0.7) == 0)
  }

  @Test(arguments: [0.6, 0.3]) func pairsThatAreFarFromItAreKept(similarity: Double) {
    #expect(trial(similarity, pairs: 20, words: 200).found == 0)
  }

  @Test func copiesThatDifferInMarksAndCapitalsAreExact() {
    var rules = ScreeningRules()
    rules.duplicates = .exact
    var corpus = Corpus(rules)
    #expect(corpus.verdict("Le chat dort. L’été vient !", "a") == nil)
    let twin = corpus.verdict("LE CHAT DORT\nl'Été  vient", "b")
    #expect(twin?.rule == "exact-duplicate" && twin?.twin == "a" && twin?.similarity == 1)
    #expect(corpus.verdict("Le chat dort. L’hiver vient.", "c") == nil)
    #expect(corpus.verdict("!!!", "d") == nil)
    #expect(corpus.verdict("???", "e") == nil)
    #expect(corpus.verdict("!!!", "f")?.twin == "d")
  }

  @Test func theLikestIsNamedAndOfSeveralTheFirst() {
    var numbers = SeededNumbers(seed: 4)
    var rules = ScreeningRules()
    rules.duplicates = .near
    rules.similarity = 0.9
    var corpus = Corpus(rules)
    let words = RandomProse.words(400, &numbers)
    let far = words.prefix(350) + RandomProse.words(50, &numbers)
    #expect(corpus.verdict(far.joined(separator: " "), "far") == nil)
    #expect(corpus.verdict(words.joined(separator: " "), "whole") == nil)
    let twin = corpus.verdict((words + ["fin"]).joined(separator: " "), "copy")
    #expect(twin?.rule == "near-duplicate" && twin?.twin == "whole")
    #expect((twin?.similarity ?? 0) > 0.95)
  }

  @Test func whatIsDroppedForAnotherReasonDropsNothing() {
    var rules = ScreeningRules()
    rules.duplicates = .near
    rules.leastQuality = 90
    var corpus = Corpus(rules)
    let text = "Un texte qui ne dit pas grand-chose, mais qui le dit en assez de mots pour être un texte."
    #expect(corpus.verdict(text, "bad", penalty: Penalty(received: 100, cleaned: 100))?.rule == "quality")
    #expect(corpus.verdict(text, "good") == nil)
    #expect(corpus.verdict(text, "copy")?.twin == "good")
  }

  @Test func nothingIsDroppedUnlessAskedFor() {
    var corpus = Corpus(ScreeningRules())
    for id in 0..<3 { #expect(corpus.verdict("The same in English, three times over.", "\(id)") == nil) }
    #expect(corpus.verdict("", "empty", penalty: Penalty(received: 50, cleaned: 50)) == nil)
    #expect(corpus.screener.documents == 0)
  }

  @Test func parametersAreTold() {
    var rules = ScreeningRules()
    #expect(rules.duplicateSearch == nil)
    rules.duplicates = .near
    let search = rules.duplicateSearch
    #expect(search?.near?.bands == 16 && search?.near?.rows == 6 && search?.near?.shingle == 5)
    #expect((search?.near?.chance ?? 0) > 0.99)
    #expect(
      search?.description
        == "near duplicates from similarity 0.8 (shingles of 5 words, 1024 one-bit hashes, 16 bands of 6 rows; "
        + "reported from an estimate of 0.753)")
  }
}
