import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds two sentences with no space between them: « la douane.Avant de payer ».
struct GluedSentence: Detector {
  static let rule = Rule(
    id: "glued-sentence",
    summary: "No space parts a sentence from the one before.",
    why: """
      Translators and converters drop the space behind a full stop. The word before must be a small French word of some
      length, the one behind French with a capital, so that file names, domains, abbreviations and code stay as they are.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      .init("voir la douane⟦.→. ⟧Avant de payer, lisez", .likely), .init("il est parti⟦!→! ⟧Elle aussi", .likely),
      .init("(sauf samedi et dimanche)⟦.→. ⟧La livraison est rapide", .likely),
      .init("rien à payer⟦.→. ⟧La livraison est gratuite", .likely),
    ],
    silent: [
      "System.Windows.Forms", "voir example.org", "M.Dupont", "un fichier.Txt", "node.Js et vue.Js", "S.A.R.L.",
      "la douane. Avant", "objet.Valeur = 3", "La Presse.Ca",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.joinedCapital].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let stop = index - 1
    let word = text.isMark(index - 2, ")") ? index - 3 : index - 2
    guard word >= 0, text.tokens[stop].shape.contains(.joined), text.tokens[stop].range.count == 1,
      text.tokens[word].isSmallWord, text.tokens[word].range.count >= 3, text.traits(word).contains(.french),
      text.records[word].frenchZipf >= 3, text.traits(index).contains(.french), text.records[index].frenchZipf >= 3,
      !text.isInCode(index), goesOn(index + 1, in: text)
    else { return nil }
    let mark = text.string(stop)
    return rule.finding(
      text.tokens[stop].range, .likely, "a space is missing behind « \(text.string(word..<index)) »",
      evidence: [.rule("« \(text.string(index)) » begins a sentence")], fix: Fix(mark + " "))
  }

  /// Whether the sentence goes on with another word behind a space, as code and names do not.
  private func goesOn(_ next: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(next) else { return false }
    return !token.shape.contains(.joined) && !token.shape.contains(.startsLine) && token.kind == .word
      || (token.shape.contains(.joined) && text.tokens[next - 1].shape.contains(.elided))
  }
}
