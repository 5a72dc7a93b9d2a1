import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// The article that goes with the gender and number of a country’s name.
enum CountryArticle {
  /// The article that a country should have; `nil` where it has it, or where the lexicon does not tell.
  static func right(for country: Country, _ lexicon: Lexicon) -> Country.Article? {
    let declared = country.article
    guard declared != .none, let word = country.name.split(separator: " ").first.map(String.init) else { return nil }
    if isElided(word, lexicon) { return declared == .le || declared == .la ? .elided : nil }
    let fitting = articles(of: word, lexicon)
    guard !fitting.isEmpty, !fitting.contains(declared) else { return nil }
    // A name that the lexicon has in both numbers is singular first of all.
    let singular = fitting.subtracting([.les])
    let likeliest = singular.isEmpty ? fitting : singular
    return likeliest.count == 1 ? likeliest.first : nil
  }

  /// The articles that the readings of a word ask for.
  private static func articles(of word: String, _ lexicon: Lexicon) -> Set<Country.Article> {
    let own = lexicon.analyses(of: word).filter { $0.isProper || $0.tag.partOfSpeech == .noun }
    let proper = own.filter(\.isProper)
    var articles: Set<Country.Article> = []
    for reading in proper.isEmpty ? own : proper {
      if reading.tag.number?.fits(.singular) ?? true {
        if reading.tag.gender?.fits(.feminine) ?? false { articles.insert(.la) }
        if reading.tag.gender?.fits(.masculine) ?? false { articles.insert(.le) }
      }
      if reading.tag.number?.fits(.plural) ?? false { articles.insert(.les) }
    }
    return articles
  }

  /// Whether « le » and « la » lose their vowel before a word.
  private static func isElided(_ word: String, _ lexicon: Lexicon) -> Bool {
    guard let first = Folding.folded(word).first else { return false }
    return "aàâeéèêëiîïoôuù".contains(first) && !lexicon.isAspiratedH(word)
  }
}
