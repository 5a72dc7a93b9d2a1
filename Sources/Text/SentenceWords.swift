/// The small words that tell whether a capital begins a sentence or a name.
enum SentenceWords {
  /// The subject pronouns, which no title, name or abbreviation stands before.
  static let pronouns = keys("je j' tu il elle on nous vous ils elles c' ce cela ça")

  /// Words that begin a sentence with a capital, and hardly ever are one of the words of a name.
  static let starters = keys(
    """
    je j' tu il elle on nous vous ils elles c' ce cela ça ceci cet cette ces celui celle ceux celles
    le la l' les un une des du d' de mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    à au aux en dans par pour sur sous avec sans chez vers entre contre depuis pendant avant après dès malgré selon
    et ou mais or donc car ni si s' quand lorsque lorsqu' comme puisque puisqu' parce tandis bien ainsi alors aussi
    que qu' qui quoi où dont quel quelle quels quelles comment pourquoi combien est
    ne n' y pas plus rien personne tout toute tous toutes chaque plusieurs certains certaines aucun aucune
    deux trois quatre cinq six sept huit neuf dix
    hier demain ici là enfin puis ensuite cependant pourtant toutefois néanmoins voici voilà seul seule
    """)

  /// Particles that a name may begin with.
  static let particles = keys("le la l' de du des d' van von")

  /// Articles, before which no first name stands.
  static let articles = keys("le la l' les un une des du de d' au aux cette ce ces")

  /// What stands before a rank: `le col. Bastide`.
  static let determiners = keys("le la du au")

  /// Nouns that take a letter or a Roman number behind them: `vitamine C`, `plan B`, `strophe I`.
  static let lettered = keys(
    """
    plan point groupe vitamine hépatite classe série catégorie lettre note taille zone option niveau permis type annexe
    ligne quai porte hall bloc escalier terminal bâtiment partie chapitre acte scène livre tome titre section strophe
    """)

  private static func keys(_ words: String) -> KeyTable<Bool> {
    KeyTable(words.split { $0.isWhitespace }.map { (key: WordHash(String($0)).value, value: true) })
  }
}
