import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

extension Candidate {
  /// The glossary entry that the candidate proposes, for a person to accept; `nil` where no right form is known. Its examples
  /// are those lines of the corpus that the entry repairs as they should be.
  ///
  /// - Parameters:
  ///   - source: where the corpus comes from, for the entry’s `source`.
  ///   - lexicon: what gives the lemma of the preferred form, and tells whether the wrong form is French elsewhere.
  public func entry(source: String = "", lexicon: Lexicon = .embedded) -> Entry? {
    guard kind != .line else { return .boilerplate(boilerplate(source: source)) }
    guard let best = proposals.first, var term = term(best, source: source, lexicon) else { return nil }
    let trial = EntryTrial(term, lexicon: lexicon)
    term.examples = best.examples.filter(trial.holds)
    return .term(term)
  }

  /// The entry for a form that is right as it is, a name or a title: nothing replaces or reports it.
  public func protection(source: String = "") -> Entry {
    var term = Term(concordance.first?.keyword ?? form)
    term.status = .doNotTranslate
    term.kind = .name
    term.review = .proposed
    term.source = source
    term.provenance = provenance
    return .term(term)
  }

  /// The entry with another right form than the likeliest; one that nobody proposed has no examples.
  public func entry(preferring text: String, source: String = "", lexicon: Lexicon = .embedded) -> Entry? {
    guard kind != .line else { return nil }
    let known = proposals.first { $0.text == text }
    let wanted =
      known ?? Proposal(text: text, share: 1, occurrences: occurrences, evidence: [], examples: [], contexts: [])
    return Candidate(
      kind: kind, form: form, lemma: lemma, writings: writings, proposals: [wanted], score: score,
      occurrences: occurrences,
      documents: documents, firstDocuments: firstDocuments, concordance: concordance, draft: draft
    ).entry(source: source, lexicon: lexicon)
  }

  /// An entry that keeps the candidate from being proposed again once it is rejected.
  public func entryToReject(source: String = "", lexicon: Lexicon = .embedded) -> Entry {
    entry(source: source, lexicon: lexicon)
      ?? {
        var term = Term(form)
        term.source = source
        term.provenance = provenance
        return .term(term)
      }()
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

  private func term(_ best: Proposal, source: String, _ lexicon: Lexicon) -> Term? {
    var term = Term(preferred(best, lexicon))
    term.replaces = kind == .name ? writings.map { WrongForm($0) } : [WrongForm(lemma)]
    term.kind = draft.kind
    term.category = draft.category
    term.certainty = draft.certainty
    term.contexts = needsContext(best, lexicon) ? best.contexts.compactMap { Context($0) } : []
    term.review = .proposed
    term.note = note
    term.source = source
    term.provenance = provenance
    return term
  }

  /// The preferred form as a dictionary lists it: adjectives in the masculine, names with their capital.
  private func preferred(_ best: Proposal, _ lexicon: Lexicon) -> String {
    switch draft.kind {
    case .adjective: lexicon.analyses(of: best.text).first { $0.tag.partOfSpeech == .adjective }?.lemma ?? best.text
    case .name: best.text.prefix(1).uppercased() + best.text.dropFirst()
    default: best.text
    }
  }

  /// Whether the form is wrong in its context only: it stands for several words, French has it too, or it is so frequent in
  /// English that titles and quotations have it.
  private func needsContext(_ best: Proposal, _ lexicon: Lexicon) -> Bool {
    guard kind == .intruder || kind == .copies else { return false }
    return draft.kind == .name || best.share < Self.alone || lexicon.traits(of: lemma).contains(.french)
      || lexicon.record(of: lemma).englishZipf >= Self.frequentInEnglish
  }

  /// A form that stands for one word this often needs no context.
  private static let alone = 0.9
  private static let frequentInEnglish = 4.5

  private var note: String {
    let others = proposals.dropFirst().prefix(2).map(\.text)
    let reason = proposals.first?.evidence.prefix(2).map(\.description).joined(separator: "; ") ?? ""
    return others.isEmpty ? reason : "\(reason); else \(others.joined(separator: ", "))"
  }

  private var provenance: Provenance {
    Provenance(times: occurrences, documents: documents, files: firstDocuments)
  }
}

/// Tries whether an entry repairs its examples.
private struct EntryTrial {
  private let knowledge: Knowledge
  private static let detector = DetectorList.detector(id: "glossary-term")

  init(_ term: Term, lexicon: Lexicon) {
    var term = term
    term.review = nil
    knowledge = Knowledge(glossary: Glossary([.term(term)]), lexicon: lexicon)
  }

  /// Whether the entry finds what is marked in an example, repairs it so, and nothing else.
  func holds(_ example: String) -> Bool {
    guard let marked = MarkedText(example) else { return false }
    let text = Array(marked.text.utf8)
    let findings = Self.detector?.findings(in: AnalyzedText(text, knowledge: knowledge)) ?? []
    guard findings.count == marked.marks.count, let edits = EditList(findings.compactMap(\.edit)) else { return false }
    return String(decoding: edits.applied(to: text), as: UTF8.self) == marked.repaired
  }
}
