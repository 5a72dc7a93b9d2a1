import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a noun whose gender is not that of its determiner, and the word that a spinner may have taken away.
struct DeterminerGender: Detector {
  static let rule = Rule(
    id: "determiner-gender",
    summary: "The determiner and the noun behind it differ in gender.",
    why: """
      A spinner swaps nouns and leaves the words around them: « aucune dialogue » was « aucune discussion ». Where the noun
      is a French word too, the determiner still shows the gender of what stood there. Without a synonym of that gender
      it is a slip of agreement.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("Le bâtiment everlasting est là, et il n’y avait aucune ⟦dialogue→discussion⟧ sur le sujet", .likely),
      .init("Voici ⟦le suite→la suite⟧ du film.", .likely),
    ],
    silent: [
      "il n’y avait aucun dialogue sur le sujet", "une espèce de fou", "la mi-temps", "un après-midi",
      "la pseudo-classe",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    guard !text.marks[.wrongGender].isEmpty else { return [] }
    let restoration = Restoration(text: text)
    return text.marks[.wrongGender].compactMap { finding(at: $0, in: text, restoration) }
  }

  private func finding(at index: Int, in text: AnalyzedText, _ restoration: Restoration) -> Finding? {
    // « la pseudo-classe »: the noun is what stands behind the hyphen.
    guard !text.isProtected(index), !(text.isMark(index + 1, "-") && text.isJoined(index + 1)),
      let reading = Determiners.reading(of: text.tokens[index - 1]),
      let shown = reading.gender, let own = text.traits(index).gender
    else { return nil }
    let noun = text.string(index)
    let disagreement = Evidence.agreement(
      "« \(text.string(index - 1)) » is \(Self.name(shown)), « \(noun) » is \(Self.name(own))")
    // Without another trace of a spinner, a slip of the determiner is what it is.
    if text.traits(index).contains(.english), text.isDamaged || text.spinTrace.rate > 0 {
      let ranking = restoration.ranking(for: index)
      if let best = ranking.best {
        return Finding(
          rule: rule.id, range: ranking.range, category: .spun, severity: .major, certainty: .likely,
          message: "« \(noun) » does not agree; « \(best.replacement) » may have stood there",
          evidence: [disagreement] + ranking.evidence, fix: ranking.fix)
      }
    }
    let form = reading.paradigm.form(own, .singular, beforeVowel: Vowels.begins(noun, lexicon: text.knowledge.lexicon))
    guard !form.hasSuffix("’") else { return nil }
    return Finding(
      rule: rule.id, range: text.byteRange(index - 1..<index + 1), category: .agreement, severity: .minor,
      certainty: .likely, message: "« \(text.string(index - 1..<index + 1)) »: the determiner does not agree",
      evidence: [disagreement],
      fix: Fix(Substituter.cased(form, like: text.tokens[index - 1]) + " " + noun))
  }

  private static func name(_ gender: Gender) -> String {
    gender == .feminine ? "feminine" : "masculine"
  }
}
