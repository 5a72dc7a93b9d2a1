import LavoirText

/// Adjectives that stay as they are, or begin a phrase that does: « haut de gamme », « bon marché », « vert d’eau ».
enum InvariableAdjectives {
  /// Whether an adjective may stand unchanged where it stands.
  static func mayStand(at index: Int, in text: AnalyzedText) -> Bool {
    if text.isWord(index, in: words) { return true }
    guard text.isWord(index, in: colours) else { return false }
    // « bleu clair », « vert olive », « vert d’eau ».
    return text.isWord(index + 1, oneOf: "d'", "de")
      || index + 1 < text.tokens.count && !text.traits(index + 1).isDisjoint(with: [.noun, .adjective])
  }

  private static let words: WordSet = [
    "haut", "bas", "grand", "plein", "bon", "long", "court", "fort", "cher", "tout", "demi", "clair", "foncé", "pâle",
    "vif", "extra", "super", "standard", "express", "marron", "orange", "rose", "mini", "maxi", "rétro", "audio",
    "vidéo", "sous", "chic", "top", "max", "min", "moyen", "compris", "possible", "pilote", "minimum", "maximum",
    "premier", "second", "dernier", "numéro", "inclus", "excepté", "passé", "joint", "nu", "vu",
  ]
  private static let colours: WordSet = [
    "vert", "bleu", "rouge", "jaune", "gris", "brun", "noir", "blanc", "violet", "roux", "blond", "châtain", "beige",
  ]
}
