/// What language a text is taken to be in.
public struct LanguageGuess: Sendable, Equatable, Codable {
  /// The language; undetermined where too little of the text tells one.
  public let language: Language
  /// The share of the judged words that stand in text of this language, from 0 to 1.
  public let share: Double
  /// How many words were judged: names, numbers and quotations are not.
  public let words: Int
}
