import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// What comes of a form in a text: its own term, another one, or nothing.
struct FormReach: Sendable {
  /// What matched where the form stands.
  enum Outcome: Sendable, Equatable {
    case found
    /// Another entry took its place, or a part of it.
    case lost(to: Int, wrongForm: Int?)
    case unmatched
  }

  /// The entry.
  let entry: Int
  /// Which of the term’s wrong forms it is; `nil` for the term itself.
  let wrongForm: Int?
  /// What came of it in each of its contexts, in order; one outcome where it has none.
  let outcomes: [Outcome]
  /// Whether it would match without the marks that stand in it.
  let matchesWithoutMarks: Bool
}

/// Writes the plainest text for each form of a glossary and sees what the matcher makes of it.
struct FormTracer {
  private let looked: LookedUpTerms

  init(of looked: LookedUpTerms) { self.looked = looked }

  /// What comes of every form of the terms that hold today.
  var reaches: [FormReach] {
    looked.entries.enumerated().flatMap { index, entry -> [FormReach] in
      guard case .term(let term) = entry, term.review == nil, term.scope.holds(on: looked.today) else { return [] }
      switch term.status {
      case .admitted: return []
      case .preferred: return term.replaces.indices.map { reach(of: $0, in: term, at: index) }
      case .deprecated, .forbidden, .doNotTranslate: return [reach(of: nil, in: term, at: index)]
      }
    }
  }

  private func reach(of form: Int?, in term: Term, at entry: Int) -> FormReach {
    let wrong = form.map { term.replaces[$0] } ?? WrongForm(term.preferred)
    let contexts = wrong.contexts.isEmpty ? term.contexts : wrong.contexts
    let places: [Context?] = contexts.isEmpty ? [nil] : contexts
    let outcomes = places.map { outcome(of: wrong, in: term, at: entry, form, context: $0) }
    let withoutMarks = { [self] in
      var bare = wrong
      bare.text = words(of: wrong.text)
      return !bare.text.isEmpty && bare.text != wrong.text
        && outcome(of: bare, in: term, at: entry, form, context: contexts.first) == .found
    }
    return FormReach(
      entry: entry, wrongForm: form, outcomes: outcomes,
      matchesWithoutMarks: outcomes.allSatisfy { $0 == .unmatched } && withoutMarks())
  }

  /// The words of a form without the marks between them.
  private func words(of text: String) -> String {
    let bytes = Array(text.utf8)
    return looked.lexicon.tokens(of: bytes).filter { $0.kind == .word }
      .map { String(decoding: bytes[$0.range.indices], as: UTF8.self) }.joined(separator: " ")
  }

  /// What comes of a form in a context: found where any reading of the pattern finds it.
  private func outcome(
    of wrong: WrongForm, in term: Term, at entry: Int, _ form: Int?, context: Context?
  ) -> FormReach.Outcome {
    // A locution is known by more than its words.
    if context?.asksForLocution == true { return .found }
    var last = FormReach.Outcome.unmatched
    for choice in 0..<2 {
      for spelling in spellings(of: wrong, in: term) {
        let sample = SampleText(
          spelling, isPattern: wrong.match == .pattern, context: context?.source, topic: term.topic, choice: choice)
        let outcome = outcome(of: sample, for: entry, form)
        if outcome == .found { return .found }
        if outcome != .unmatched { last = outcome }
      }
    }
    return last
  }

  private func spellings(of wrong: WrongForm, in term: Term) -> [String] {
    guard (wrong.letterCase ?? term.letterCase) == .capital else { return [wrong.text] }
    return [wrong.text.prefix(1).uppercased() + wrong.text.dropFirst()]
  }

  /// What the matcher finds in a text where the form stands, read from its beginning as a run reads it.
  private func outcome(of sample: SampleText, for entry: Int, _ form: Int?) -> FormReach.Outcome {
    guard let match = looked.matches(at: sample).first else { return .unmatched }
    return match.entry == entry && match.wrongForm == form
      ? .found : .lost(to: match.entry, wrongForm: match.wrongForm)
  }
}

extension TermMatcher {
  /// The terms in some tokens, read from the beginning as a run reads them, none overlapping another.
  ///
  /// - Parameter limit: the offset that all of them begin before.
  func matches(of tokens: [Token], in text: [UInt8], before limit: Int) -> [TermMatch] {
    var found: [TermMatch] = []
    var end = 0
    let firstWords = firstWords
    for index in tokens.indices where index >= end && tokens[index].kind == .word && Int(tokens[index].start) < limit {
      guard firstWords.mayContain(tokens[index].key), let match = match(at: index, of: tokens, in: text) else { continue }
      found.append(match)
      end = match.tokens.upperBound
    }
    return found
  }

  /// The terms in a text.
  func matches(in text: String, _ lexicon: Lexicon) -> [TermMatch] {
    let bytes = Array(text.utf8)
    return matches(of: lexicon.tokens(of: bytes), in: bytes, before: bytes.count)
  }
}
