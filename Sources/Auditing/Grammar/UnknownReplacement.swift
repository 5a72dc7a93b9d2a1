import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds words of a replacement that French does not know.
struct UnknownReplacement: GlossaryCheck {
  static let rule = Rule(
    id: "unknown-replacement",
    summary: "A word of the replacement is not French.",
    why: """
      What the glossary writes into texts should be spelled right. Names, loanwords and protected terms are excepted, and
      so are words whose parts are known. The nearest words of the lexicon are proposed.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - term: permanant
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [un accord permanant]
      """
    ],
    silent: [
      """
      - term: télé-enseignement
        replaces: [e-learning]
        pos: noun
        source: press
        examples: [le ⟦e-learning→télé-enseignement⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let known = accepted(in: glossary)
    return glossary.terms.flatMap { index, term in
      AcceptedForm.all(of: term).filter { $0.kind != .name }.flatMap { form in
        unknown(in: form.text, known, glossary.lexicon).map { word in
          flaw(for: word, in: form, at: index, glossary.lexicon)
        }
      }
    }
  }

  private func flaw(for word: String, in form: AcceptedForm, at index: Int, _ lexicon: Lexicon) -> GlossaryFlaw {
    let near = SpellingNeighbours.french(of: word, lexicon).prefix(3)
    let guesses = near.map { form.text.replacing(word, with: $0) }
    let question = near.isEmpty ? "" : ": did you mean \(near.map { "« \($0) »" }.joined(separator: " or "))?"
    return flaw(
      at: index, form.path, severity: near.isEmpty ? .minor : nil, certainty: near.isEmpty ? .guess : .likely,
      "« \(word) » is not in the French lexicon" + question, evidence: [.notFrench(word)],
      fix: guesses.first.map { Fix($0, alternatives: Array(guesses.dropFirst())) })
  }

  /// The words that the glossary itself calls right.
  private func accepted(in glossary: AuditedGlossary) -> Set<UInt64> {
    var known: Set<UInt64> = []
    for located in glossary.located {
      switch located.entry {
      case .loanword(let loanword): known.formUnion(glossary.lexicon.wordKeys(ofPhrase: loanword.word))
      case .term(let term) where term.status == .doNotTranslate:
        known.formUnion(glossary.lexicon.wordKeys(ofPhrase: term.preferred))
      case .country(let country): known.insert(WordHash(country.demonym).value)
      default: break
      }
    }
    return known
  }

  private func unknown(in phrase: String, _ known: Set<UInt64>, _ lexicon: Lexicon) -> [String] {
    let bytes = Array(phrase.utf8)
    return lexicon.tokens(of: bytes).compactMap { token in
      guard token.kind == .word, !token.shape.contains(.capitalised), !token.shape.contains(.elided),
        !token.shape.contains(.innerCapital), !token.shape.contains(.hasDigit), !known.contains(token.key)
      else { return nil }
      let word = String(decoding: bytes[token.range.indices], as: UTF8.self)
      return Self.isKnown(word, known, lexicon) ? nil : word
    }
  }

  private static func isKnown(_ word: String, _ known: Set<UInt64>, _ lexicon: Lexicon) -> Bool {
    if !lexicon.traits(of: word).isDisjoint(with: [.french, .properNoun]) || word.count == 1 { return true }
    // « s » of a plural that the lexicon lacks.
    if word.hasSuffix("s"), known.contains(WordHash(String(word.dropLast())).value) { return true }
    let parts = word.split { $0 == "-" || $0 == "’" || $0 == "'" }.map(String.init)
    guard parts.count > 1 else { return false }
    return parts.allSatisfy {
      isKnown($0, known, lexicon) || known.contains(WordHash($0).value) || prefixes.contains($0)
    }
  }

  /// What stands before a hyphen.
  private static let prefixes: Set<String> = [
    "télé", "micro", "anti", "auto", "bio", "co", "éco", "ex", "géo", "mini", "multi", "néo", "non", "post", "pré",
    "pro", "pseudo", "semi", "socio", "sous", "super", "sur", "ultra", "vice", "euro", "électro", "cyber", "hydro",
  ]
}
