import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds what can never match a text.
struct UnreachableForm: GlossaryCheck {
  static let rule = Rule(
    id: "unreachable-form",
    summary: "A form, a context, a topic, a path or a time can never hold.",
    why: """
      Words are compared as the tokenizer cuts them: marks between them do not stand in a form, nor does a form begin with
      a number. The plainest text for each form is written, in each of its contexts, and read as a run reads it; where
      nothing is found, nothing ever will be. A topic is one word; a path is a glob from the root of the project, with
      slashes; the last day of validity is not before the first.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: impression 3D
        replaces: [3D printing]
        source: press
        examples: [une impression 3D]
      """,
      """
      - term: possible
        replaces: [feasable]
        pos: adjective
        valid-from: 2026-05-01
        valid-until: 2025-05-01
        source: press
        examples: [c’est ⟦feasable→possible⟧]
      """,
    ],
    silent: [
      """
      - term: possible
        replaces: [feasable]
        pos: adjective
        context: ["offre|demande est _"]
        paths: [docs/**/*.md]
        source: press
        examples: [l’offre est ⟦feasable→possible⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var reported: Set<GlossaryFlaw.Place> = []
    // A context of the entry is one place, however many forms have it.
    return glossary.reach.flatMap { forms($0, in: glossary) }.filter { reported.insert($0.place).inserted }
      + glossary.terms.flatMap { index, term in
        choices(of: term, at: index, in: glossary) + topics(of: term, at: index, in: glossary)
          + paths(of: term, at: index) + validity(of: term, at: index)
      } + boilerplate(in: glossary) + unused(in: glossary) + edges(in: glossary)
  }

  private func forms(_ reach: FormReach, in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    guard let term = glossary.term(at: reach.entry), reach.outcomes.contains(.unmatched) else { return [] }
    // What nobody sees in it is said of its characters.
    let wrong = reach.wrongForm.map { term.replaces[$0].text } ?? term.preferred
    guard !TypographicFlaw.hidesLetters(in: wrong) else { return [] }
    let formPath: [GlossaryFlaw.Step] = reach.wrongForm.map { ["replaces", .item($0)] } ?? []
    let form = reach.wrongForm.map { term.replaces[$0] } ?? WrongForm(term.preferred)
    let ownPath: [GlossaryFlaw.Step] = reach.wrongForm == nil ? ["term"] : formPath + ["form"]
    if reach.matchesWithoutMarks {
      return [
        flaw(
          at: reach.entry, ownPath, "« \(form.text) » never matches: leave out the marks between its words")
      ]
    }
    let contexts = form.contexts.isEmpty ? term.contexts : form.contexts
    guard reach.outcomes.allSatisfy({ $0 == .unmatched }), !isFoundWithoutContext(reach, form, term, glossary) else {
      return contexts.indices.filter { reach.outcomes[$0] == .unmatched }.map {
        flaw(
          at: reach.entry, (form.contexts.isEmpty ? [] : formPath) + ["context", .item($0)],
          "the context « \(contexts[$0].source) » never holds around « \(form.text) »")
      }
    }
    // What a topic keeps from ever counting is said of the topic.
    guard Self.wholeTopic(of: term, glossary) else { return [] }
    return [
      flaw(
        at: reach.entry, ownPath, "« \(form.text) » can never be found in a text: \(reason(form.text, in: glossary))")
    ]
  }

  private func isFoundWithoutContext(
    _ reach: FormReach, _ form: WrongForm, _ term: Term, _ glossary: AuditedGlossary
  ) -> Bool {
    let contexts = form.contexts.isEmpty ? term.contexts : form.contexts
    guard !contexts.isEmpty else { return false }
    let tokens = glossary.lexicon.tokens(of: Array(form.text.utf8))
    return tokens.first?.kind == .word && tokens.allSatisfy { $0.kind == .word || $0.isMark("-") || $0.isMark("*") }
  }

  private func reason(_ form: String, in glossary: AuditedGlossary) -> String {
    let tokens = glossary.lexicon.tokens(of: Array(form.utf8))
    guard tokens.contains(where: { $0.kind == .word }) else { return "it has no word" }
    guard let first = tokens.first, first.kind == .word else { return "it does not begin with a word" }
    if tokens.contains(where: { $0.kind == .number }) { return "a number stands in it; in a pattern « # » is one" }
    return "its words are cut in another way there, or its letter case is never met"
  }

  /// Whether every word of the topic is one that a text may have.
  private static func wholeTopic(of term: Term, _ glossary: AuditedGlossary) -> Bool {
    term.topic.isEmpty || term.topic.contains { isWord($0, glossary) }
  }

  private static func isWord(_ text: String, _ glossary: AuditedGlossary) -> Bool {
    let tokens = glossary.lexicon.tokens(of: Array(text.utf8))
    return tokens.count == 1 && tokens[0].key == WordHash(text).value
  }

  /// The words between the bars of patterns and contexts, which are one word each.
  private func choices(of term: Term, at index: Int, in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var patterns: [(text: String, path: [GlossaryFlaw.Step])] = []
    for (number, form) in term.replaces.enumerated() {
      let path: [GlossaryFlaw.Step] = ["replaces", .item(number)]
      if form.match == .pattern { patterns.append((form.text, path + ["form"])) }
      patterns += form.contexts.enumerated().map { ($1.source, path + ["context", .item($0)]) }
    }
    patterns += term.contexts.enumerated().map { ($1.source, ["context", .item($0)]) }
    return patterns.compactMap { pattern, path in
      let choices = pattern.split(separator: " ").filter { $0.contains("|") }.flatMap { $0.split(separator: "|") }
      let lemmas = pattern.split { " |".contains($0) }.filter { $0.hasPrefix("~") }.map { String($0.dropFirst()) }
      if let lemma = lemmas.first(where: { Self.isNoLemma($0, glossary) }) {
        return flaw(
          at: index, path, severity: .minor, "« \(lemma) » in « \(pattern) » has no inflections: give a lemma")
      }
      let wrong = choices.first { !$0.hasPrefix("~") && !Self.isWord(String($0), glossary) }
      return wrong.map {
        flaw(at: index, path, severity: .minor, "« \($0) » in « \(pattern) » is never one word of a text")
      }
    }
  }

  private static func isNoLemma(_ word: String, _ glossary: AuditedGlossary) -> Bool {
    PartOfSpeech.allCases.allSatisfy { glossary.lexicon.forms(of: word, $0).isEmpty }
  }

  private func topics(of term: Term, at index: Int, in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let isWhole = Self.wholeTopic(of: term, glossary)
    return term.topic.indices.filter { !Self.isWord(term.topic[$0], glossary) }.map {
      flaw(
        at: index, ["topic", .item($0)], severity: isWhole ? .minor : nil,
        "the topic « \(term.topic[$0]) » never stands in a text: give one word")
    }
  }

  private func paths(of term: Term, at index: Int) -> [GlossaryFlaw] {
    term.scope.paths.indices.compactMap { number in
      let path = term.scope.paths[number]
      guard let problem = PathProblem.of(path) else { return nil }
      return flaw(at: index, ["paths", .item(number)], "the path « \(path) » fits no file: \(problem)")
    }
  }

  private func validity(of term: Term, at index: Int) -> [GlossaryFlaw] {
    guard let from = term.scope.from, let until = term.scope.until, until < from else { return [] }
    return [flaw(at: index, ["valid-until"], "the entry never holds: it ends on \(until), before it begins on \(from)")]
  }

  /// Wrong forms of a term that replaces nothing.
  private func unused(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.filter { $0.term.status != .preferred && !$0.term.replaces.isEmpty }.map { index, term in
      flaw(
        at: index, ["replaces"],
        "a term with the status « \(term.status.rawValue) » replaces nothing: its wrong forms are never looked for")
    }
  }

  /// Forms that begin or end with a mark, which does not count: « C++ » is found in « C ».
  private func edges(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.reach.compactMap { reach in
      guard let term = glossary.term(at: reach.entry), reach.outcomes.contains(.found) else { return nil }
      let form = reach.wrongForm.map { term.replaces[$0] } ?? WrongForm(term.preferred)
      let tokens = glossary.lexicon.tokens(of: Array(form.text.utf8))
      guard form.match != .pattern, let first = tokens.first, let last = tokens.last,
        first.kind == .mark || last.kind == .mark
      else { return nil }
      let path: [GlossaryFlaw.Step] = reach.wrongForm.map { ["replaces", .item($0), "form"] } ?? ["term"]
      return flaw(
        at: reach.entry, path, severity: .minor,
        "the marks at the end of « \(form.text) » do not count: it is found without them")
    }
  }

  private func boilerplate(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().compactMap { index, located in
      guard case .boilerplate(let boilerplate) = located.entry,
        glossary.lexicon.tokens(of: Array(boilerplate.pattern.utf8)).first(where: { $0.kind != .mark })?.kind != .word
      else { return nil }
      return flaw(
        at: index, ["boilerplate"],
        "« \(boilerplate.pattern) » can never be found in a text: it does not begin with a word")
    }
  }
}
