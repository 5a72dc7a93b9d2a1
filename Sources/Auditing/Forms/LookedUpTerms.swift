import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// The terms of a glossary with what finds them in a text: what is known of it before any two are compared.
struct LookedUpTerms: Sendable {
  /// The entries, in order.
  let entries: [Entry]
  /// The day on which they are looked for.
  let today: Day
  /// The French and English lexicons.
  let lexicon: Lexicon
  /// What finds the terms that hold on that day.
  let matcher: TermMatcher
  /// The forms under which they are looked for.
  let forms: FormTable
  /// The terms that count, with the places of their entries.
  let terms: [(index: Int, term: Term)]

  /// The terms of some entries.
  init(entries: [Entry], today: Day, matcher: TermMatcher, lexicon: Lexicon) {
    self.entries = entries
    self.today = today
    self.lexicon = lexicon
    var matcher = matcher
    matcher.selection.day = today
    self.matcher = matcher
    forms = FormTable(of: entries, lexicon: lexicon)
    terms = entries.enumerated().compactMap { index, entry in
      if case .term(let term) = entry, term.review == nil { (index, term) } else { nil }
    }
  }

  /// The term at a place; `nil` where another kind of entry stands there.
  func term(at index: Int) -> Term? {
    if case .term(let term) = entries[index] { term } else { nil }
  }

  /// The terms that stand in a text, in order, none overlapping another.
  func matches(in text: String) -> [TermMatch] { matcher.matches(in: text, lexicon) }

  /// The terms that touch the form of a sample, which is read from its beginning as a run reads it.
  func matches(at sample: SampleText) -> [TermMatch] {
    let tokens = lexicon.tokens(of: sample.bytes)
    return matcher.matches(of: tokens, in: sample.bytes, before: sample.form.end).filter {
      Int(tokens[$0.tokens.upperBound - 1].end) > sample.form.start
    }
  }
}
