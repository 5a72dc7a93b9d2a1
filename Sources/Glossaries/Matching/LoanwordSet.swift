import LavoirText

/// The accepted loanwords, singular and plural, ready for look-up.
public struct LoanwordSet: Sendable {
  private let keys: Set<UInt64>

  /// The loanwords of a glossary.
  public init(_ glossary: Glossary) {
    var keys: Set<UInt64> = []
    for loanword in glossary.loanwords {
      keys.insert(WordHash(loanword.word).value)
      keys.insert(WordHash(EnglishPlural.of(loanword.word)).value)
      keys.insert(WordHash(loanword.word + "s").value)
    }
    self.keys = keys
  }

  /// Whether a word is good French by the glossary.
  public func contains(_ token: Token) -> Bool {
    keys.contains(token.key)
  }
}
