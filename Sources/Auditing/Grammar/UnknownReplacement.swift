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

  /// How many unknown words are compared with the lexicon; where there are more the glossary is in another language.
  private static let mostCompared = 1_000
  /// How many of them are compared by two slips.
  private static let mostComparedTwice = 50

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let known = accepted(in: glossary)
    var neighbours: [String: [String]] = [:]
    return glossary.terms.flatMap { index, term in
      AcceptedForm.all(of: term).filter { $0.kind != .name }.flatMap { form in
        unknown(in: form.text, known, glossary.lexicon).map { word in
          if neighbours[word] == nil, neighbours.count < Self.mostCompared {
            neighbours[word] = SpellingNeighbours.french(
              of: word, glossary.lexicon, isThorough: neighbours.count < Self.mostComparedTwice)
          }
          return flaw(for: word, near: neighbours[word] ?? [], in: form, at: index, glossary.lexicon)
        }
          + misspelt(in: form.text, known, glossary.lexicon).map { word, near in
            flaw(for: word, near: near, in: form, at: index, glossary.lexicon)
          }
      }
    } + countries(in: glossary)
  }

  /// Names and demonyms of countries that are nearly those that the lexicon has.
  private func countries(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().flatMap { index, located -> [GlossaryFlaw] in
      guard case .country(let country) = located.entry else { return [] }
      let fields: [(text: String, key: GlossaryFlaw.Step)] = [(country.name, "country"), (country.demonym, "demonym")]
      return fields.flatMap { text, key in
        text.split { $0 == " " || $0 == "-" }.map(String.init).compactMap { word -> GlossaryFlaw? in
          let lexicon = glossary.lexicon
          guard word.count > 4, lexicon.traits(of: word).isDisjoint(with: [.french, .properNoun]) else { return nil }
          let near = SpellingNeighbours.of(Folding.folded(word)).filter { neighbour in
            lexicon.record(of: neighbour).frenchZipf >= (text.contains("-") ? 4 : 2)
              && lexicon.analyses(of: neighbour).contains { $0.isProper == (word.first?.isUppercase == true) }
          }.sorted { (lexicon.record(of: $1).frenchZipf8, $0) < (lexicon.record(of: $0).frenchZipf8, $1) }
          guard let best = near.first else { return nil }
          let guess = word.first?.isUppercase == true ? best.prefix(1).uppercased() + best.dropFirst() : best
          return flaw(
            at: index, [key], severity: .minor, certainty: .likely,
            "« \(word) » is not in the French lexicon: did you mean « \(guess) »?", evidence: [.notFrench(word)],
            fix: Fix(text.replacing(word, with: guess)))
        }
      }
    }
  }

  private func flaw(
    for word: String, near: [String], in form: AcceptedForm, at index: Int, _ lexicon: Lexicon
  ) -> GlossaryFlaw {
    let guesses = near.prefix(3).map { form.text.replacing(word, with: $0) }
    let question =
      near.isEmpty ? "" : ": did you mean \(near.prefix(3).map { "« \($0) »" }.joined(separator: " or "))?"
    // What English has is borrowed more often than misspelt.
    let isBorrowed = Self.isBorrowed(word, lexicon)
    let isGuess = near.isEmpty || isBorrowed && !near.contains { Self.isSlip(word, $0, lexicon) }
    return flaw(
      at: index, form.path, severity: isGuess ? .minor : nil, certainty: isGuess ? .guess : .likely,
      "« \(word) » is not in the French lexicon" + question, evidence: [.notFrench(word)],
      fix: guesses.first.map { Fix($0, alternatives: Array(guesses.dropFirst())) })
  }

  /// Whether a word is English, or made of an English one with a French ending: « rooter ».
  private static func isBorrowed(_ word: String, _ lexicon: Lexicon) -> Bool {
    ([""] + endings).contains { ending in
      guard word.hasSuffix(ending), word.count - ending.count > 3 else { return false }
      let stem = String(word.dropLast(ending.count))
      let traits = lexicon.traits(of: stem)
      return traits.contains(.english) && !traits.contains(.french) && lexicon.record(of: stem).englishZipf > 2
    }
  }

  private static let endings = ["s", "er", "é", "ée", "és", "ées", "age", "ages", "eur", "eurs"]

  /// Whether two words differ in a doubled letter only, and the French one is frequent: « traffic », « trafic ».
  private static func isSlip(_ word: String, _ french: String, _ lexicon: Lexicon) -> Bool {
    undoubled(word) == undoubled(french) && word.count > 5 && lexicon.record(of: french).frenchZipf >= 3.5
  }

  private static func undoubled(_ word: String) -> String {
    word.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
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

  /// The words with capitals that are a slip away from frequent words of French; other ones are names.
  private func misspelt(in phrase: String, _ known: Set<UInt64>, _ lexicon: Lexicon) -> [(String, [String])] {
    let bytes = Array(phrase.utf8)
    return lexicon.tokens(of: bytes).compactMap { token in
      guard token.kind == .word, !token.shape.isDisjoint(with: [.capitalised, .innerCapital]),
        token.shape.isDisjoint(with: [.elided, .hasDigit]), !known.contains(token.key)
      else { return nil }
      let word = String(decoding: bytes[token.range.indices], as: UTF8.self)
      let folded = Folding.folded(word)
      guard word.count > 5, !lexicon.traits(of: word).contains(.english), !Self.isKnown(folded, known, lexicon) else {
        return nil
      }
      let near = SpellingNeighbours.french(of: folded, lexicon, isThorough: false).filter { neighbour in
        lexicon.record(of: neighbour).frenchZipf >= 3 && lexicon.analyses(of: neighbour).contains { !$0.isProper }
      }
      return near.isEmpty ? nil : (word, near.map { Self.inCapitals($0, as: word) })
    }
  }

  /// A word with the capitals of another one.
  private static func inCapitals(_ word: String, as other: String) -> String {
    other.contains(where: \.isLowercase) ? word.prefix(1).uppercased() + word.dropFirst() : word.uppercased()
  }

  private static func isKnown(_ word: String, _ known: Set<UInt64>, _ lexicon: Lexicon) -> Bool {
    if !lexicon.traits(of: word).isDisjoint(with: [.french, .properNoun]) || word.count == 1 { return true }
    // The lexicon may have the singular or the plural alone.
    let other = word.hasSuffix("s") ? String(word.dropLast()) : word + "s"
    if known.contains(WordHash(other).value) || lexicon.traits(of: other).contains(.french) { return true }
    if prefixes.contains(where: { word.hasPrefix($0) && isLongWord(word.dropFirst($0.count), lexicon) }) { return true }
    let parts = word.split { $0 == "-" || $0 == "’" || $0 == "'" }.map(String.init)
    guard parts.count > 1 else { return false }
    return parts.allSatisfy {
      isKnown($0, known, lexicon) || known.contains(WordHash($0).value) || prefixes.contains($0)
    }
  }

  /// Whether what stands behind a prefix is a word by itself: « rétropropagation ».
  private static func isLongWord(_ rest: Substring, _ lexicon: Lexicon) -> Bool {
    rest.count > 4 && lexicon.traits(of: String(rest)).contains(.french)
  }

  /// What stands before a word, with a hyphen or without.
  private static let prefixes: Set<String> = [
    "télé", "micro", "anti", "rétro", "inter", "hyper", "méga", "nano", "neuro", "cardio", "dé", "re", "ré", "auto",
    "bio", "co", "éco", "ex", "géo", "mini", "multi", "néo", "non", "post", "pré",
    "pro", "pseudo", "semi", "socio", "sous", "super", "sur", "ultra", "vice", "euro", "électro", "cyber", "hydro",
  ]
}
