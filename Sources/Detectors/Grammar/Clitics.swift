import LavoirText

/// The little words that may stand between a subject pronoun and its verb: « ne », and the object pronouns.
enum Clitics {
  /// Whether a token is one of them.
  static func contains(_ token: Token) -> Bool {
    words.contains(token)
  }

  private static let words: WordSet = [
    "ne", "n'", "me", "m'", "te", "t'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "nous", "vous", "y", "en",
  ]
}
