import LavoirCleaning
import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import Testing

/// What each field of an entry does in a text.
@Suite struct GlossaryEntryTests {
  /// The text with every repair of some certainty made by one glossary.
  private func cleaned(
    _ text: String, _ yaml: String, selection: TermSelection = TermSelection(), path: String = "a.txt"
  ) throws -> String {
    let entries = try GlossaryFile.entries(of: yaml, file: "own.yaml").map(\.entry)
    return Cleaner(glossary: Glossary(entries), selection: selection, applying: .likely).reading(path).clean(text)
  }

  @Test(arguments: [
    // Inflected, as written, and as a pattern.
    ("une base glurbe et des bases glurbes", "{form: glurbe}", "une base solide et des bases solides"),
    ("une base glurbe et des bases glurbes", "{form: glurbe, match: exact}", "une base solide et des bases glurbes"),
    ("un socle glurbe de fer", "{form: glurbe de|du, match: pattern}", "un socle solide fer"),
    ("un socle glurbé 3 fois", "{form: \"glurbé #\", match: pattern}", "un socle solide fois"),
    ("il bricole du glurbe", "{form: ~bricoler du glurbe, match: pattern}", "il solide"),
    ("nous bricolions du glurbe", "{form: ~bricoler du glurbe, match: pattern}", "nous solide"),
    ("un glurbe vert est là", "{form: glurbe ADJ, match: pattern}", "un solide est là"),
    ("un glurbe de là", "{form: glurbe ADJ, match: pattern}", "un glurbe de là"),
    // Where it stands.
    ("un socle glurbe ici", "{form: glurbe, context: [socle _]}", "un socle solide ici"),
    ("un sol glurbe ici", "{form: glurbe, context: [socle _]}", "un sol glurbe ici"),
    ("ils étaient glurbes ici", "{form: glurbe, context: [~être _]}", "ils étaient solides ici"),
    ("un sol glurbe ici", "{form: glurbe, context: [NOUN _]}", "un sol solide ici"),
    ("ceci glurbe ici", "{form: glurbe, context: [NOUN _]}", "ceci glurbe ici"),
    // Letter case.
    ("la Glurbe nation", "{form: glurbe}", "la Glurbe nation"),
    ("la Glurbe nation", "{form: glurbe, case: any}", "la Solide nation"),
    ("la glurbe nation", "{form: glurbe, case: capital}", "la glurbe nation"),
    ("la gLurbe nation, la glurbe", "{form: gLurbe, case: exact}", "la solide nation, la glurbe"),
  ])
  func aWrongFormIsKnownAsItSays(text: String, form: String, expected: String) throws {
    #expect(try cleaned(text, "- term: solide\n  pos: adjective\n  replaces: [\(form)]") == expected)
  }

  @Test func aFormMakesALocutionOrStays() throws {
    let yaml = "- term: cause\n  pos: noun\n  replaces: [{form: glurbe, context: [LOCUTION]}]"
    #expect(try cleaned("En tout état de glurbe, il vient.", yaml) == "En tout état de cause, il vient.")
    #expect(try cleaned("Il vient du glurbe.", yaml) == "Il vient du glurbe.")
  }

  @Test func whatTheGapsOfAPatternCoverStays() throws {
    let yaml = "- term: tenir * pour acquis\n  replaces: [{form: prendre * pour acquise, match: pattern}]"
    #expect(
      try cleaned("il faut prendre cette idée pour acquise ici", yaml) == "il faut tenir cette idée pour acquis ici")
    let other = "- term: tenir pour acquis\n  replaces: [{form: prendre * pour acquise, match: pattern}]"
    #expect(try cleaned("il faut prendre cette idée pour acquise", other) == "il faut prendre cette idée pour acquise")
  }

  @Test func partsThatMeetAreContractedAndAPatternWithAGapIsLikelyAtMost() throws {
    let yaml = "- term: tenir compte de *\n  replaces: [{form: compter avec * aussi, match: pattern}]"
    #expect(
      try cleaned("il faut compter avec le vent aussi demain", yaml) == "il faut tenir compte du vent demain")
    let entries = try GlossaryFile.entries(of: yaml, file: "own.yaml").map(\.entry)
    let text = "il faut compter avec le vent aussi demain"
    #expect(Cleaner(glossary: Glossary(entries)).clean(text) == text)
  }

  @Test func aTermWithGapsIsNeverWrittenAsItStands() throws {
    let yaml = "- term: tenir * pour acquis\n  replaces: [{form: glurbe acquise, match: exact}]"
    #expect(try cleaned("elle est glurbe acquise ici", yaml) == "elle est glurbe acquise ici")
  }

  @Test func theLongestFormCountsPatternOrNot() throws {
    let yaml = """
      - term: sol
        replaces: [glurbe, glurbe mou]
      - term: terrain
        replaces: [{form: glurbe mou et|ou NOUN, match: pattern}]
      """
    #expect(try cleaned("un glurbe mou et sable là", yaml) == "un terrain là")
    #expect(try cleaned("un glurbe mou là", yaml) == "un sol là")
  }

  @Test func aFormInsideItsOwnReplacementStays() throws {
    let yaml = "- term: avion de chasse\n  pos: noun\n  replaces: [chasse]"
    #expect(try cleaned("les avions de chasse sont là", yaml) == "les avions de chasse sont là")
    let pattern = "- term: tenir compte de\n  replaces: [{form: tenir compte, match: pattern}]"
    #expect(try cleaned("il faut tenir compte de tout", pattern) == "il faut tenir compte de tout")
  }

  @Test func compoundsCountAsWordsInAGap() throws {
    let yaml = "- term: défense\n  pos: noun\n  replaces: [{form: glurbe, context: [ministère * de la _]}]"
    #expect(try cleaned("le ministère franco-russe de la glurbe", yaml) == "le ministère franco-russe de la défense")
  }

  @Test func aContextOfSignsAloneIsRefused() {
    for context in ["« _ »", "( _ )", "_ %"] {
      #expect(Context(context) == nil)
    }
  }

  @Test func loanwordsBoilerplateAndCountriesAreSwitchedOffToo() throws {
    var selection = TermSelection()
    let yaml = "- boilerplate: Lire la glurbe\n  examples: [⟦Lire la glurbe→⟧]"
    #expect(try cleaned("Il dort.\n\nLire la glurbe\n", yaml) == "Il dort.\n")
    selection.switchedOff = ["lire-la-glurbe"]
    #expect(try cleaned("Il dort.\n\nLire la glurbe\n", yaml, selection: selection) == "Il dort.\n\nLire la glurbe\n")
    let glossary = Glossary([.country(Country("Glurbie")), .loanword(Loanword("datouk"))])
    let all = Knowledge(glossary: glossary)
    #expect(!all.countries.keys.isEmpty && !all.loanwords.keys.isEmpty)
    selection.switchedOff = ["glurbie", "datouk"]
    let none = Knowledge(glossary: glossary, selection: selection)
    #expect(none.countries.keys.isEmpty && none.loanwords.keys.isEmpty)
  }

  @Test(arguments: [
    // The verb in the form that its place asks for.
    (
      "- term: prendre une décision\n  pos: verb\n  replaces: [faire une décision]", "Il a fait une décision.",
      "Il a pris une décision."
    ),
    (
      "- term: prendre une décision\n  pos: verb\n  replaces: [faire une décision]", "Il fait une décision.",
      "Il prend une décision."
    ),
    ("- term: annuler\n  pos: verb\n  replaces: [canceller]", "Elle a canceller le vol.", "Elle a canceller le vol."),
    // A noun after a number, or with a number of its own.
    (
      "- term: amie\n  pos: noun\n  replaces: [glurbe]", "Il a deux glurbe et plusieurs glurbe.",
      "Il a deux amies et plusieurs amies."
    ),
    ("- term: données\n  pos: noun\n  number: plural\n  replaces: [datouk]", "La datouk est là.", "La datouk est là."),
    (
      "- term: données\n  pos: noun\n  number: plural\n  replaces: [datouk]", "Les datouks sont là.",
      "Les données sont là."
    ),
    // Neighbours that would have to change too.
    ("- term: amie\n  pos: noun\n  replaces: [glurbe]", "Le meilleur glurbe est là.", "Le meilleur glurbe est là."),
    // Predicates.
    ("- term: permanent\n  pos: adjective\n  replaces: [glurbe]", "Elles sont glurbe.", "Elles sont permanentes."),
    ("- term: permanent\n  pos: adjective\n  replaces: [glurbe]", "La paix reste glurbe.", "La paix reste glurbe."),
    // Names and their articles.
    (
      "- term: Espagne\n  pos: name\n  gender: feminine\n  replaces: [Hispagne]", "Il va vers le Hispagne.",
      "Il va vers l’Espagne."
    ),
    ("- term: Angleterre\n  pos: name\n  replaces: [Glurbie]", "Il va vers la Glurbie.", "Il va vers la Glurbie."),
  ])
  func onlyWhatIsSureToFitIsWritten(yaml: String, text: String, expected: String) throws {
    let entries = try GlossaryFile.entries(of: yaml, file: "own.yaml").map(\.entry)
    #expect(Cleaner(glossary: Glossary(entries)).clean(text) == expected)
  }

  @Test func aVerbBeforeAGapIsInflectedUnlessItIsNegated() throws {
    let yaml =
      "- term: tenir compte de *\n  pos: verb\n  replaces: [{form: ~prendre * en considération, match: pattern}]"
    #expect(
      try cleaned("Nous prendrons les avis en considération.", yaml) == "Nous tiendrons compte des avis.")
    #expect(
      try cleaned("Ne prenez pas cela en considération.", yaml) == "Ne prenez pas cela en considération.")
  }

  @Test func aFormMayBeLessSureThanItsTerm() throws {
    let yaml = "- term: solide\n  pos: adjective\n  replaces: [glurbe, {form: blorf, certainty: guess}]"
    #expect(try cleaned("un sol glurbe, un sol blorf", yaml) == "un sol solide, un sol blorf")
  }

  @Test func theGenderOfAnUnknownNounIsThatOfItsEntry() throws {
    let yaml = "- term: zorbinette\n  pos: noun\n  gender: masculine\n  replaces: [glurbe]"
    #expect(try cleaned("il voit une glurbe", yaml) == "il voit un zorbinette")
  }

  @Test func whatIsProposedRejectedOrAdmittedDoesNothing() throws {
    for line in ["review: proposed", "review: rejected", "status: admitted"] {
      #expect(try cleaned("un sol glurbe", "- term: solide\n  replaces: [glurbe]\n  \(line)") == "un sol glurbe")
    }
  }

  @Test func aTermHoldsForItsFilesDaysDomainAndRegion() throws {
    let yaml = """
      - term: solide
        replaces: [glurbe]
        region: fr-CA
        paths: ["docs/**"]
        valid-from: 2026-01-01
        valid-until: 2026-12-31
        domain: chantier
      """
    func holds(_ path: String = "docs/a.txt", _ change: (inout TermSelection) -> Void = { _ in }) throws -> Bool {
      var selection = TermSelection()
      change(&selection)
      return try cleaned("un sol glurbe", yaml, selection: selection, path: path) == "un sol solide"
    }
    #expect(try holds())
    #expect(try !holds("src/a.txt"))
    #expect(try holds { $0.day = Day("2026-12-31") })
    #expect(try !holds { $0.day = Day("2027-01-01") })
    #expect(try !holds { $0.day = Day("2025-12-31") })
    #expect(try holds { $0.domains = ["chantier"] })
    #expect(try !holds { $0.domains = ["cuisine"] })
    #expect(try holds { $0.region = "fr-CA" })
    #expect(try !holds { $0.region = "fr-FR" })
    #expect(try !holds { $0.switchedOff = ["solide"] })
  }

  @Test func theFirstGlossaryGoesBefore() throws {
    let own = Glossary([.term(Self.replacing("glurbe", by: "ferme"))])
    let other = Glossary([.term(Self.replacing("glurbe", by: "solide"))])
    #expect(Cleaner(glossary: Glossary(joining: [own, other])).clean("un sol glurbe") == "un sol ferme")
    let longer = Glossary([.term(Self.replacing("sol glurbe", by: "terrain"))])
    #expect(Cleaner(glossary: Glossary(joining: [own, longer])).clean("un sol glurbe") == "un terrain")
  }

  private static func replacing(_ form: WrongForm, by preferred: String) -> Term {
    var term = Term(preferred)
    term.replaces = [form]
    return term
  }
}
