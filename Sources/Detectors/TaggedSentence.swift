import LavoirTagging

/// The parts of speech of one sentence.
struct TaggedSentence {
  /// The tokens of the sentence, by index in the text.
  let tokens: Range<Int>
  private let words: [TaggedWord]

  /// The sentence that a token stands in.
  init(around token: Int, in text: AnalyzedText) {
    let tokens = text.sentence(around: token)
    self = text.sentenceMemory.tagged(tokens) { TaggedSentence(of: tokens, in: text) }
  }

  private init(of tokens: Range<Int>, in text: AnalyzedText) {
    self.tokens = tokens
    words = Tagger.embedded.words(
      of: text.tokens[tokens], records: text.records[tokens], in: text.bytes, lexicon: text.knowledge.lexicon)
  }

  /// What the tagger says of a token; `nil` outside the sentence.
  subscript(token: Int) -> TaggedWord? {
    tokens.contains(token) ? words[token - tokens.lowerBound] : nil
  }

  /// The part of speech of a token; `nil` outside the sentence and where the tagger wavers. Unknown words are never
  /// quite clear to it, so less is asked than ``TaggedWord/isClear``.
  func tag(_ token: Int) -> UniversalTag? {
    self[token].flatMap { $0.margin >= Self.leastMargin ? $0.tag : nil }
  }

  /// Whether a token is an adjective, or a participle, which agrees like one. The tagger need not be clear about a word
  /// that the lexicon has as nothing else.
  func isAdjectival(_ token: Int, in text: AnalyzedText) -> Bool {
    let readings = text.traits(token).intersection(.partsOfSpeech)
    let isNothingElse = !readings.isEmpty && readings.isSubset(of: [.adjective, .pastParticiple])
    switch isNothingElse ? self[token]?.tag : tag(token) {
    case .adjective: return true
    case .verb: return self[token]?.verbForm == .participle
    default: return false
    }
  }

  private static let leastMargin: Int16 = 200
}
