import LavoirGlobs
import LavoirLexicons
import LavoirText

/// A term with what its forms ask of their surroundings, ready for comparison. A class, so that handing it on is cheap.
final class ReadyTerm: Sendable {
  let term: Term
  /// The words of its topic; `nil` where it has none.
  private let topic: Set<UInt64>?
  private let paths: [Glob]
  /// The words of each form that the term takes in a text; none where it has no pattern.
  private let preferredForms: [[WordHash]]
  /// The patterns among its wrong forms, by their places.
  private let patterns: [Int: WordPattern]

  init(_ term: Term) {
    self.term = term
    topic = term.topic.isEmpty ? nil : Set(term.topic.map { WordHash($0).value })
    paths = term.scope.paths.compactMap { try? Glob($0) }
    var patterns: [Int: WordPattern] = [:]
    for (index, form) in term.replaces.enumerated() where form.match == .pattern {
      patterns[index] = WordPattern(form.text)
    }
    self.patterns = patterns
    preferredForms = patterns.isEmpty ? [] : TermInflector(lexicon: .embedded).preferredForms(of: term)
  }

  /// Whether a place that a pattern covers is a part of the term itself, which stands there.
  func isWhole(around place: Range<Int>, in tokens: [Token]) -> Bool {
    let words = tokens[place].lazy.filter { $0.kind == .word }.map { WordHash(key: $0.key) }
    return preferredForms.contains { form in
      FormCandidate.Whole.around(Array(words), in: form).contains { $0.stands(around: place, in: tokens) }
    }
  }

  /// The pattern of a wrong form.
  func pattern(of form: Int?) -> WordPattern? { form.flatMap { patterns[$0] } }

  /// Whether it holds for a file; for a text of which no path is known it does.
  func holds(for path: String?) -> Bool {
    guard let path, !term.scope.paths.isEmpty else { return true }
    return paths.contains { $0.matches(path) }
  }

  /// Whether one of the contexts of a wrong form holds, or it has none.
  func holds(_ form: Int?, around place: Range<Int>, in tokens: [Token], of text: [UInt8]) -> Bool {
    let own = form.map { term.replaces[$0].contexts } ?? []
    let contexts = own.isEmpty ? term.contexts : own
    return contexts.isEmpty
      || contexts.contains { $0.holds(around: place, in: tokens, of: text, preferred: term.preferred) }
  }

  /// Whether a word of the topic stands within reach, or there is none.
  func isOnTopic(at index: Int, in tokens: [Token]) -> Bool {
    guard let topic else { return true }
    return tokens[max(0, index - Term.topicReach)..<min(tokens.count, index + Term.topicReach)].contains {
      topic.contains($0.key)
    }
  }
}
