import LavoirGlossaries
import LavoirText

/// Which replacements are themselves replaced, by which entry.
struct ReplacementGraph: Sendable {
  /// A replacement that a form of an entry matches.
  struct Step: Sendable {
    /// The entry whose preferred form, or accepted one, is replaced.
    let from: Int
    /// The synonym that is replaced; `nil` for the preferred form.
    let synonym: Int?
    /// The entry that replaces it, and by which of its forms.
    let to: Int
    let wrongForm: Int?
    /// The text that is matched.
    let text: String
    /// Whether the match asks for words that the replacement itself does not bring.
    let isGuarded: Bool
    /// Whether the form is only a part of what the entry itself writes.
    var isPart = false
  }

  /// The steps, in the order of the entries; at most one from one form to one entry.
  private(set) var steps: [Step] = []

  /// The entry that each entry’s replacement leads to, whatever stands around it.
  private(set) var next: [Int: Int] = [:]
  /// The entries that replace each other in a ring.
  private(set) var ring: Set<Int> = []

  /// The steps of a glossary’s terms.
  init(of glossary: LookedUpTerms) {
    for (index, term) in glossary.terms where term.scope.holds(on: glossary.today) {
      guard term.status == .preferred || term.status == .admitted else { continue }
      add(term.preferred, of: term, at: index, synonym: nil, glossary)
      for (number, synonym) in term.also.enumerated() {
        var own = term
        own.kind = synonym.kind ?? term.kind
        add(synonym.text, of: own, at: index, synonym: number, glossary)
      }
    }
    var targets: [Int: [Int]] = [:]
    for step in links { targets[step.from, default: []].append(step.to) }
    next = targets.compactMapValues(\.first)
    ring = StrongComponents(targets).members
  }

  private mutating func add(
    _ accepted: String, of term: Term, at index: Int, synonym: Int?, _ glossary: LookedUpTerms
  ) {
    var seen: Set<Int> = []
    for (text, words) in term.spelledForms(ofAccepted: accepted, glossary.lexicon) {
      for owned in glossary.forms.forms(of: words) where owned.form.fits(text) && !seen.contains(owned.entry) {
        guard let other = glossary.term(at: owned.entry) else { continue }
        guard other.status != .doNotTranslate, other.scope.holds(on: glossary.today),
          owned.entry == index || other.preferred != accepted,
          !FormConditions(of: nil, in: term).excludes(FormConditions(of: nil, in: other))
        else { continue }
        seen.insert(owned.entry)
        steps.append(
          Step(
            from: index, synonym: synonym, to: owned.entry, wrongForm: owned.form.wrongForm, text: text,
            isGuarded: Self.isGuarded(owned.form.wrongForm, in: other, behind: term)))
      }
    }
    addParts(of: accepted, of: term, at: index, synonym, glossary, &seen)
    if synonym == nil, !seen.contains(index), let form = ReturningForm(of: term, at: index, in: glossary) {
      steps.append(
        Step(
          from: index, synonym: nil, to: index, wrongForm: form.wrongForm, text: form.text, isGuarded: false,
          isPart: true)
      )
    }
  }

  /// Whether a form asks for other words than those among which the forms of a term stand.
  private static func isGuarded(_ form: Int?, in other: Term, behind term: Term) -> Bool {
    let conditions = FormConditions(of: form, in: other)
    return conditions.isGuarded
      && !term.replaces.indices.contains { FormConditions(of: $0, in: term).areAlike(conditions) }
  }

  /// The forms of other entries that stand inside a replacement of several words, in any of its inflections.
  private mutating func addParts(
    of accepted: String, of term: Term, at index: Int, _ synonym: Int?, _ glossary: LookedUpTerms,
    _ seen: inout Set<Int>
  ) {
    let texts = [accepted] + term.spelledForms(ofAccepted: accepted, glossary.lexicon).map(\.text)
    for text in accepted.contains(" ") ? texts : [accepted] {
      for match in glossary.matches(in: text) where match.term.status != .doNotTranslate {
        guard match.entry != index, match.term.status != .admitted,
          !FormConditions(of: nil, in: term).excludes(FormConditions(of: nil, in: match.term)),
          seen.insert(match.entry).inserted
        else { continue }
        steps.append(
          Step(from: index, synonym: synonym, to: match.entry, wrongForm: match.wrongForm, text: text, isGuarded: false)
        )
      }
    }
  }

  /// The steps that lead from one replacement to another whatever stands around them.
  var links: [Step] {
    steps.filter { !$0.isGuarded && $0.synonym == nil && $0.from != $0.to && $0.wrongForm != nil }
  }
}

/// The nodes of a directed graph that lie on a ring (Tarjan 1972), without recursion.
private struct StrongComponents {
  private(set) var members: Set<Int> = []
  private let next: [Int: [Int]]
  private var order: [Int: Int] = [:]
  private var low: [Int: Int] = [:]
  private var stack: [Int] = []
  private var isOnStack: Set<Int> = []

  init(_ next: [Int: [Int]]) {
    self.next = next
    for node in next.keys.sorted() where order[node] == nil { visit(node) }
  }

  private mutating func visit(_ root: Int) {
    var path: [(node: Int, at: Int)] = []
    enter(root, &path)
    while let (node, at) = path.last {
      let targets = next[node] ?? []
      guard at < targets.count else {
        path.removeLast()
        if let above = path.last?.node { low[above] = min(low[above] ?? 0, low[node] ?? 0) }
        if low[node] == order[node] { close(node) }
        continue
      }
      path[path.count - 1].at += 1
      let target = targets[at]
      if order[target] == nil {
        enter(target, &path)
      } else if isOnStack.contains(target) {
        low[node] = min(low[node] ?? 0, order[target] ?? 0)
      }
    }
  }

  private mutating func enter(_ node: Int, _ path: inout [(node: Int, at: Int)]) {
    order[node] = order.count
    low[node] = order[node]
    stack.append(node)
    isOnStack.insert(node)
    path.append((node, 0))
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let last = stack.popLast() {
      isOnStack.remove(last)
      component.append(last)
      if last == node { break }
    }
    if component.count > 1 { members.formUnion(component) }
  }
}
