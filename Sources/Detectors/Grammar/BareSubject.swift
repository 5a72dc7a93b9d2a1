import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a sentence whose subject lost its article: « Lauréats doivent remplir un formulaire ».
struct BareSubject: Detector {
  static let rule = Rule(
    id: "bare-subject",
    summary: "A sentence begins with a noun that has no article.",
    why: """
      English plurals need no article, French ones do. A plural noun that opens a sentence and has a verb of the third
      person plural right behind it lacks « les ». Headlines do the same: in a line without a full stop nothing is said.
      """,
    category: .agreement,
    severity: .minor,
    fires: [.init("⟦Lauréats→Les lauréats⟧ doivent remplir le formulaire.", .likely)],
    silent: [
      "Les lauréats doivent remplir le formulaire.", "Policiers et pompiers doivent partir.",
      "Parents doivent-ils payer ?",
      "Lauréats doivent remplir", "Nombreux sont les lauréats.", "Certains doivent partir.", "Deux doivent partir.",
      "Gens doivent", "Rouges sont les roses du jardin de la voisine.", "Paris dort.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bareSubject].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at verb: Int, in text: AnalyzedText) -> Finding? {
    let noun = verb - 1
    guard text.opensSentence(noun), text.tokens[noun].isCapitalisedWord, text.tokens[verb].isSmallWord,
      text.traits(noun).contains(.noun), text.traits(noun).number == .plural,
      text.traits(noun).intersection(.partsOfSpeech).isSubset(of: [.noun, .adjective]),
      !text.isWord(noun, oneOf: "seuls", "seules", "tels", "telles", "rares", "nombreux"), !text.isMark(noun - 1, "-"),
      !text.isWord(verb, oneOf: "sont", "furent", "étaient", "seront"),
      !text.isMark(verb + 1, "-"), endsWithStop(verb, in: text), !text.traits(noun).contains(.properNoun)
    else { return nil }
    let lexicon = text.knowledge.lexicon
    let readings = lexicon.verbReadings(of: text.string(verb))
    guard !readings.isEmpty, readings.allSatisfy({ $0.tag.person == .third && $0.tag.number == .plural }) else {
      return nil
    }
    let word = text.string(noun)
    return rule.finding(
      text.tokens[noun].range, .likely, "« \(word) » lacks its article",
      evidence: [.rule("it opens the sentence, and its verb follows")], fix: Fix("Les " + word.lowercased()))
  }

  /// Whether the paragraph is prose: it ends with a full stop, or goes on for long.
  private func endsWithStop(_ index: Int, in text: AnalyzedText) -> Bool {
    let paragraph = text.paragraph(around: index)
    return paragraph.contains { $0 > index && text.isMark($0, ".") } && paragraph.count > 5
  }
}
