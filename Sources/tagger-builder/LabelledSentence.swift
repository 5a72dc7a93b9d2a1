import LavoirLexicons
import LavoirTagging
import LavoirText

/// A sentence with the words that somebody labelled in it.
struct LabelledSentence {
  /// Its text.
  private(set) var text: [UInt8] = []
  /// Its words, in order.
  private(set) var words: [Word] = []

  /// A stretch of the sentence and its label.
  struct Word {
    /// Where it stands in the text.
    let range: Range<Int>
    /// The label as it is written in the file: `NOUN`, `VERB:Inf`, `ADP+DET`.
    let label: String
  }

  /// Adds a word and, if one follows it, a space.
  mutating func append(_ form: Substring, label: String, isSpaced: Bool) {
    let start = text.count
    text.append(contentsOf: form.utf8)
    words.append(Word(range: start..<text.count, label: label))
    if isSpaced { text.append(0x20) }
  }

  /// The tokens that our own tokenizer finds in it, with their records.
  func tokens(_ lexicon: Lexicon) -> (tokens: [Token], records: [WordRecord]) {
    let tokens = Tokenizer.tokens(of: text) { lexicon.record(of: $0).isKnown }
    let records = tokens.map { $0.kind == .word ? lexicon.record(of: WordHash(key: $0.key)) : .unknown }
    return (tokens, records)
  }

  /// For each token the index of the labelled word that it ends in; nil where it ends in none.
  func wordIndices(of tokens: [Token]) -> [Int?] {
    var at = 0
    return tokens.map { token in
      while at < words.count, words[at].range.upperBound < Int(token.end) { at += 1 }
      return at < words.count && words[at].range.lowerBound < Int(token.end) ? at : nil
    }
  }
}
