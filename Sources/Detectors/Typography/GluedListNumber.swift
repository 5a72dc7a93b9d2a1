import LavoirFindings
import LavoirText

/// Finds a list number that runs into its item: « 4.Idéal pour la maison ».
struct GluedListNumber: Detector {
  static let rule = Rule(
    id: "glued-list-number",
    summary: "The number of a list item has no space behind its stop.",
    why: """
      Translators drop the space between « 4. » and the item. Looked at only where the number begins its line and a
      capitalised French word of several letters follows.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "3. Pince solide.\n4.⟦Idéal→ Idéal⟧ pour la maison.", "2.⟦PROCÉDURE→ PROCÉDURE⟧ DE COMMANDE",
    ],
    silent: ["4. Idéal pour la maison.", "2.0 Version", "1.A et 1.B", "3.Wi-Fi", "Voir 4.Idéal"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.number].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at number: Int, in text: AnalyzedText) -> Finding? {
    let word = number + 2
    guard text.tokens[number].shape.contains(.startsLine), text.isMark(number + 1, "."),
      text.tokens[number].range.count <= 2, text.tokens[number + 1].range.count == 1,
      text.tokens[number + 1].shape.contains(.joined), let item = text.token(word), item.shape.contains(.joined),
      item.isCapitalisedWord || item.isAllCapitals, item.range.count > 2, text.traits(word).contains(.french),
      !text.isWord(word, in: TimeNouns.nouns)
    else { return nil }
    return rule.finding(
      item.range, .sure, "a space is missing behind « \(text.string(number..<word)) »",
      fix: Fix(" " + text.string(word)))
  }
}
