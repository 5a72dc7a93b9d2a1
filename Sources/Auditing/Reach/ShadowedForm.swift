import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Finds a form that another entry always takes away.
struct ShadowedForm: GlossaryCheck {
  static let rule = Rule(
    id: "shadowed-form",
    summary: "A form never counts, because another entry always stands in its way.",
    why: """
      Where several forms stand at one place the longest counts, then the entry that comes first; what is protected is
      not touched. The plainest text for each form is written, in each of its contexts, and read as a run reads it: when
      another entry is found there every time, the form is as good as absent. So is the protection of a name that another
      entry replaces. A loanword is good French by the glossary and should be no wrong form.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: Royal Navy
        status: do-not-translate
        source: press
        examples: [un bâtiment de la Royal Navy]
      - term: marine royale
        replaces: [Royal Navy]
        source: press
        examples: [la marine royale du Maroc]
      """,
      """
      - term: procès
        replaces: [trial]
        pos: noun
        source: press
        examples: [le ⟦trial→procès⟧ commence]
      - term: essai
        replaces: [trial]
        pos: noun
        context: [_ clinique]
        source: press
        examples: [un essai clinique]
      """,
    ],
    silent: [
      """
      - term: Royal Navy
        status: do-not-translate
        source: press
        examples: [un bâtiment de la Royal Navy]
      - term: royal
        replaces: [royally]
        pos: adjective
        source: press
        examples: [un accueil ⟦royally→royal⟧]
      """
    ])

  private struct Form: Hashable {
    let entry: Int
    let form: Int?
  }

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    // Of forms that nothing tells apart the conflict is reported.
    let meeting = Set(glossary.meetings.map { Form(entry: $0.later.entry, form: $0.later.form.wrongForm) })
    var reported: Set<GlossaryFlaw.Place> = []
    let taken = glossary.reach.compactMap { reach -> GlossaryFlaw? in
      guard !meeting.contains(Form(entry: reach.entry, form: reach.wrongForm)),
        let (winner, wrongForm) = winner(over: reach), winner != reach.entry,
        let term = glossary.term(at: reach.entry)
      else { return nil }
      return shadowed(reach, of: term, by: winner, wrongForm, in: glossary)
    }
    return (taken + loanwords(in: glossary) + protected(in: glossary)).filter {
      reported.insert($0.place).inserted
    }
  }

  /// The entry that is found instead of a form; `nil` where the form itself is found in some context, or nothing ever is.
  private func winner(over reach: FormReach) -> (entry: Int, wrongForm: Int?)? {
    var winner: (Int, Int?)?
    for outcome in reach.outcomes {
      switch outcome {
      case .found: return nil
      case .lost(let entry, let form): winner = winner ?? (entry, form)
      case .unmatched: break
      }
    }
    return winner
  }

  private func shadowed(
    _ reach: FormReach, of term: Term, by winner: Int, _ winnerForm: Int?, in glossary: AuditedGlossary
  ) -> GlossaryFlaw? {
    let other = glossary.located[winner].entry
    let own = FormConditions(of: reach.wrongForm, in: term)
    if let otherTerm = glossary.term(at: winner), own.reachesBeyond(FormConditions(of: nil, in: otherTerm)) {
      return nil
    }
    let form = reach.wrongForm.map { term.replaces[$0].text } ?? term.preferred
    let isProtection = reach.wrongForm == nil && term.status == .doNotTranslate
    let isProtected = glossary.term(at: winner)?.status == .doNotTranslate || other.headingKey == "loanword"
    // A name inside a longer one that is protected as well is protected all the same.
    if isProtection, isProtected { return nil }
    let message =
      isProtected
      ? "« \(form) » is never found: « \(other.heading) » is protected there"
      : isProtection
        ? "« \(form) » is not protected: « \(other.heading) » comes before it"
        : "« \(form) » never counts: « \(other.heading) » always comes before it"
    return flaw(
      at: reach.entry, reach.wrongForm.map { ["replaces", .item($0), "form"] } ?? ["term"], message,
      evidence: [glossary.reason(winner, "the entry that is found there")])
  }

  /// Wrong forms around a shorter one that is protected: the longer one counts, and the protection does not.
  private func protected(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let names = ProtectedNames(of: glossary)
    return glossary.forms.all.compactMap { owned in
      guard let number = owned.form.wrongForm, owned.form.words.count > 1, let term = glossary.term(at: owned.entry),
        owned.form.text == term.replaces[number].text, let name = names.entry(inside: owned.form.words)
      else { return nil }
      return flaw(
        at: owned.entry, ["replaces", .item(number), "form"], severity: .minor, certainty: .likely,
        "« \(owned.form.text) » is replaced, though « \(glossary.located[name].entry.heading) » in it is protected",
        evidence: [glossary.reason(name, "the protection")])
    }
  }

  /// Wrong forms that the glossary accepts as loanwords.
  private func loanwords(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var loanwords: [UInt64: Int] = [:]
    for (index, located) in glossary.located.enumerated() {
      if case .loanword(let loanword) = located.entry, loanword.review == nil {
        loanwords[WordHash(loanword.word).value] = index
      }
    }
    return glossary.terms.filter { $0.term.status == .preferred }.flatMap { index, term in
      term.replaces.indices.compactMap { number -> GlossaryFlaw? in
        let form = term.replaces[number]
        // A name with its capital is another word.
        guard let loanword = loanwords[WordHash(form.text).value], form.match != .pattern,
          form.text.first?.isUppercase != true
        else { return nil }
        let isGuarded = FormConditions(of: number, in: term).isGuarded
        return flaw(
          at: index, ["replaces", .item(number), "form"], severity: isGuarded ? .neutral : nil,
          "« \(form.text) » is a loanword of the glossary, and so good French",
          evidence: [glossary.reason(loanword, "the loanword")])
      }
    }
  }
}

/// The names that a glossary protects, by their words.
private struct ProtectedNames {
  private var entries: [[WordHash]: Int] = [:]
  /// How many words the names have that begin with a word.
  private var lengths: [WordHash: Set<Int>] = [:]
  /// A longer name is not looked for inside others.
  private static let mostWords = 12

  init(of glossary: AuditedGlossary) {
    for owned in glossary.forms.all where glossary.term(at: owned.entry)?.status == .doNotTranslate {
      let words = owned.form.words
      guard let first = words.first, words.count <= Self.mostWords, entries[words] == nil else { continue }
      entries[words] = owned.entry
      lengths[first, default: []].insert(words.count)
    }
  }

  /// The entry of the first name among the words of a longer form; of several that begin there the shortest.
  func entry(inside words: [WordHash]) -> Int? {
    for start in words.indices {
      for length in lengths[words[start], default: []].sorted() where length < words.count {
        guard start + length <= words.count else { break }
        if let entry = entries[Array(words[start..<start + length])] { return entry }
      }
    }
    return nil
  }
}
