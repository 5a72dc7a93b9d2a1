import LavoirLexicons
import LavoirText

/// The pronouns that are subjects, with the person and number of the verb behind them.
enum SubjectPronouns {
  /// What a token says as a subject; `nil` where it is no such pronoun. « nous » and « vous » may be objects too.
  static func reading(of token: Token) -> (person: Person, number: Number)? {
    readings[token.key]
  }

  private static let readings = KeyTable<(person: Person, number: Number)>(
    [
      ("je", Person.first, Number.singular), ("j'", .first, .singular), ("tu", .second, .singular),
      ("il", .third, .singular), ("elle", .third, .singular), ("on", .third, .singular), ("nous", .first, .plural),
      ("vous", .second, .plural), ("ils", .third, .plural), ("elles", .third, .plural),
    ].map { (WordHash($0.0).value, ($0.1, $0.2)) })
}
