import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a space beside the hyphen of an inverted subject: « dit -il », « vont- ils ».
struct SpacedInversion: Detector {
  static let rule = Rule(
    id: "spaced-inversion",
    summary: "A space stands beside the hyphen between a verb and its pronoun.",
    why: """
      Verb, hyphen and pronoun are one. The verb must have the ending that goes with the pronoun, so that suffixes (« le
      pronom -il ») and prefixes (« pré- et post- ») stay, and so do dashes without spaces (« il veut -on le sait- venir »).
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Entrez donc, dit⟦ →⟧-il.", "Pourquoi a-t-⟦ →⟧il refusé ?", "Viendra⟦ →⟧-t-elle ?", "Où vont-⟦ →⟧ils ?",
      "Y a⟦ →⟧-t-⟦ →⟧il un médecin ?", "Que dites⟦ →⟧-vous ?",
    ],
    silent: [
      "Le pronom -il non.", "Le suffixe -elle vient du latin.", "La terminaison -t-il se prononce.",
      "Les écoles pré- et post-secondaires.",
      "Il veut -on le sait- venir.", "dit-il", "- Il part", "Il finit - il le faut - demain.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.looseHyphen].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at hyphen: Int, in text: AnalyzedText) -> Finding? {
    let place = text.isJoined(hyphen) ? hyphen + 1 : hyphen
    guard text.isSpaced(place), text.isPlainGap(before: place), let (verb, pronoun) = inversion(at: hyphen, in: text),
      fits(verb, pronoun, in: text), !closesAside(behind: pronoun, in: text), text.isProse(hyphen)
    else { return nil }
    return rule.finding(
      text.gap(before: place), .sure, "a space stands beside the hyphen of « \(text.string(verb..<pronoun + 1)) »",
      fix: Fix(""))
  }

  /// The verb and pronoun round a hyphen, a « t » between hyphens passed over.
  private func inversion(at hyphen: Int, in text: AnalyzedText) -> (verb: Int, pronoun: Int)? {
    var (verb, pronoun) = (hyphen - 1, hyphen + 1)
    if text.isWord(pronoun, oneOf: "t"), text.isMark(pronoun + 1, "-") { pronoun += 2 }
    if text.isWord(verb, oneOf: "t"), text.isMark(verb - 1, "-") { verb -= 2 }
    guard verb >= 0, text.tokens[verb].kind == .word, let last = text.token(pronoun), last.isSmallWord,
      text.continuesLine(hyphen), text.continuesLine(pronoun)
    else { return nil }
    return (verb, pronoun)
  }

  /// Whether a verb has the ending that its pronoun asks for.
  private func fits(_ verb: Int, _ pronoun: Int, in text: AnalyzedText) -> Bool {
    guard text.traits(verb).contains(.finiteVerb) else { return false }
    let written = text.string(verb).lowercased()
    let hasT = pronoun - verb > 2
    if text.isWord(pronoun, oneOf: "il", "elle", "on") {
      return hasT ? written.hasSuffix("a") || written.hasSuffix("e") : written.hasSuffix("t") || written.hasSuffix("d")
    }
    guard !hasT else { return false }
    if text.isWord(pronoun, oneOf: "ils", "elles") { return written.hasSuffix("nt") }
    if text.isWord(pronoun, oneOf: "vous") {
      return written.hasSuffix("ez") || ["dites", "faites", "êtes"].contains(written)
    }
    if text.isWord(pronoun, oneOf: "nous") { return written.hasSuffix("ons") }
    if text.isWord(pronoun, oneOf: "je") {
      return ["suis", "ai", "dis", "puis", "sais", "vais", "dois"].contains(written)
    }
    if text.isWord(pronoun, oneOf: "tu") { return written.hasSuffix("s") || written.hasSuffix("x") }
    return text.isWord(pronoun, oneOf: "ce") && ["est", "sont", "était", "fut"].contains(written)
  }

  /// Whether a hyphen that closes an aside without spaces follows on the line: « -on le sait- ».
  private func closesAside(behind pronoun: Int, in text: AnalyzedText) -> Bool {
    let rest = pronoun..<text.lineTokens(around: pronoun).upperBound
    return rest.map { $0 + 1 }.contains { text.isMark($0, "-") && text.isJoined($0) && !text.isJoined($0 + 1) }
  }
}
