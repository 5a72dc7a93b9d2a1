import LavoirText

/// A handful of words to compare tokens with, letter case and kind of apostrophe aside.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// The keys where they are few; a table is slower to make than to do without.
  private let few: [UInt64]
  private let many: KeyTable<Void>?

  /// The set of some words.
  public init(_ words: [String]) {
    let keys = words.map { WordHash($0).value }
    few = keys.count <= Self.mostFew ? keys : []
    many = keys.count <= Self.mostFew ? nil : KeyTable(keys.map { ($0, ()) })
  }

  /// The set of some words.
  public init(arrayLiteral words: String...) {
    self.init(words)
  }

  /// Whether a token is one of them.
  public func contains(_ token: Token) -> Bool {
    many.map { $0.contains(token.key) } ?? few.contains(token.key)
  }

  private static let mostFew = 6
}
