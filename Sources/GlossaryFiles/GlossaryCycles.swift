import LavoirGlossaries
import LavoirText

/// Finds terms that replace each other in a ring (A→B, B→A): a text could never come to rest.
enum GlossaryCycles {
  /// Refuses entries with a ring, naming the entry that closes it.
  static func check(_ entries: [LocatedEntry]) throws(GlossaryError) {
    var next: [String: (to: String, at: LocatedEntry)] = [:]
    for located in entries {
      guard case .term(let term) = located.entry, term.contexts.isEmpty else { continue }
      for form in term.replaces.map(\.text) where form != term.preferred {
        next[form] = (term.preferred, located)
      }
    }
    for (form, first) in next.sorted(by: { ($0.value.at.file, $0.value.at.line) < ($1.value.at.file, $1.value.at.line) }
    ) {
      var path = [form]
      var step: (to: String, at: LocatedEntry)? = first
      while let here = step, path.count <= next.count + 1 {
        path.append(here.to)
        guard here.to != form else {
          throw GlossaryError(
            file: here.at.file, line: here.at.line,
            problem: "terms replace each other in a ring: \(path.joined(separator: " → "))")
        }
        step = next[here.to]
      }
    }
  }
}
