import LavoirText

extension Lexicon {
  /// The tokens of a text in NFC; compounds with hyphens are one word where French has them (`week-end`).
  public func tokens(of text: [UInt8]) -> [Token] {
    Tokenizer.tokens(of: text) { !traits(of: record(of: $0)).isDisjoint(with: [.french, .properNoun]) }
  }
}
