import LavoirGlossaries
import LavoirText

/// What must be so around a form, and in which files and days, for its term to count there.
struct FormConditions: Equatable {
  private let contexts: Set<String>
  private let topic: Set<UInt64>
  private let term: Term

  /// The conditions of a term’s wrong form, or of the term itself.
  init(of form: Int?, in term: Term) {
    let own = form.map { term.replaces[$0].contexts } ?? []
    contexts = Set(
      (own.isEmpty ? term.contexts : own).map { Folding.folded($0.source.split(separator: " ").joined(separator: " ")) }
    )
    topic = Set(term.topic.map { WordHash($0).value })
    self.term = term
  }

  /// Whether the words around the form matter.
  var isGuarded: Bool { !contexts.isEmpty || !topic.isEmpty }

  /// Whether there is a place where both hold, as far as their words tell: neither asks for any, or both for the same.
  func areAlike(_ other: FormConditions) -> Bool {
    let sharesContext = contexts.isEmpty && other.contexts.isEmpty || !contexts.isDisjoint(with: other.contexts)
    let sharesTopic = topic.isEmpty && other.topic.isEmpty || !topic.isDisjoint(with: other.topic)
    return sharesContext && sharesTopic
  }

  /// Whether no run has both: their regions lie apart, their files are others, or one ends before the other begins. The
  /// fields of a glossary (`domain`) keep nothing apart, for all of them count unless some are chosen.
  func excludes(_ other: FormConditions) -> Bool {
    let (region, others) = (term.region, other.term.region)
    if !region.hasPrefix(others), !others.hasPrefix(region) { return true }
    let (paths, otherPaths) = (term.scope.paths, other.term.scope.paths)
    if !paths.isEmpty, !otherPaths.isEmpty, paths != otherPaths { return true }
    return areDaysApart(other)
  }

  /// Whether their regions, files or days keep them apart.
  func areApart(_ other: FormConditions) -> Bool {
    let (own, others) = (term.scope, other.term.scope)
    if term.region != other.term.region { return true }
    if own.paths != others.paths { return true }
    return areDaysApart(other)
  }

  /// Whether some run has it and not the other one, which is of a narrower region, of other files or for other days.
  func reachesBeyond(_ other: FormConditions) -> Bool {
    guard other.term.region.isEmpty || (term.region + "-").hasPrefix(other.term.region + "-") else { return true }
    let paths = other.term.scope.paths
    return !paths.isEmpty && paths != term.scope.paths || areDaysApart(other)
  }

  private func areDaysApart(_ other: FormConditions) -> Bool {
    let (own, others) = (term.scope, other.term.scope)
    if let until = own.until, let from = others.from, until < from { return true }
    if let until = others.until, let from = own.from, until < from { return true }
    return false
  }
}
