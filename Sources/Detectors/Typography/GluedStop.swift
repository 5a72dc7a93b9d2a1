import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a word that touches the comma, semicolon or » before it: « sa canne,son chapeau ».
struct GluedStop: Detector {
  static let rule = Rule(
    id: "glued-stop",
    summary: "No space stands behind a comma, semicolon or closing guillemet.",
    why: """
      Machines and thumbs drop the space. Both words must be French and in running text: the rows of data (« nom,ville »),
      pairs of letters (« (x,y) »), chemical names and decimals have none.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Il a pris son manteau,⟦→ ⟧sa canne et son chapeau.", "Le premier refuse;⟦→ ⟧le second hésite.",
      "Il aimait «\u{A0}la soupe\u{A0}»⟦→ ⟧et le silence.", "Sans argent,⟦→ ⟧on ne va pas loin.",
      "Elle dit «non»⟦→ ⟧puis s’en va.", "Il pleuvait,⟦→ ⟧l’eau montait.",
    ],
    silent: [
      "nom,prénom,ville,âge", "Soit (x,y) un couple.", "tags: [mer,bateau,vent]",
      "Le N,N-diméthylformamide est un solvant.",
      "id;nom;prénom", "`a,b`", "»Komm doch mit!« und ging.", "Il a dit »non« puis part.", "for i in {a,b,c}; do echo",
      "3,5 litres",
      "clé=valeur,autre chose",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.joinedToStop].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let stop = index - 1
    guard stop > 0, text.isJoined(stop) || !text.isMark(stop, ","), text.continuesLine(stop),
      isWord(index, in: text), isRunning(index, in: text), text.isProse(index)
    else { return nil }
    guard text.isMark(stop, "»") ? closes(stop, in: text) : isClause(before: stop, in: text) else { return nil }
    return rule.finding(
      ByteRange(Int(text.tokens[index].start), Int(text.tokens[index].start)), .sure,
      "a space is missing behind « \(text.string(stop)) »", fix: Fix(" "))
  }

  /// Whether a small French word follows that running text goes on behind.
  private func isWord(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    if token.shape.contains(.elided) { return text.isJoined(index + 1) && !token.shape.contains(.capitalised) }
    return token.isSmallWord && text.traits(index).contains(.french)
      && (token.range.count > 1 || text.isWord(index, in: ["à", "y"]))
  }

  /// Whether a space follows the word, and the mark is alone in being without: data has none at all.
  private func isRunning(_ index: Int, in text: AnalyzedText) -> Bool {
    let last = text.tokens[index].shape.contains(.elided) ? index + 1 : index
    guard text.isSpaced(last + 1), text.tokens[last + 1].kind == .word || text.tokens[last + 1].kind == .number else {
      return text.isMark(index - 1, "»") && text.endsLine(last + 1)
    }
    return true
  }

  private func isClause(before stop: Int, in text: AnalyzedText) -> Bool {
    let word = stop - 1
    if text.isMark(word, "»") || text.isMark(word, ")") { return true }
    guard text.tokens[word].kind == .word, text.tokens[word].range.count > 1, text.traits(word).contains(.french) else {
      return false
    }
    guard text.isJoined(word) else { return true }
    return text.tokens[word - 1].shape.contains(.elided) || text.isMark(word - 1, "-") || text.isMark(word - 1, "«")
  }

  /// Whether a » closes what a « on its line opened.
  private func closes(_ close: Int, in text: AnalyzedText) -> Bool {
    var index = close - 1
    while index >= 0, text.continuesLine(index + 1) {
      if text.isMark(index, "«") { return true }
      if text.isMark(index, "»") { return false }
      index -= 1
    }
    return false
  }
}
