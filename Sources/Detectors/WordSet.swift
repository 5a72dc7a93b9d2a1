import LavoirText

/// A handful of words to compare tokens with, letter case and kind of apostrophe aside.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let keys: KeyTable<Void>

  /// The set of some words.
  public init(_ words: [String]) {
    keys = KeyTable(words.map { (WordHash($0).value, ()) })
  }

  /// The set of some words.
  public init(arrayLiteral words: String...) {
    self.init(words)
  }

  /// Whether a token is one of them.
  public func contains(_ token: Token) -> Bool {
    keys.contains(token.key)
  }
}
