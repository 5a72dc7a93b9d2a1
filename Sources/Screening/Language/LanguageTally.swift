/// How many words of a stretch of text fit each language.
///
/// Words with a capital are not counted, for most are names; nor are numbers. A word fits a language if it is one of its small
/// words (the small word technique: Grefenstette 1995), or one of its other words: French and English ones are in the
/// lexicon; what is in neither fits every other language that has its letters.
///
/// It is never copied: half a kilobyte a line would be most of the work.
struct LanguageTally: ~Copyable {
  /// The words in Latin letters that were counted.
  private(set) var latin: UInt32 = 0
  /// Those that fit a language as small words, and as other words.
  private(set) var small = Counts(repeating: 0)
  private(set) var other = Counts(repeating: 0)
  /// Those that fit every language but French and English.
  private(set) var unknown: UInt32 = 0
  /// The words in other letters, by script.
  private(set) var scripts = [13 of UInt32](repeating: 0)

  typealias Counts = [64 of UInt32]

  /// In which lexicons a word is.
  struct Lexicons: OptionSet {
    let rawValue: UInt8
    static var french: Lexicons { Lexicons(rawValue: 1) }
    static var english: Lexicons { Lexicons(rawValue: 2) }
  }

  /// All words that were counted.
  var words: UInt32 {
    var words = latin
    for script in scripts.indices { words += scripts[script] }
    return words
  }

  /// Counts a word.
  @inline(__always)
  mutating func add(_ word: ScannedWord, smallIn languages: UInt64, _ lexicons: Lexicons) {
    if languages != 0 { addSmall(languages) }
    guard word.script == .latin else { return addForeign(word) }
    latin += 1
    let (isFrench, isEnglish) = (lexicons.contains(.french), lexicons.contains(.english))
    if isFrench, languages & 1 << UInt64(LanguageProfile.french) == 0 { other[LanguageProfile.french] += 1 }
    if isEnglish, languages & 1 << UInt64(LanguageProfile.english) == 0 { other[LanguageProfile.english] += 1 }
    guard !isFrench, !isEnglish, languages == 0 else { return }
    if word.languages == .max {
      unknown += 1
    } else {
      Self.add(word.languages & ~3, to: &other)
    }
  }

  private mutating func addForeign(_ word: ScannedWord) {
    // Where words are run together two characters of three bytes make about one.
    scripts[Int(word.script.rawValue)] +=
      word.script.isRunTogether ? UInt32(truncatingIfNeeded: (word.end - word.start + 5) / 6) : 1
    if word.languages != .max { Self.add(word.languages, to: &other) }
  }

  /// Counts a word of which only that it is a small one tells anything.
  @inline(__always)
  mutating func addCapitalised(smallIn languages: UInt64) {
    latin += 1
    addSmall(languages)
  }

  private mutating func addSmall(_ languages: UInt64) { Self.add(languages, to: &small) }

  @inline(__always)
  private static func add(_ languages: UInt64, to counts: inout Counts) {
    var rest = languages
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  /// Forgets what was counted.
  mutating func clear() {
    (latin, unknown) = (0, 0)
    for place in small.indices {
      small[place] = 0
      other[place] = 0
    }
    for script in scripts.indices { scripts[script] = 0 }
  }

  /// Adds what another tally counted.
  mutating func add(_ tally: borrowing LanguageTally) {
    latin += tally.latin
    unknown += tally.unknown
    for place in small.indices {
      small[place] += tally.small[place]
      other[place] += tally.other[place]
    }
    for script in scripts.indices { scripts[script] += tally.scripts[script] }
  }

  /// How many words fit a language of the Latin script.
  func fitting(_ place: Int) -> UInt32 {
    small[place] + other[place]
      + (place == LanguageProfile.french || place == LanguageProfile.english ? 0 : unknown)
  }
}
