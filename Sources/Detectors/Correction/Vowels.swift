import LavoirLexicons

/// Whether a word makes the one before it elide.
public enum Vowels {
  /// Whether a word begins with a vowel sound: a vowel letter, or a mute h.
  public static func begins(_ word: String, lexicon: Lexicon) -> Bool {
    guard let first = word.lowercased().unicodeScalars.first else { return false }
    if first == "h" {
      let head = word.split(separator: "-").first.map(String.init) ?? word
      return !lexicon.analyses(of: word).isEmpty && !lexicon.isAspiratedH(word) && !lexicon.isAspiratedH(head)
    }
    return vowels.contains(first) && !exceptions.contains(word.lowercased())
  }

  private static let vowels = Set("aeiouyàâäéèêëîïôöùûüœæ".unicodeScalars)

  /// Words before which nothing elides though they begin with a vowel (Grevisse, *Le bon usage*, § 50).
  private static let exceptions: Set<String> = [
    "onze", "onzième", "onzièmes", "oui", "ouistiti", "ouistitis", "yacht", "yachts", "yaourt", "yaourts", "yen",
    "yens", "yoga",
    "yeti", "youpi", "ululement", "uhlan", "uhlans", "yougoslave", "yougoslaves", "yankee", "yankees", "yéti", "yétis",
    "yuan", "ouate", "ouates",
  ]
}
