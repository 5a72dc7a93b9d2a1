import LavoirLexicons

/// Whether a word makes the one before it elide.
public enum Vowels {
  /// Whether a word begins with a vowel sound: a vowel letter, or a mute h.
  public static func begins(_ word: String, lexicon: Lexicon) -> Bool {
    guard let first = word.lowercased().unicodeScalars.first else { return false }
    if first == "h" {
      let head = word.split(separator: "-").first.map(String.init) ?? word
      return hasMuteH(word) && !lexicon.analyses(of: word).isEmpty && !lexicon.isAspiratedH(word)
        && !lexicon.isAspiratedH(head)
    }
    return vowels.contains(first) && !exceptions.contains(word.lowercased())
  }

  /// Whether a word is of a family whose h is mute. Lists of words with an aspirated h are never complete (« hissage »,
  /// « hub »), and every new word has one; the mute ones come from Latin and Greek and are known.
  private static func hasMuteH(_ word: String) -> Bool {
    let small = word.lowercased()
    return muteStems.contains { small.hasPrefix($0) }
  }

  private static let muteStems = [
    "habil", "habit", "haleine", "hallali", "hallucin", "halogèn", "haltère", "haltér", "hameçon", "harmoni", "hebdo",
    "hectare", "hecto", "helvéti", "herb", "herm", "herpès", "heure", "heureu", "heurist", "hexa", "hibern", "hilar",
    "hindou", "hippiq", "hippo", "hirond", "hispan", "histo", "hiver", "holisti", "holocau", "hologr", "homici",
    "hommage", "homme", "homo", "homéo", "honneur", "honnêt", "honor", "honoraire", "horaire", "horizon", "horlog",
    "hormon", "horoscop", "horreur", "horri", "horti", "hospi", "hosti", "huil", "huissier", "huitr", "huma", "humbl",
    "humect", "humeur", "humi", "humo", "humus", "huître", "hydr", "hygièn", "hygién", "hymne", "hyper", "hypn",
    "hypo", "hystér", "hébe", "hébr", "hébét", "hécat", "hégémon", "hélas", "hélic", "hélio", "hélium", "hémat",
    "hémi", "hémo", "hépat", "hérald", "hérit", "héroï", "hérédit", "hérés", "hérét", "hésit", "hétéro", "hôpita",
    "hôte", "hôti",
  ]

  private static let vowels = Set("aeiouyàâäéèêëîïôöùûüœæ".unicodeScalars)

  /// Words before which nothing elides though they begin with a vowel (Grevisse, *Le bon usage*, § 50).
  private static let exceptions: Set<String> = [
    "onze", "onzième", "onzièmes", "oui", "ouistiti", "ouistitis", "yacht", "yachts", "yaourt", "yaourts", "yen",
    "yens", "yoga",
    "yeti", "youpi", "ululement", "uhlan", "uhlans", "yougoslave", "yougoslaves", "yankee", "yankees", "yéti", "yétis",
    "yuan", "ouate", "ouates",
  ]
}
