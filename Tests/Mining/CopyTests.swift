import LavoirDetectors
import LavoirGlossaries
import LavoirMining
import LavoirText
import Testing

/// Versions of one text repair each other.
@Suite struct CopyTests {
  static let original = """
    Le conseil municipal a repris hier la discussion sur la construction du barrage. La question divise la population \
    depuis dix ans. Le maire a rappelé que la cause du retard tient au manque de moyens.

    Une commission étudiera le projet avant la fin du mois. Son président attend une réponse claire de la région. En \
    attendant, le combat des riverains continue, et leur opposition reste totale.
    """
  /// The same as a spinner leaves it, its paragraphs the other way round.
  static let spun = """
    Une deputation étudiera le projet avant la fin du mois. Son président attend une réponse claire de la région. En \
    attendant, le fight des riverains continue, et leur resistance reste totale.

    Le conseil municipal a repris hier la dialogue sur la construction du barrage. La query divise la universe depuis dix \
    ans. Le maire a rappelé que la trigger du retard tient au manque de moyens.
    """
  /// The same spun another way.
  static let spunAgain = """
    Le conseil municipal a repris hier la treatment sur la building du barrage. La query divise la population depuis dix \
    ans. Le maire a rappelé que la reason du retard tient au manque de moyens.

    Une commission étudiera le projet avant la fin du mois. Son président attend une réponse claire de la région. En \
    attendant, le scrap des riverains continue, et leur opposition reste totale.
    """

  private func swaps(_ texts: [String]) throws -> [String: [String]] {
    let documents = try texts.enumerated().map { try Document(name: "\($0.offset).txt", bytes: Array($0.element.utf8)) }
    var miner = Miner(knowledge: Knowledge(glossary: Glossary([])))
    for document in documents { miner.add(miner.reading(of: document)) }
    for pair in miner.twins { miner.add(miner.comparison(of: documents[pair.first], with: documents[pair.second])) }
    return Dictionary(
      uniqueKeysWithValues: miner.candidates().filter { $0.kind == .copies }.map {
        ($0.form, $0.proposals.map(\.text))
      })
  }

  private static let expected = [
    "deputation": ["commission"], "fight": ["combat"], "resistance": ["opposition"], "dialogue": ["discussion"],
    "query": ["question"], "universe": ["population"], "trigger": ["cause"],
  ]

  @Test func aSpunVersionIsRepairedByTheOther() throws {
    #expect(try swaps([Self.original, Self.spun]) == Self.expected)
  }

  @Test func theOrderOfTheVersionsSaysNothing() throws {
    #expect(try swaps([Self.spun, Self.original]) == Self.expected)
  }

  @Test func ofTwoSpunVersionsNoneIsTheRightOne() throws {
    let found = try swaps([Self.spun, Self.original, Self.spunAgain])
    var expected = Self.expected
    expected["treatment"] = ["discussion"]
    expected["building"] = ["construction"]
    expected["reason"] = ["cause"]
    expected["scrap"] = ["combat"]
    #expect(found == expected)
  }

  @Test func anEditorsChoiceIsNoSwap() throws {
    let edited = Self.original.replacing("attend une réponse claire", with: "espère une réponse nette")
    #expect(try swaps([Self.original, edited]) == [:])
  }

  @Test func namesAtTheBeginOfPagesOfOneKindAreNoSwaps() throws {
    let page = "est une commune rurale, car elle fait partie des communes peu ou très peu denses, au sens de la grille."
    #expect(try swaps(["Amblainville \(page)", "Béraut \(page)", "Néron \(page)"]) == [:])
    #expect(try swaps(["Amblainville \(page)", "Béraut \(page.replacing("rurale", with: "urbaine"))"]) == [:])
  }

  @Test(arguments: [
    ["C’est le point de départ.", "C’est le moment de départ."],
    ["Il a été secourru par son père.", "Il a été lâché par son père."],
    ["Vue depuis le sommet de l’Aneto.", "Vue depuis le sommet de la pyramide."],
  ]) func shortTextsWithATurnOfPhraseInCommonAreNoVersions(texts: [String]) throws {
    #expect(try swaps(texts) == [:])
  }

  @Test func theResultIsTheSameEveryTime() throws {
    let texts = [Self.spun, Self.original, Self.spunAgain]
    #expect(try swaps(texts) == swaps(texts))
  }
}
