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
    guard kind != .line else { return .boilerplate(boilerplate(source: source, lexicon)) }
    guard let best = proposals.first else { return nil }
    var term = term(best, source: source, lexicon)
    let trial = EntryTrial(.term(term), by: "glossary-term", lexicon: lexicon)
    term.examples = best.examples.filter(trial.holds)
    return .term(term)
  }

  /// The entry with another right form than the likeliest. One that nobody proposed has no examples, and the contexts of
  /// those that were proposed; where it is the form as it stands, nothing replaces or reports that any more.
  public func entry(preferring text: String, source: String = "", lexicon: Lexicon = .embedded) -> Entry? {
    guard kind != .line else { return nil }
    let others = writings.filter { $0 != text }
    let isAsItStands = text == form || others != writings
    guard !isAsItStands || (kind == .name && !others.isEmpty) else {
      return .term(protection(of: text, source: source))
    }
    let known = proposals.first { $0.text == text }
    let wanted =
      known
      ?? Proposal(text: text, share: 1, occurrences: occurrences, evidence: [], examples: [], contexts: likelyContexts)
    return Candidate(
      kind: kind, form: form, lemma: lemma, writings: others, proposals: [wanted], score: score,
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

  /// The contexts of the likeliest forms, those of the first before the others.
  private var likelyContexts: [String] {
    var seen: Set<String> = []
    let contexts = proposals.prefix(3).flatMap(\.contexts).filter { seen.insert($0).inserted }
    return Array(contexts.prefix(ProposalGathering.mostContexts))
  }

  private func protection(of form: String, source: String) -> Term {
    var term = Term(form)
    term.status = .doNotTranslate
    term.kind = .name
    term.review = .proposed
    term.source = source
    term.provenance = provenance
    return term
  }

  private func boilerplate(source: String, _ lexicon: Lexicon) -> Boilerplate {
    var entry = Boilerplate(form)
    entry.place = draft.place ?? .anywhere
    entry.certainty = draft.certainty
    entry.review = .proposed
    entry.source = source
    entry.provenance = provenance
    let trial = EntryTrial(.boilerplate(entry), by: "boilerplate-line", lexicon: lexicon)
    // A line with an arrow or a bracket of its own cannot be marked: « Accueil → Monde ».
    entry.examples = concordance.prefix(1).filter { MarkedText("⟦\($0.keyword)→⟧")?.text == $0.keyword }
      .map { "⟦\($0.keyword)→⟧" }.filter(trial.holds)
    return entry
  }

  private func term(_ best: Proposal, source: String, _ lexicon: Lexicon) -> Term {
    var term = Term(preferred(best, lexicon))
    term.replaces = kind == .name ? writings.map { WrongForm($0) } : [WrongForm(lemma)]
    term.kind = draft.kind
    term.category = draft.category
    let needsContext = needsContext(best, lexicon)
    term.contexts = needsContext ? best.contexts.compactMap { Context($0) } : []
    term.certainty = needsContext && term.contexts.isEmpty ? .guess : draft.certainty
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
  private let detector: (any Detector)?

  /// A trial of an entry, by the detector that goes by entries of its kind.
  init(_ entry: Entry, by detector: String, lexicon: Lexicon) {
    knowledge = Knowledge(glossary: Glossary([entry.reviewed(nil)]), lexicon: lexicon)
    self.detector = DetectorList.detector(id: detector)
  }

  /// Whether the entry finds what is marked in an example, repairs it so, and nothing else.
  func holds(_ example: String) -> Bool {
    guard let marked = MarkedText(example) else { return false }
    let text = Array(marked.text.utf8)
    let findings = detector?.findings(in: AnalyzedText(text, knowledge: knowledge)) ?? []
    guard findings.count == marked.marks.count, let edits = EditList(findings.compactMap(\.edit)) else { return false }
    return String(decoding: edits.applied(to: text), as: UTF8.self) == marked.repaired
  }
}
