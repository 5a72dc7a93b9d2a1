import LavoirLexicons
import LavoirText

/// The locutions of French that the words around a place leave open, and the words that complete them.
struct LocutionSlot {
  /// Each word with its locution, and its share among those that the same words leave open, 1 where it is the only one.
  private var locutions: [String: (text: String, share: Double)] = [:]

  /// How many words before and behind the place are tried, the widest first.
  private static let windows = [
    (4, 0), (3, 1), (2, 2), (1, 3), (3, 0), (2, 1), (1, 2), (0, 3), (2, 0), (1, 1), (0, 2), (1, 0), (0, 1),
  ]

  /// The locutions around a token. Words of grammar alone leave too many open, so a noun must be among the words.
  init(at index: Int, in text: AnalyzedText) {
    let lexicon = text.knowledge.lexicon
    for (before, after) in Self.windows {
      guard let words = Self.words(text, index, before, after) else { continue }
      let hasContent = (words.before + words.after).contains { word in
        let traits = lexicon.traits(of: word)
        return !traits.isDisjoint(with: [.noun, .adjective])
          && traits.isDisjoint(with: [.determiner, .preposition, .pronoun, .conjunction])
      }
      guard hasContent else { continue }
      let fillers = lexicon.locutionFillers(before: words.before, after: words.after)
      for filler in fillers where locutions[filler] == nil {
        let text = (words.before + [filler] + words.after).joined(separator: " ")
        locutions[filler] = (text, 1 / Double(fillers.count))
      }
    }
  }

  /// Whether the words around leave no locution open.
  var isEmpty: Bool { locutions.isEmpty }

  /// The words that complete a locution, in order of their letters.
  var words: [String] { locutions.keys.sorted() }

  /// How much of what the words around leave open a word is; 0 where it completes nothing.
  func share(of word: String) -> Double {
    locutions[word]?.share ?? 0
  }

  /// The locution that a word completes.
  func locution(with word: String) -> String? {
    locutions[word]?.text
  }

  /// The words around a token, if there are that many on its line with no mark between.
  static func words(
    _ text: AnalyzedText, _ index: Int, _ before: Int, _ after: Int
  ) -> (before: [String], after: [String])? {
    let range = index - before..<index + after + 1
    guard range.lowerBound >= 0, range.upperBound <= text.tokens.count,
      range.allSatisfy({ text.tokens[$0].kind == .word }),
      range.dropFirst().allSatisfy({ !text.tokens[$0].shape.contains(.startsLine) })
    else { return nil }
    let folded = { (index: Int) in Folding.folded(text.string(index)) }
    return ((range.lowerBound..<index).map(folded), (index + 1..<range.upperBound).map(folded))
  }
}
