import LavoirText

/// The accepted loanwords, singular and plural, ready for look-up.
public struct LoanwordSet: Sendable {
  private let keys: Set<UInt64>

  /// The loanwords of a glossary.
  public init(_ glossary: Glossary) {
    keys = Set(glossary.loanwords.flatMap(Self.forms).map { WordHash($0).value })
  }

  /// The forms under which a loanword stands in a text.
  public static func forms(of loanword: Loanword) -> Set<String> {
    [loanword.word, EnglishPlural.of(loanword.word), loanword.word + "s"]
  }

  /// Whether a word is good French by the glossary.
  public func contains(_ token: Token) -> Bool {
    keys.contains(token.key)
  }
}
