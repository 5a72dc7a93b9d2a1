import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirMining
import LavoirText
import Testing

/// What comes out of small corpora, and the entries that it becomes.
@Suite struct CandidateTests {
  private func mine(_ texts: [String], leavingOut known: Set<String> = []) throws -> [Candidate] {
    let documents = try texts.enumerated().map { try Document(name: "\($0.offset).txt", bytes: Array($0.element.utf8)) }
    var miner = Miner(knowledge: Knowledge(glossary: Glossary([])))
    for document in documents { miner.add(miner.reading(of: document)) }
    for pair in miner.twins { miner.add(miner.comparison(of: documents[pair.first], with: documents[pair.second])) }
    return miner.candidates(leavingOut: known)
  }

  // MARK: Intruders

  static let spun = [
    "Le fight contre la corruption a repris, et la query de savoir qui paiera reste entière.",
    "En tout état de trigger, le soutien whole de la région ne suffira pas à la manufacturing du moteur.",
    "Ils ont répondu à la query du juge, puis la police a mené un fight acharné contre les voleurs.",
  ]

  @Test func intrudersOfSeveralDocumentsComeWithTheirRestorations() throws {
    let candidates = try mine(Self.spun)
    let query = try #require(candidates.first { $0.form == "query" })
    #expect(query.kind == .intruder)
    #expect((query.occurrences, query.documents) == (2, 2))
    #expect(query.firstDocuments == ["0.txt", "2.txt"])
    #expect(query.proposals.first?.text == "question")
    #expect(candidates.first { $0.form == "trigger" }?.proposals.first?.text == "cause")
    #expect(candidates.first { $0.form == "fight" }?.proposals.first?.text == "combat")
  }

  @Test func theConcordanceNamesPlaceAndContext() throws {
    let query = try #require(try mine(Self.spun).first { $0.form == "query" })
    let line = try #require(query.concordance.first)
    #expect(line.document == "0.txt" && line.line == 1 && line.keyword == "query")
    #expect(line.left.hasSuffix("et la ") && line.right.hasPrefix(" de savoir"))
    #expect(line.marked(as: "question").contains("la ⟦query→question⟧ de savoir"))
  }

  @Test func whatIsLeftOutDoesNotCome() throws {
    #expect(try mine(Self.spun, leavingOut: ["query"]).allSatisfy { $0.form != "query" })
  }

  @Test func anIntruderBecomesATermWhoseExamplesHold() throws {
    let query = try #require(try mine(Self.spun).first { $0.form == "query" })
    guard case .term(let term) = query.entry(source: "essai") else {
      Issue.record("no term")
      return
    }
    #expect(term.preferred == "question" && term.replaces == ["query"] && term.kind == .noun)
    #expect(term.category == .spun && term.review == .proposed && term.source == "essai")
    #expect(term.provenance == Provenance(times: 2, documents: 2, files: ["0.txt", "2.txt"]))
    #expect(term.examples.count == 2)
  }

  @Test(arguments: [
    "Le week-end, il joue au football et boit un whisky devant son ordinateur.",
    "Le concert des « Rolling Stones » a eu lieu à Paris, et la Joint Expeditionary Force défile.",
    "Une pièce de rechange coûte dix euros, la main-d’œuvre en plus.",
  ]) func goodFrenchSuggestsNothing(text: String) throws {
    #expect(try mine([text]).map(\.form) == [])
  }

  @Test func aFormThatIsRightCanBeProtected() throws {
    let query = try #require(try mine(Self.spun).first { $0.form == "query" })
    guard case .term(let term) = query.entry(preferring: "query") else {
      Issue.record("no term")
      return
    }
    #expect(term.preferred == "query" && term.status == .doNotTranslate && term.review == .proposed)
    #expect(term.replaces.isEmpty)
  }

  @Test func aFormThatAPersonTypesKeepsTheContexts() throws {
    let candidates = try mine([Self.universe, Self.universe.replacing("population", with: "universe")])
    let swapped = try #require(candidates.first { $0.form == "universe" })
    guard case .term(let proposed) = swapped.entry(), case .term(let typed) = swapped.entry(preferring: "ville") else {
      Issue.record("no term")
      return
    }
    #expect(!proposed.contexts.isEmpty)
    #expect(typed.preferred == "ville" && typed.contexts == proposed.contexts && typed.examples.isEmpty)
  }

  private static let universe = """
    Le conseil a repris hier la discussion sur le barrage. La question divise la population depuis dix ans, et le maire a \
    rappelé que la cause du retard tient au manque de moyens.
    """

  @Test func pluralsAreFiledUnderTheirSingular() throws {
    let candidates = try mine([
      "Les queries du juge ont surpris, et le fight a repris.", "Les queries de la presse irritent ; un endeavor vain.",
    ])
    let queries = try #require(candidates.first { $0.writings.contains("queries") })
    #expect(queries.form == "queries" && queries.lemma == "query")
    #expect(queries.proposals.first?.text == "question")
  }

  // MARK: Collocations

  @Test func wordsThatFrenchDoesNotJoinAreTold() throws {
    let candidates = try mine([
      "Il a subi une intercession chirurgicale. La query reste, le fight aussi, et un endeavor vain.",
      "Après une intercession chirurgicale, il va mieux. Une tropicale tempête a touché la côte.",
      "Cette intercession chirurgicale fut longue, la query aussi. Une tropicale tempête approche.",
      "Hier, une tropicale tempête a frappé les îles, et le fight a repris.",
    ])
    let found = Dictionary(
      uniqueKeysWithValues: candidates.filter { $0.kind == .collocation }.map { ($0.form, $0.proposals[0].text) })
    #expect(
      found == [
        "intercession chirurgicale": "intervention chirurgicale", "tropicale tempête": "tempête tropicale",
      ])
  }

  // MARK: Names

  @Test func spellingsOfOneNameAreOneCandidate() throws {
    let candidates = try mine([
      "Le président Andreï Gontcharenko est arrivé. On attend Andreï Gontcharenko.",
      "Hier, Andreï Goncharenko a signé.", "Selon Gontcharenko, la paix est proche.",
    ])
    let name = try #require(candidates.first { $0.kind == .name })
    #expect(name.writings == ["Goncharenko"])
    #expect(name.proposals.map(\.text) == ["Gontcharenko"])
    guard case .term(let term) = name.entry() else {
      Issue.record("no term")
      return
    }
    #expect(term.kind == .name && term.replaces == ["Goncharenko"])
  }

  @Test func namesThatAreAlikeAreNotOne() throws {
    let candidates = try mine([
      "Hier, Christian Maret et Christiane Maret sont venus.", "Ici, Martin Hasan parle à Martine Hassan.",
      "Avec Christian Maret, et sans Christiane Mahret.",
    ])
    #expect(candidates.filter { $0.kind == .name }.map(\.form) == ["Mahret"] || candidates.isEmpty)
  }

  @Test(arguments: [
    // Another name, and English, French and Arabic ones that are not written by one custom.
    ["Jutta de Homburg est née ici.", "On va à Hombourg ce soir."],
    ["Éric Roussel est un écrivain.", "Ici, Jane Russell chante et Russell danse."],
    ["Son fils Shams est arrivé, dit-on.", "On va à Ksar Chams demain."],
    // A surname that is a frequent first name in the same letters but one.
    ["Avec Ryan Phillippe et Laura Linney.", "Avec Ryan Philippe et Chris Cooper, puis Philippe seul."],
  ]) func namesThatAreWrittenAlikeAreNotOne(texts: [String]) throws {
    #expect(try mine(texts).filter { $0.kind == .name }.map(\.form) == [])
  }

  // MARK: Lines

  @Test func aLineOfManyDocumentsIsAPattern() throws {
    let bodies = ["chat dort", "vent souffle", "train part", "soleil brille", "marché ouvre", "musée ferme"]
    let texts = bodies.enumerated().map { number, body in
      "Le \(body) ce matin dans la petite ville de la côte, et chacun en parle \(body).\n\n"
        + "Publié le \(number + 3) mai 2022 à \(number + 10)h30 par la rédaction\n"
    }
    let line = try #require(try mine(texts).first { $0.kind == .line })
    #expect(line.form == "Publié le * à * par la rédaction")
    #expect(line.documents == 6)
    guard case .boilerplate(let entry) = line.entry() else {
      Issue.record("no boilerplate")
      return
    }
    #expect(entry.pattern == line.form && entry.review == .proposed)
    #expect(entry.examples == ["⟦Publié le 4 mai 2022 à 11h30 par la rédaction→⟧"])
  }

  @Test(arguments: [
    "Accueil → Politique → Monde → Europe", "Lire aussi ⟦sponsorisé⟧ sur ce site", "Lire aussi ⟧ sur ce site",
  ]) func aLineThatCannotBeMarkedHasNoExample(furniture: String) throws {
    let bodies = ["chat dort", "vent souffle", "train part", "soleil brille", "marché ouvre", "musée ferme"]
    let texts = bodies.map { body in
      "Le \(body). Or le \(body) encore, et \(body) ou non, le \(body) vite.\n\n\(furniture)\n"
    }
    let line = try #require(try mine(texts).first { $0.kind == .line })
    guard case .boilerplate(let entry) = line.entry() else {
      Issue.record("no boilerplate")
      return
    }
    #expect(entry.examples == [])
  }

  @Test func linesOfVersionsOfOneArticleAreNoFurniture() throws {
    let texts = (0..<6).map { _ in CopyTests.original }
    #expect(try mine(texts).filter { $0.kind == .line }.map(\.form) == [])
  }
}
