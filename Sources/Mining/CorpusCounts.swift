import LavoirDetectors
import LavoirLexicons
import LavoirText

/// How often words stand in a corpus, alone and beside others.
///
/// Only words are counted that a spinner may have taken for English ones, as only these can be restored. Memory is
/// bounded: where too many pairs are held, those seen least are forgotten (``TallyBound``).
struct CorpusCounts: Sendable {
  /// How many words the corpus has.
  private(set) var total = 0
  private var words: [UInt64: Int32] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private var bound = TallyBound(1 << 21)

  /// What one document has.
  struct Reading: Sendable {
    var total = 0
    var words: [UInt64] = []
    var pairs: [UInt64] = []
  }

  mutating func add(_ reading: Reading) {
    total += reading.total
    for word in reading.words { words[word, default: 0] += 1 }
    for pair in reading.pairs { pairs[pair, default: 0] += 1 }
    bound.hold(&pairs, by: Int.init)
  }

  /// How often a word stands in the corpus.
  func count(of word: UInt64) -> Double { Double(words[word] ?? 0) }

  /// How often two words stand one right behind the other, or with words of grammar between.
  func count(of first: UInt64, _ second: UInt64) -> Double { Double(pairs[Self.pair(first, second)] ?? 0) }

  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { first &* 0x9E37_79B9_7F4A_7C15 ^ second }
}

extension CorpusCounts.Reading {
  /// The counts of a text.
  init(of text: AnalyzedText) {
    for index in text.tokens.indices where text.tokens[index].kind == .word {
      total += 1
      guard Self.mayBeOrigin(index, in: text) else { continue }
      let key = text.tokens[index].key
      words.append(key)
      let beside = ContextWords(of: index, in: text)
      for word in beside.before { pairs.append(CorpusCounts.pair(word, key)) }
      for word in beside.behind { pairs.append(CorpusCounts.pair(key, word)) }
    }
  }

  /// Whether French and English both have the word.
  private static func mayBeOrigin(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens[index].range.count > 3 && text.traits(index).isSuperset(of: [.french, .english])
      && !text.traits(index).isDisjoint(with: [.noun, .adjective])
  }
}

/// The words beside a place: the next one, and the next that is no word of grammar.
struct ContextWords: Sendable, Equatable {
  /// The keys of those before.
  let before: [UInt64]
  /// The keys of those behind.
  let behind: [UInt64]

  /// How many words away a word may stand.
  private static let reach = 3

  init(of index: Int, in text: AnalyzedText) {
    before = Self.words(from: index, step: -1, in: text)
    behind = Self.words(from: index, step: 1, in: text)
  }

  private static func words(from index: Int, step: Int, in text: AnalyzedText) -> [UInt64] {
    var found: [UInt64] = []
    for distance in 1...reach {
      let place = index + distance * step
      guard let token = text.token(place), token.kind == .word,
        !text.tokens[max(place, place - step)].shape.contains(.startsLine)
      else { break }
      let isContent = text.traits(place).isDisjoint(with: [.determiner, .preposition, .pronoun, .conjunction])
      if distance == 1 || isContent { found.append(token.key) }
      if isContent { break }
    }
    return found
  }
}
