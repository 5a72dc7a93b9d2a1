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
    let around = LocutionWords(around: index, in: text)
    for (before, after) in Self.windows where around.has(before, after) {
      guard around.hasContent(before, after, [.noun, .adjective]) else { continue }
      let fillers = around.fillers(before, after)
      guard !fillers.isEmpty else { continue }
      let words = around.words(before, after)
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
}
