/// What tells a language apart without a lexicon of it: its commonest small words, and its letters beyond a to z.
struct LanguageProfile: Sendable {
  let language: Language
  /// Which alphabet it is written in.
  let script: LetterScript
  /// The small words, parted by spaces: articles, prepositions, pronouns, conjunctions, auxiliaries.
  let words: String
  /// The letters that its own words have: in the Latin script those beyond a to z, in others those that not all languages of
  /// the script have.
  let letters: String

  init(_ code: String, in script: LetterScript = .latin, _ words: String, letters: String = "") {
    language = Language(code)
    self.script = script
    self.words = words
    self.letters = letters
  }

  /// The place of French among all.
  static let french = 0
  /// The place of English among all.
  static let english = 1

  /// No small word has more bytes.
  static let longestSmallWord = 14

  /// Every language that can be told, French and English first; no more than 64. The words were chosen for this program.
  static let all = frenchAndEnglish + romance + germanic + slavic + otherLatin + otherScripts
}
