import LavoirLexicons
import Testing

@Suite struct SpunWords {
  let lexicon = Lexicon.embedded

  @Test(arguments: [
    ("everlasting", "permanent"), ("whole", "total"), ("fight", "combat"), ("manufacturing", "fabrication"),
    ("query", "question"), ("braveness", "courage"), ("dialogue", "discussion"), ("massive", "large"),
  ])
  func everyWordOfTheSeedPairsLeadsBack(intruder: String, original: String) {
    #expect(lexicon.synonyms(of: intruder).contains { $0.word == original })
  }

  @Test(arguments: [
    ("whole", "total"), ("fight", "combat"), ("query", "question"), ("braveness", "courage"),
  ])
  func theLikeliestComesFirst(intruder: String, original: String) {
    #expect(lexicon.synonyms(of: intruder).first?.word == original)
  }

  @Test(arguments: [("queries", "question"), ("fights", "combat"), ("Fights", "combat")])
  func pluralsAreLookedUpWithoutTheirEnding(intruder: String, original: String) {
    let first = lexicon.synonyms(of: intruder).first
    #expect(first?.word == original)
    #expect(first?.isPlural == true)
    #expect(lexicon.traits(of: intruder).contains(.spinKey))
  }

  @Test func tiersComeInOrderAndEachByScore() {
    let candidates = lexicon.synonyms(of: "fight")
    #expect(candidates.map(\.tier) == candidates.map(\.tier).sorted())
    for (left, right) in zip(candidates, candidates.dropFirst()) where left.tier == right.tier {
      #expect(left.score >= right.score)
    }
  }

  @Test(arguments: ["déploiement", "blorf", "the", ""])
  func whatNoThesaurusHasLeadsNowhere(word: String) {
    #expect(lexicon.synonyms(of: word).isEmpty)
  }
}
