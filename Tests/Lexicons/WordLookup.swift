import LavoirLexicons
import LavoirText
import Testing

@Suite struct WordLookup {
  let lexicon = Lexicon.embedded

  @Test func caseAndApostropheDoNotMatter() {
    #expect(lexicon.record(of: "ÉCOLE") == lexicon.record(of: "école"))
    #expect(lexicon.record(of: "AUJOURD’HUI") == lexicon.record(of: "aujourd'hui"))
    #expect(lexicon.record(of: "école").isKnown)
  }

  @Test(arguments: ["blorfage", "zzxqv", "", "état-zzxqv"])
  func whatIsNoWordIsUnknown(word: String) {
    #expect(lexicon.record(of: word) == .unknown)
    #expect(lexicon.traits(of: word) == [])
    #expect(lexicon.analyses(of: word) == [])
  }

  @Test func englishWordsAreToldFromFrenchOnes() {
    #expect(lexicon.traits(of: "everlasting").isSuperset(of: [.english, .spinKey]))
    #expect(!lexicon.traits(of: "everlasting").contains(.french))
    #expect(lexicon.traits(of: "permanent").isSuperset(of: [.english, .french]))
    #expect(!lexicon.traits(of: "déploiement").contains(.english))
  }

  @Test func capitalsTellNamesFromWords() {
    #expect(lexicon.traits(of: "russie").isSuperset(of: [.properNoun, .feminine]))
    #expect(!lexicon.traits(of: "Russie").contains(.french))
    #expect(lexicon.traits(of: "paris").isSuperset(of: [.properNoun, .french, .plural]))
    // The town is feminine or masculine; the bets are masculine, and they are what counts.
    #expect(!lexicon.traits(of: "Paris").contains(.feminine))
  }

  @Test func frequenciesAreThoseOfWordfreq() {
    let trigger = lexicon.record(of: "trigger")
    #expect(abs(trigger.englishZipf - 4.25) < 0.03)
    #expect(abs(trigger.frenchZipf - 2.84) < 0.03)
  }

  @Test(arguments: ["héros", "haricot", "hache", "hangars", "hanté", "huit", "hisser", "harcèlement"])
  func anAspiratedHStopsElision(word: String) {
    #expect(lexicon.isAspiratedH(word))
  }

  @Test(arguments: ["homme", "héroïne", "histoire", "hiver", "arme", "heures", "hier", "humeur"])
  func aMuteHDoesNot(word: String) {
    #expect(!lexicon.isAspiratedH(word))
  }

  @Test func aMillionLookupsAreNothingToWaitFor() {
    let hashes = ["cause", "le", "trigger", "zzxqv", "armes"].map { WordHash($0) }
    let time = ContinuousClock().measure {
      for index in 0..<1_000_000 { blackHole(lexicon.record(of: hashes[index % hashes.count])) }
    }
    // Some 2 ms in a release build; the bound is for a debug build on a busy machine.
    #expect(time < .seconds(5))
  }
}

@inline(never) private func blackHole(_ record: WordRecord) {}
