import LavoirLexicons

/// The spellings under which a form of a term is found in texts.
public struct MatchedForms: Sendable, Equatable {
  /// The wrong form; `nil` for the term itself, where that is protected or flagged.
  public let wrongForm: WrongForm?
  /// The spellings, the lemma first; of a pattern the pattern.
  public let spellings: [String]
}

extension Term {
  /// Every spelling under which the term is found in texts, by wrong form.
  public var matchedForms: [MatchedForms] {
    let forms = TermInflector(lexicon: .embedded).forms(of: self)
    var known: [Int: [String]] = [:]
    for form in forms {
      let place = form.wrongForm ?? -1
      if known[place]?.contains(form.text) != true { known[place, default: []].append(form.text) }
    }
    return known.sorted { $0.key < $1.key }.map { place, spellings in
      MatchedForms(wrongForm: place < 0 ? nil : replaces[place], spellings: spellings)
    }
  }
}
