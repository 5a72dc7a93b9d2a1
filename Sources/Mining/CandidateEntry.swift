import LavoirFindings
import LavoirGlossaries
import LavoirText

extension Candidate {
  /// The glossary entry that the candidate proposes, for a person to accept; `nil` where no right form is known.
  ///
  /// - Parameter source: where the corpus comes from, for the entry’s `source`.
  public func entry(source: String = "") -> Entry? {
    kind == .line ? .boilerplate(boilerplate(source: source)) : term(source: source).map(Entry.term)
  }

  private func boilerplate(source: String) -> Boilerplate {
    var entry = Boilerplate(form)
    entry.place = draft.place ?? .anywhere
    entry.certainty = draft.certainty
    entry.review = .proposed
    entry.source = source
    entry.provenance = provenance
    entry.examples = concordance.first.map { ["⟦\($0.keyword)→⟧"] } ?? []
    return entry
  }

  private func term(source: String) -> Term? {
    guard let best = proposals.first else { return nil }
    var term = Term(best.text)
    term.replaces = kind == .name ? writings.map { WrongForm($0) } : [WrongForm(form)]
    term.kind = draft.kind
    term.category = draft.category
    term.certainty = draft.certainty
    term.contexts = contexts.compactMap { Context($0) }
    term.review = .proposed
    term.note = note
    term.source = source
    term.provenance = provenance
    term.examples = best.examples
    return term
  }

  /// Where a form stands for several words, or is good elsewhere, the context says where the first is right.
  private var contexts: [String] {
    guard kind != .name, kind != .collocation, let best = proposals.first, best.share < Self.alone else { return [] }
    return best.contexts
  }

  /// A form that stands for one word this often needs no context.
  private static let alone = 0.9

  private var note: String {
    let others = proposals.dropFirst().prefix(2).map(\.text)
    let reason = proposals.first?.evidence.prefix(2).map(\.description).joined(separator: "; ") ?? ""
    return others.isEmpty ? reason : "\(reason); else \(others.joined(separator: ", "))"
  }

  private var provenance: Provenance {
    Provenance(times: occurrences, documents: documents, files: firstDocuments)
  }
}
