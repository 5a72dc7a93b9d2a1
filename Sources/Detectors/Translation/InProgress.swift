import LavoirFindings
import LavoirText

/// Finds « en cours de » before an infinitive: « est en cours de se propager ».
struct InProgress: Detector {
  static let rule = Rule(
    id: "in-progress",
    summary: "« en cours de » is followed by an infinitive.",
    why: """
      « is in the process of spreading » is « est en train de se propager ». « En cours de » takes a noun (en cours de
      construction), « en train de » a verb.
      """,
    category: .mistranslation,
    severity: .minor,
    fires: ["Le virus est en ⟦cours→train⟧ de se propager.", "Ils sont en ⟦cours→train⟧ d’écrire la suite."],
    silent: [
      "Le pont est en cours de construction.", "en cours de route", "un cours de dessin", "en cours de déjeuner",
      "le cours de danse pour apprendre",
      "Demandez aux programmes en cours de recharger leurs fichiers.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.inProgress].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at cours: Int, in text: AnalyzedText) -> Finding? {
    guard text.isWord(cours - 1, oneOf: "en"), text.isWord(cours + 1, oneOf: "de", "d'") else { return nil }
    guard (max(0, cours - 4)..<cours - 1).contains(where: { text.isWord($0, in: Self.be) }) else { return nil }
    let verb = text.token(cours + 2).map(Clitics.contains) == true ? cours + 3 : cours + 2
    guard verb < text.tokens.count, text.traits(verb).intersection(.partsOfSpeech) == .infinitive else { return nil }
    return rule.finding(
      text.tokens[cours].range, .sure, "« en cours de » stands before the infinitive « \(text.string(verb)) »",
      evidence: [.rule("« en train de » takes a verb")], fix: Fix("train"))
  }

  private static let be: WordSet = ["est", "sont", "était", "étaient", "sera", "seront", "suis", "sommes", "êtes"]
}
