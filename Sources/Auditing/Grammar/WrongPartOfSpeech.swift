import LavoirFindings
import LavoirGlossaries
import LavoirLexicons

/// Finds a part of speech that the lexicon contradicts.
struct WrongPartOfSpeech: GlossaryCheck {
  static let rule = Rule(
    id: "wrong-part-of-speech",
    summary: "The replacement is not of the declared part of speech.",
    why: """
      By its part of speech a form is inflected: a noun for number, an adjective for gender too, the first word of a verb
      for tense and person, which has to be an infinitive. Where the lexicon knows the word as something else only, it
      cannot be inflected so.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: question
        replaces: [query]
        pos: verb
        source: press
        examples: [la question de savoir]
      """,
      """
      - term: a du sens
        replaces: [makes sense]
        pos: verb
        source: press
        examples: [cela ⟦makes sense→a du sens⟧]
      """,
    ],
    silent: [
      """
      - term: se rendre compte
        replaces: [realiser]
        pos: verb
        source: press
        examples: [il faut ⟦realiser→se rendre compte⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.terms.flatMap { index, term in
      AcceptedForm.all(of: term).compactMap { flaw(of: $0, at: index, glossary.lexicon) }
    }
  }

  private func flaw(of form: AcceptedForm, at index: Int, _ lexicon: Lexicon) -> GlossaryFlaw? {
    let isWord = !form.text.contains(" ")
    let readings: [Analysis] =
      switch form.kind {
      case .noun: Self.allReadings(of: GrammarReading.head(of: form.text), lexicon)
      case .adjective, .adverb: isWord ? lexicon.analyses(of: form.text) : []
      case .verb: lexicon.analyses(of: GrammarReading.verbHead(of: form.text))
      case .name, .phrase: []
      }
    guard !readings.isEmpty, !readings.contains(where: { Self.fits($0, form.kind) }) else { return nil }
    let infinitive = form.kind == .verb ? readings.first { $0.tag.partOfSpeech == .verb }?.lemma : nil
    let message =
      infinitive.map { "a verb is given in the infinitive: « \($0) », not « \(form.text) »" }
      ?? "« \(form.text) » is no \(form.kind.rawValue)"
    let right = isWord && infinitive == nil ? Self.kind(of: readings) : nil
    // Adjectives become nouns more readily than a lexicon can tell: « un anticoagulant ».
    let severity: Severity? =
      form.kind == .noun && readings.contains { GrammarReading.fits($0.tag, .adjective) } ? .neutral : nil
    guard form.path == ["term"] else { return flaw(at: index, form.path, severity: severity, message) }
    return flaw(
      at: index, infinitive == nil ? ["pos"] : ["term"], severity: severity, message,
      evidence: [.rule("so says the French lexicon")],
      fix: right.map { Fix($0.rawValue) } ?? (isWord ? infinitive.map { Fix($0) } : nil))
  }

  private static func fits(_ reading: Analysis, _ kind: Term.Kind) -> Bool {
    GrammarReading.fits(reading.tag, kind) || kind == .noun && reading.tag.partOfSpeech == .properNoun
  }

  /// The readings of the words of a head; none where one of them is unknown.
  private static func allReadings(of words: [String], _ lexicon: Lexicon) -> [Analysis] {
    let readings = words.map { lexicon.analyses(of: $0) }
    return readings.contains(where: \.isEmpty) ? [] : readings.flatMap { $0 }
  }

  /// The part of speech that a word has, if it is one alone.
  private static func kind(of readings: [Analysis]) -> Term.Kind? {
    let kinds = [Term.Kind.noun, .adjective, .verb, .adverb].filter { kind in
      readings.contains { GrammarReading.fits($0.tag, kind) }
    }
    return kinds.count == 1 ? kinds[0] : nil
  }
}
