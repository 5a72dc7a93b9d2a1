/// What kind of damage a finding names.
public enum Category: String, Sendable, CaseIterable, Codable {
  /// Foreign words left in.
  case untranslated
  /// A word swapped for an English synonym by an article spinner.
  case spun
  /// A wrong sense, a literal idiom, a sentence without sense.
  case mistranslation
  /// A name mixed up, translated, or in another language's transliteration.
  case namedEntity = "named-entity"
  /// Words in the order of another language.
  case wordOrder = "word-order"
  /// Gender, number, person, or the article a name takes.
  case agreement
  /// Spaces and signs that stand wrong.
  case typography
  /// Characters that came through a wrong decoding, or that cannot be seen.
  case encoding
  /// What a page or a crawl adds to an article.
  case boilerplate
  /// Said twice.
  case duplication
  /// Quotes, brackets and stops that do not fit.
  case punctuation
  /// Capitals and small letters.
  case casing
  /// Anything else.
  case other

  /// The dimension of MQM (Multidimensional Quality Metrics) that the category falls under.
  public var dimension: String {
    switch self {
    case .untranslated, .mistranslation: "accuracy"
    case .spun, .namedEntity: "terminology"
    case .wordOrder, .agreement, .punctuation, .casing: "linguistic conventions"
    case .typography, .encoding: "locale conventions"
    case .boilerplate, .duplication: "design and markup"
    case .other: "style"
    }
  }
}
