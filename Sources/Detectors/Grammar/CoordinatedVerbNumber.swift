import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a second verb that lost the number of the first: « ils vous ont trompé et vous a forcé ».
struct CoordinatedVerbNumber: Detector {
  static let rule = Rule(
    id: "coordinated-verb-number",
    summary: "Of two verbs with one subject, the second has another number.",
    why: """
      « vous ont trompé et vous a forcé »: the same object pronoun and the same auxiliary stand on both sides of « et », so
      the subject is the same and so must be its number. A subject of its own before the second verb ends the parallel.
      """,
    category: .agreement,
    severity: .major,
    fires: [.init("ils vous ont trompés et vous ⟦a→ont⟧ forcé à crier", .likely)],
    silent: [
      "ils vous ont trompés et vous ont forcé", "ils vous ont vu et il vous a suivi",
      "ils vous ont vu et on vous a suivi",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.coordinatedAuxiliary].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let pronoun = verb - 1
    let other = text.isWord(verb, oneOf: "a") ? "ont" : "a"
    guard pronoun > 1, text.isWord(pronoun - 1, oneOf: "et"),
      text.isWord(pronoun, oneOf: "vous", "nous", "les", "leur", "lui"),
      isParticiple(verb + 1, in: text)
    else { return nil }
    let key = text.tokens[pronoun].key
    for first in (max(0, pronoun - 10)..<pronoun - 2).reversed() {
      if text.isMark(first, ".") || text.isMark(first, ";") { return nil }
      guard text.tokens[first].key == key, text.isWord(first + 1, in: [other]), isParticiple(first + 2, in: text) else {
        continue
      }
      return rule.finding(
        text.tokens[verb].range, .likely, "« \(text.string(verb)) » has not the number of « \(other) » before it",
        evidence: [.agreement("« \(text.string(first..<first + 3)) » has the same subject")], fix: Fix(other))
    }
    return nil
  }

  private func isParticiple(_ index: Int, in text: AnalyzedText) -> Bool {
    index < text.tokens.count && text.traits(index).contains(.pastParticiple)
  }
}
