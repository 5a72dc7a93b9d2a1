/// What a tally says of the language of a stretch.
enum LanguageVerdict {
  /// Fewer words do not tell a language.
  private static let fewestWords: UInt32 = 6
  /// So many of them must fit it, in percent.
  private static let leastFitting: UInt32 = 50
  /// French is preferred to a language that hardly more words fit, in percent: spun and translated texts are French too.
  private static let frenchShare: UInt32 = 90
  /// Other languages than French need small words, at least two and one word in so many: lists of names, codes and products
  /// have words that no lexicon knows, but no articles.
  private static let wordsForOneSmall: UInt32 = 10

  /// The language; undetermined where the words do not tell it.
  static func language(of tally: LanguageTally) -> Language {
    let words = tally.words
    guard words >= fewestWords else { return .undetermined }
    if let language = foreignScript(tally, words) { return language }
    let french = tally.fitting(LanguageProfile.french)
    let best = bestForeign(tally)
    if french * 100 >= best.fitting * frenchShare, french * 100 >= tally.latin * leastFitting {
      return .french
    }
    guard best.place > 0, best.fitting * 100 >= tally.latin * leastFitting else {
      return .undetermined
    }
    return LanguageProfile.all[best.place].language
  }

  /// The language of words of which only the small ones are known: of text in capitals.
  static func languageOfCapitals(_ tally: LanguageTally) -> Language {
    guard tally.latin >= 2 * fewestWords else { return .undetermined }
    let places = latin.sorted { (tally.small[$1], $0) < (tally.small[$0], $1) }
    let (best, next) = (tally.small[places[0]], tally.small[places[1]])
    // Running text has an article or the like in every third word and more; names that hold some have fewer.
    guard best * 4 >= tally.latin, best * 2 >= next * 3 || places[0] == LanguageProfile.french
    else {
      return .undetermined
    }
    return LanguageProfile.all[places[0]].language
  }

  private static func bestForeign(_ tally: LanguageTally) -> (place: Int, fitting: UInt32) {
    var best = (place: 0, fitting: UInt32(0))
    let leastSmall = max(2, tally.latin / wordsForOneSmall)
    for place in latin.dropFirst() where tally.small[place] >= leastSmall {
      let fitting = tally.fitting(place)
      let isBetter = (fitting, tally.small[place]) > (best.fitting, tally.small[best.place])
      if isBetter { best = (place, fitting) }
    }
    return best
  }

  /// The language by its script, where most words are not in Latin letters.
  private static func foreignScript(_ tally: LanguageTally, _ words: UInt32) -> Language? {
    guard tally.latin * 2 < words else { return nil }
    let kana = tally.scripts[Int(LetterScript.kana.rawValue)]
    let japanese = kana + tally.scripts[Int(LetterScript.han.rawValue)]
    if japanese * 2 > words, kana * 10 >= japanese { return Language("ja") }
    guard
      let script = LetterScript.allCases.max(by: {
        tally.scripts[Int($0.rawValue)] < tally.scripts[Int($1.rawValue)]
      }),
      tally.scripts[Int(script.rawValue)] * 2 > words
    else { return .undetermined }
    let places = LanguageProfile.all.indices.filter { LanguageProfile.all[$0].script == script }
    let best = places.max { tally.small[$0] < tally.small[$1] }
    guard let best, places.count == 1 || tally.small[best] > 0 else {
      return Language("und-\(script.code)")
    }
    return LanguageProfile.all[best].language
  }

  /// The places of the languages in Latin letters.
  private static let latin = LanguageProfile.all.indices.filter {
    LanguageProfile.all[$0].script == .latin
  }
}
