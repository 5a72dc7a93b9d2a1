import LavoirLexicons
import Testing

@Suite struct Inflection {
  let lexicon = Lexicon.embedded

  @Test(arguments: [
    ("permanent", Gender.feminine, Number.singular, "permanente"),
    ("permanent", .masculine, .plural, "permanents"), ("permanent", .feminine, .plural, "permanentes"),
    ("beau", .masculine, .singular, "beau"), ("beau", .feminine, .singular, "belle"),
    ("national", .masculine, .plural, "nationaux"), ("tactique", .feminine, .plural, "tactiques"),
    ("russe", .masculine, .plural, "russes"), ("armé", .feminine, .plural, "armées"),
    ("nucléaire", .masculine, .singular, "nucléaire"), ("total", .feminine, .plural, "totales"),
  ])
  func adjectivesAgree(lemma: String, gender: Gender, number: Number, form: String) {
    #expect(lexicon.inflect(lemma, .adjective, gender: gender, number: number) == form)
  }

  @Test(arguments: [
    ("cheval", "chevaux"), ("œil", "yeux"), ("question", "questions"), ("bateau", "bateaux"), ("bras", "bras"),
    ("travail", "travaux"), ("chef-d'œuvre", "chefs-d'œuvre"), ("monsieur", "messieurs"), ("missile", "missiles"),
  ])
  func nounsHaveTheirPlural(lemma: String, plural: String) {
    #expect(lexicon.inflect(lemma, .noun, number: .plural) == plural)
  }

  @Test func verbsConjugate() {
    #expect(lexicon.conjugate("ordonner", tense: .present, person: .third, number: .plural) == "ordonnent")
    #expect(lexicon.conjugate("être", tense: .imperfect, person: .first, number: .singular) == "étais")
    #expect(lexicon.conjugate("aller", tense: .future, person: .second, number: .plural) == "irez")
    #expect(lexicon.conjugate("finir", tense: .presentParticiple) == "finissant")
    #expect(lexicon.participle(of: "ouvrir", gender: .feminine) == "ouverte")
  }

  @Test func capitalsOfTheLemmaStay() {
    #expect(lexicon.inflect("Européen", .noun, gender: .feminine, number: .plural) == "Européennes")
  }

  @Test func whatIsNotInTheLexiconIsNotInvented() {
    #expect(lexicon.inflect("everlasting", .adjective, gender: .feminine) == nil)
    #expect(lexicon.inflect("question", .noun, gender: .masculine) == nil)
    #expect(lexicon.conjugate("question", tense: .present) == nil)
  }
}
