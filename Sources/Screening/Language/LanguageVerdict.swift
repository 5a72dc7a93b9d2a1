/// What a tally says of the language of a stretch.
enum LanguageVerdict {
  /// Fewer words do not tell a language; French needs less, if nearly all are.
  private static let fewestWords: UInt32 = 6
  private static let fewestFrenchWords: UInt32 = 3
  /// So many of them must fit it, in percent.
  private static let leastFitting: UInt32 = 50
  /// French is preferred to a language that hardly more words fit, in percent: spun and translated texts are French too.
  private static let frenchShare: UInt32 = 90
  /// Other languages than French need small words, at least two and one word in so many, and more than are French: lists of
  /// names, codes and products have words that no lexicon knows, but no articles; so has French that is badly spelled.
  private static let wordsForOneSmall: UInt32 = 10

  /// The language; undetermined where the words do not tell it.
  static func language(of tally: borrowing LanguageTally) -> Language {
    let words = tally.words
    let french = tally.fitting(LanguageProfile.french)
    // No language has more than all words.
    if french >= fewestFrenchWords, tally.latin == words, french * 100 >= words * frenchShare { return .french }
    guard words >= fewestWords else { return .undetermined }
    if let language = foreignScript(tally, words) { return language }
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
  static func languageOfCapitals(_ tally: borrowing LanguageTally) -> Language {
    guard tally.latin >= 2 * fewestWords else { return .undetermined }
    var (best, next) = (0, UInt32(0))
    for place in 1..<latin.count {
      if tally.small[place] > tally.small[best] {
        (best, next) = (place, tally.small[best])
      } else {
        next = max(next, tally.small[place])
      }
    }
    let most = tally.small[best]
    // Running text has an article or the like in every third word and more; names that hold some have fewer.
    guard most * 4 >= tally.latin, most * 2 >= next * 3 || best == LanguageProfile.french else { return .undetermined }
    return LanguageProfile.all[best].language
  }

  private static func bestForeign(_ tally: borrowing LanguageTally) -> (place: Int, fitting: UInt32) {
    var best = (place: 0, fitting: UInt32(0))
    let leastSmall = max(2, tally.latin / wordsForOneSmall, tally.small[LanguageProfile.french] + 1)
    for place in 1..<latin.count where tally.small[place] >= leastSmall {
      let fitting = tally.fitting(place)
      let isBetter = (fitting, tally.small[place]) > (best.fitting, tally.small[best.place])
      if isBetter { best = (place, fitting) }
    }
    return best
  }

  /// The language by its script, where most words are not in Latin letters.
  private static func foreignScript(_ tally: borrowing LanguageTally, _ words: UInt32) -> Language? {
    guard tally.latin * 2 < words else { return nil }
    let kana = tally.scripts[Int(LetterScript.kana.rawValue)]
    let japanese = kana + tally.scripts[Int(LetterScript.han.rawValue)]
    if japanese * 2 > words, kana * 10 >= japanese { return Language("ja") }
    for script in LetterScript.allCases where tally.scripts[Int(script.rawValue)] * 2 > words {
      return language(in: script, tally)
    }
    return .undetermined
  }

  /// The language of a script that most words are in, by its small words where several have it.
  private static func language(in script: LetterScript, _ tally: borrowing LanguageTally) -> Language {
    let places = LanguageProfile.all.indices.filter { LanguageProfile.all[$0].script == script }
    guard var best = places.first else { return Language("und-\(script.code)") }
    for place in places where tally.fitting(place) > tally.fitting(best) { best = place }
    guard places.count == 1 || tally.fitting(best) > 0 else { return Language("und-\(script.code)") }
    return LanguageProfile.all[best].language
  }

  /// The places of the languages in Latin letters.
  private static let latin = LanguageProfile.all.indices.filter {
    LanguageProfile.all[$0].script == .latin
  }
}
