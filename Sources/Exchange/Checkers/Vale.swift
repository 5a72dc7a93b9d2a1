import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirYAMLText

/// The style files of Vale: `substitution` for what has a replacement, `existence` for what is only flagged, a file for
/// each level, and the accepted words of a vocabulary.
///
/// The keys of a substitution are regular expressions, so all forms are escaped; Vale puts word boundaries around them, and
/// forbids groups that capture, so a parenthesis is written `\x28`. A context is looked for around the form, and is not replaced.
public enum Vale {
  /// The files for a glossary: `Sure.yml`, `Likely.yml`, `Guess.yml`, `Forbidden.yml`, `Deprecated.yml` and `accept.txt`,
  /// those that hold something.
  public static func files(of entries: [Entry], lexicon: Lexicon = .embedded) -> ExchangeFiles {
    var writer = ValeWriter(CheckerRules(entries, lexicon: lexicon))
    writer.write()
    return ExchangeFiles(files: writer.files, losses: writer.rules.losses)
  }
}

private struct ValeWriter {
  var rules: CheckerRules
  private(set) var files: [ExchangeFiles.File] = []
  private var swaps: [Certainty: [(key: String, value: String)]] = [:]
  private var tokens: [Certainty: [String]] = [:]
  private var keys: Set<String> = []

  init(_ rules: CheckerRules) {
    self.rules = rules
  }

  mutating func write() {
    for rule in rules.rules {
      if rule.form?.note.isEmpty == false || !rule.term.note.isEmpty { rules.tell(rule.term, "the note is left out") }
      for pair in rule.pairs { add(pair, of: rule) }
    }
    let levels: [(Certainty, String, String)] = [
      (.sure, "Sure.yml", "error"), (.likely, "Likely.yml", "warning"), (.guess, "Guess.yml", "suggestion"),
    ]
    for (certainty, name, level) in levels {
      guard let swaps = swaps[certainty] else { continue }
      let lines = swaps.map { swap in
        let (key, value) = (ScalarSpelling.spelled(swap.key), ScalarSpelling.spelled(swap.value))
        // A key before a mere colon may have 1,024 characters (YAML 1.2, section 8.2.2).
        return key.count < 1_000 ? "  \(key): \(value)" : "  ? \(key)\n  : \(value)"
      }
      add(name, extends: "substitution", message: "use « %s » instead of « %s »", level: level, list: "swap", lines)
    }
    for (certainty, name, level) in [
      (Certainty.sure, "Forbidden.yml", "error"), (.likely, "Deprecated.yml", "warning"),
    ] {
      guard let tokens = tokens[certainty] else { continue }
      let lines = tokens.map { "  - \(ScalarSpelling.spelled($0))" }
      add(name, extends: "existence", message: "« %s » is not to be used", level: level, list: "tokens", lines)
    }
    addAccepted()
  }

  private mutating func add(
    _ name: String, extends: String, message: String, level: String, list: String, _ lines: [String]
  ) {
    var head = [
      "extends: \(extends)", "message: \(ScalarSpelling.spelled(message))", "level: \(level)", "ignorecase: false",
    ]
    if extends == "substitution" { head += ["action:", "  name: replace"] }
    files.append(ExchangeFiles.File(name: name, text: (head + ["\(list):"] + lines).joined(separator: "\n") + "\n"))
  }

  private mutating func add(_ pair: SpelledPair, of rule: CheckerRule) {
    guard let first = pair.wrong.first, let last = pair.wrong.last, Self.isOfWord(first), Self.isOfWord(last) else {
      return rules.tell(rule.term, "a wrong form that does not begin and end with a letter or digit is left out")
    }
    let surroundings = rule.contexts.compactMap { ContextExpression($0, lexicon: rules.lexicon) }
    if surroundings.count < rule.contexts.count {
      rules.tell(rule.term, "a context with parts of speech or of a locution is left out, and the wrong form there")
    }
    guard rule.contexts.isEmpty || !surroundings.isEmpty else { return }
    for (wrong, rights) in Self.cases(pair.wrong, pair.rights, rule) {
      let form = RegularExpression.matching(wrong)
      let pattern = rule.letterCase == .any ? "(?i:\(form))" : form
      let places = surroundings.map { $0.around(pattern) }
      add(places.isEmpty ? pattern : places.joined(separator: "|"), rights, rule)
    }
  }

  private mutating func add(_ key: String, _ rights: [String], _ rule: CheckerRule) {
    guard keys.insert(key).inserted else {
      return rules.tell(rule.term, "a wrong form that another entry has too is left out")
    }
    if rights.isEmpty {
      tokens[rule.certainty, default: []].append(key)
    } else {
      swaps[rule.certainty, default: []].append((key, rights.joined(separator: "|")))
    }
  }

  private static func cases(_ wrong: String, _ rights: [String], _ rule: CheckerRule) -> [(String, [String])] {
    let capital = (wrong.capitalizedFirst, rights.map(\.capitalizedFirst))
    if rule.letterCase == .capital { return [capital] }
    return rule.takesCapitals && capital.0 != wrong ? [(wrong, rights), capital] : [(wrong, rights)]
  }

  /// Vale puts `\b` around a key.
  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private mutating func addAccepted() {
    var lines: [String] = []
    var seen: Set<String> = []
    for term in rules.accepted {
      for spelling in rules.acceptedSpellings(of: term) where seen.insert(spelling).inserted {
        lines.append(RegularExpression.matching(spelling))
      }
    }
    guard !lines.isEmpty else { return }
    files.append(ExchangeFiles.File(name: "accept.txt", text: lines.joined(separator: "\n") + "\n"))
  }
}
