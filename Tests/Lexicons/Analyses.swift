import LavoirLexicons
import Testing

@Suite struct Analyses {
  let lexicon = Lexicon.embedded

  @Test(arguments: [
    ("totale", "total", PartOfSpeech.adjective), ("causes", "cause", .noun), ("fabriqua", "fabriquer", .verb),
    ("yeux", "œil", .noun), ("la", "le", .determiner), ("Biélorussie", "Biélorussie", .noun),
    ("états-unis", "États-Unis", .noun), ("ÉCOLES", "école", .noun), ("actrices", "acteur", .noun),
  ])
  func aFormLeadsToItsLemma(form: String, lemma: String, part: PartOfSpeech) {
    #expect(lexicon.analyses(of: form).contains { $0.lemma == lemma && $0.tag.partOfSpeech == part })
  }

  @Test func everyReadingOfAFormIsThere() {
    let armes = lexicon.analyses(of: "armes")
    #expect(armes.contains { $0.tag == MorphTag(.noun, gender: .feminine, number: .plural) })
    #expect(
      armes.contains {
        $0.lemma == "armer" && $0.tag == MorphTag(.verb, number: .singular, tense: .present, person: .second)
      })
  }

  @Test func participlesHaveGenderAndNumber() {
    let tag = MorphTag(.verb, gender: .feminine, number: .plural, tense: .pastParticiple)
    #expect(lexicon.analyses(of: "ordonnées").contains { $0.lemma == "ordonner" && $0.tag == tag })
    #expect(lexicon.traits(of: "ordonnées").isSuperset(of: [.pastParticiple, .feminine, .plural]))
  }

  @Test func finiteVerbsLendNoNumberToTheTraits() {
    let traits = lexicon.traits(of: "ordonnèrent")
    #expect(traits.contains(.finiteVerb))
    #expect(traits.isDisjoint(with: [.plural, .singular, .noun]))
  }

  @Test func determinersSayWhichKindTheyAre() {
    #expect(lexicon.analyses(of: "cette").contains { $0.tag.detail == .demonstrative })
    #expect(lexicon.analyses(of: "mon").contains { $0.tag.detail == .possessive })
  }

  @Test func elidedWordsAreNotWords() {
    #expect(!lexicon.traits(of: "l'artillerie").contains(.french))
    #expect(!lexicon.traits(of: "lorsqu").contains(.french))
  }
}
