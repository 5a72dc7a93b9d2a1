import LavoirGlossaries
import LavoirText

/// Finds terms that replace each other in a ring (A→B, B→A): a text could never come to rest.
public struct GlossaryCycles: Sendable {
  /// What a form becomes, and where that is said.
  private struct Step {
    let next: String
    let file: String
    let line: Int
  }

  private var steps: [String: Step] = [:]
  /// The forms in the order in which they were added.
  private var forms: [String] = []

  /// No terms yet.
  public init() {}

  /// Adds the terms of some entries; one that waits for a person, or holds somewhere only, makes no ring of itself: the
  /// audit tells of those.
  public mutating func add(_ entries: some Sequence<LocatedEntry>) {
    for located in entries {
      guard case .term(let term) = located.entry, term.review == nil, term.status == .preferred,
        term.contexts.isEmpty, term.topic.isEmpty, term.region.isEmpty, term.scope == TermScope()
      else { continue }
      for form in term.replaces where form.contexts.isEmpty && form.match != .pattern && form.text != term.preferred {
        if steps[form.text] == nil { forms.append(form.text) }
        steps[form.text] = Step(next: term.preferred, file: located.file, line: located.line)
      }
    }
  }

  /// Refuses a ring, naming the entry that closes it.
  public func check() throws(GlossaryError) {
    /// What leads into no ring; no form is followed twice.
    var sound: Set<String> = []
    for form in forms {
      var path: [String] = []
      var onPath: Set<String> = []
      var here = form
      while let step = steps[here], !sound.contains(here) {
        path.append(here)
        onPath.insert(here)
        guard !onPath.contains(step.next) else {
          let ring = path.drop { $0 != step.next } + [step.next]
          throw GlossaryError(
            file: step.file, line: step.line,
            problem: "terms replace each other in a ring: \(ring.joined(separator: " → "))")
        }
        here = step.next
      }
      sound.formUnion(path)
    }
  }
}
