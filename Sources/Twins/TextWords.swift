import LavoirText

/// The words of a text as two versions of it are compared by: letter case, white space and the kind of apostrophe do not
/// count.
public struct TextWords: Sendable, Equatable {
  /// The words, numbers and marks, in order.
  public let tokens: [Token]
  /// What each counts as; equal keys are equal words.
  public let keys: [UInt64]

  /// The words of a text in UTF-8; hyphens part words, as no lexicon says which compounds are one.
  public init(of text: [UInt8]) {
    self.init(Tokenizer.tokens(of: text) { _ in false }, of: text)
  }

  /// The words of a text that is cut into tokens already.
  public init(_ tokens: [Token], of text: [UInt8]) {
    self.tokens = tokens
    keys = tokens.map { $0.key == 0 ? WordHash(text[$0.range.indices]).value : $0.key }
  }

  /// The keys without those of marks, which copies differ in most.
  public var wordKeys: [UInt64] {
    tokens.indices.lazy.filter { tokens[$0].kind != .mark }.map { keys[$0] }
  }
}
