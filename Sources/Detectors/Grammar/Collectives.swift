/// Nouns that stand for many: the verb behind them takes either number.
enum Collectives {
  /// Their forms (Grevisse, *Le bon usage*, § 431).
  static let nouns: WordSet = [
    "plupart", "majorité", "minorité", "moitié", "tiers", "quart", "nombre", "partie", "ensemble", "foule", "multitude",
    "série", "quantité", "infinité", "dizaine", "douzaine", "quinzaine", "vingtaine", "quarantaine", "soixantaine",
    "trentaine", "cinquantaine", "centaine",
    "millier", "million", "milliard", "couple", "paire", "reste", "totalité", "pourcentage", "proportion", "groupe",
    "masse", "tas", "horde", "troupe", "équipe", "bande", "sorte", "espèce", "genre", "type", "poignée", "lot",
  ]
}
