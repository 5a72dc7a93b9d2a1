import LavoirLexicons
import LavoirText

/// Judges the language of a text, word by word.
///
/// A line is a paragraph. The language of the document is that of most words in paragraphs that can be told, the short ones
/// together as one; quotations say nothing of the document, unless it is all quotation. French needs less than
/// others: a French text that quotes at length remains one.
struct LanguageJudgement: ~Copyable {
  private let lexicon = Lexicon.embedded
  private let smallWords = SmallWords.table
  private let french = WordTraits.french.rawValue
  private let english = WordTraits.english.rawValue
  /// The words of this line outside and inside quotations.
  private var line = LanguageTally()
  private var quoted = LanguageTally()
  private var isQuoted = false
  /// Those of all lines that could not be told by themselves, those of all quotations, and all words with capitals.
  private var short = LanguageTally()
  private var allQuoted = LanguageTally()
  private var capitals = LanguageTally()
  /// How many words of the document are in each language.
  private var words: [(language: Language, words: UInt32)] = []

  /// So many in a hundred words make a document French; others need to have the most.
  private static let leastFrench: UInt32 = 33

  init() {}

  // MARK: Words

  @inline(__always)
  mutating func take(_ word: ScannedWord) {
    guard !word.hasDigit, !word.isGlued else { return }
    let isShort = word.end - word.start <= LanguageProfile.longestSmallWord
    let languages = isShort ? smallWords[word.hash.value] ?? 0 : 0
    guard !word.hasCapital || word.script != .latin else { return capitals.addCapitalised(smallIn: languages) }
    let lexicons = word.script == .latin ? lexicons(of: word, smallIn: languages) : []
    if isQuoted {
      quoted.add(word, smallIn: languages, lexicons)
    } else {
      line.add(word, smallIn: languages, lexicons)
    }
  }

  /// In which lexicons a word is. A small word of French need not be looked up.
  @inline(__always)
  private func lexicons(of word: ScannedWord, smallIn languages: UInt64) -> LanguageTally.Lexicons {
    guard languages & 1 << UInt64(LanguageProfile.french) == 0 else { return .french }
    let traits = lexicon.traits(of: lexicon.record(of: word.hash)).rawValue
    return LanguageTally.Lexicons(rawValue: (traits & french == 0 ? 0 : 1) | (traits & english == 0 ? 0 : 2))
  }

  mutating func quote(_ mark: QuotationMark) {
    switch mark {
    case .opening: isQuoted = true
    case .closing: isQuoted = false
    case .either: isQuoted.toggle()
    }
  }

  // MARK: Lines

  mutating func endLine() {
    isQuoted = false
    guard line.words + quoted.words > 0 else { return }
    let own = LanguageVerdict.language(of: line)
    if own.isUndetermined { short.add(line) } else { add(own, line.words) }
    line.clear()
    guard quoted.words > 0 else { return }
    allQuoted.add(quoted)
    quoted.clear()
  }

  private mutating func add(_ language: Language, _ count: UInt32) {
    if let place = words.firstIndex(where: { $0.language == language }) {
      words[place].words += count
    } else {
      words.append((language, count))
    }
  }

  // MARK: Document

  /// The language of the document.
  mutating func guessed() -> LanguageGuess {
    let rest = LanguageVerdict.language(of: short)
    if !rest.isUndetermined { add(rest, short.words) }
    let total = words.reduce(0) { $0 + $1.words }
    guard total > 0 else { return withoutProse() }
    let french = words.first { $0.language == .french }?.words ?? 0
    let most = words.max { $0.words < $1.words } ?? (.undetermined, 0)
    let chosen = french * 100 >= total * Self.leastFrench ? (.french, french) : most
    return guess(chosen.0, chosen.1, of: total)
  }

  /// Of a text that is all quotation, or all capitals.
  private mutating func withoutProse() -> LanguageGuess {
    short.add(allQuoted)
    let language = LanguageVerdict.language(of: short)
    guard language.isUndetermined, short.words * 2 < capitals.words else {
      return guess(language, short.words, of: short.words)
    }
    return guess(LanguageVerdict.languageOfCapitals(capitals), capitals.words, of: capitals.words)
  }

  private func guess(_ language: Language, _ words: UInt32, of total: UInt32) -> LanguageGuess {
    LanguageGuess(
      language: language,
      share: language.isUndetermined ? 0 : Double(words) / Double(max(1, total)), words: Int(total))
  }
}
