import LavoirText

/// The little words that may stand between a subject pronoun and its verb: « ne », and the object pronouns.
enum Clitics {
  /// Whether a token is one of them.
  static func contains(_ token: Token) -> Bool {
    words.contains(token)
  }

  /// Their keys.
  static var keys: [UInt64] { list.map { WordHash($0).value } }

  private static let words = WordSet(list)
  private static let list = [
    "ne", "n'", "me", "m'", "te", "t'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "nous", "vous", "y", "en",
  ]
}
