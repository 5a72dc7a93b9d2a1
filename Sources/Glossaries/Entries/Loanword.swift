/// A foreign-looking word that is good French.
public struct Loanword: Sendable, Equatable {
  /// The word as it is written.
  public var word: String
  /// Where it is at home, as a language tag (`fr-CA`); empty for everywhere.
  public var region: String = ""
  /// Whether a person still has to accept it; `nil` once it counts.
  public var review: Review?
  /// Where the knowledge comes from.
  public var source: String = ""
  /// Sentences in which it stays silent: its tests.
  public var examples: [String] = []

  /// Whether a word has several parts; then it is found as a protected phrase.
  public static func isCompound(_ word: String) -> Bool { word.contains { $0 == "-" || $0 == " " } }

  /// A loanword that is at home everywhere.
  public init(_ word: String) {
    self.word = word
  }
}
