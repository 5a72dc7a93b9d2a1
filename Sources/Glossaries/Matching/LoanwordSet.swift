import LavoirText

/// The accepted loanwords, singular and plural, ready for look-up.
public struct LoanwordSet: Sendable {
  /// The keys of their forms.
  public let keys: Set<UInt64>

  /// The loanwords of a glossary that count.
  init(_ entries: [SoughtEntry]) {
    keys = entries.reduce(into: []) { keys, entry in
      if case .loanword(let forms) = entry.keys { keys.formUnion(forms) }
    }
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
