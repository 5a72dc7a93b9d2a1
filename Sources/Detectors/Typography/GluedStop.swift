import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a word that touches the mark before it: « sa canne,son chapeau ».
struct GluedStop: Detector {
  static let rule = Rule(
    id: "glued-stop",
    summary: "No space stands behind a comma, semicolon, colon or closing guillemet.",
    why: """
      Machines and thumbs drop the space. Both words must be French and in running text: the rows of data (« nom,ville »),
      pairs of letters (« (x,y) »), chemical names and decimals have none. Behind ! and ? a space is missing for sure only
      where one stands before them.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Il a pris son manteau,⟦→ ⟧sa canne et son chapeau.", "Le premier refuse;⟦→ ⟧le second hésite.",
      "Il aimait «\u{A0}la soupe\u{A0}»⟦→ ⟧et le silence.", "Sans argent,⟦→ ⟧on ne va pas loin.",
      "Elle dit «non»⟦→ ⟧puis s’en va.", "Il pleuvait,⟦→ ⟧l’eau montait.", "Attention:⟦→ ⟧le train part.",
      "Qu’est-ce que c’est que ça ?⟦→ ⟧demanda-t-il.", "Il est né en 1990,⟦→ ⟧à Lyon.",
      .init("La forme est type:⟦→ ⟧genre.", .likely), .init("avec le terme ?⟦→ ⟧version du paquet.", .likely),
      "J’ai lu 3 livres;⟦→ ⟧demain,⟦→ ⟧j’en lirai 2.",
    ],
    silent: [
      "nom,prénom,ville,âge", "Soit (x,y) un couple.", "tags: [mer,bateau,vent]",
      "Le N,N-diméthylformamide est un solvant.",
      "id;nom;prénom", "`a,b`", "»Komm doch mit!« und ging.", "Il a dit »non« puis part.",
      "Le mot »danois« existe, un »autre« aussi.", "for i in {a,b,c}; do echo",
      "3,5 litres", "clé=valeur,autre chose", "Jean Roux,rue de la Paix,29200 Brest,prof de maths",
      "le mot qu?il a dit",
      "nom complet,ville de naissance,date de naissance", "voir a:b et foo:bar ici", "slt :p et :o toi",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.joinedToStop].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let stop = index - 1
    guard stop > 0, text.continuesLine(stop), isWord(index, in: text), isBehindClause(stop, in: text),
      isRunning(around: index, in: text), text.isProse(index)
    else { return nil }
    let place = Int(text.tokens[index].start)
    return rule.finding(
      ByteRange(place, place), certainty(at: index, in: text), "a space is missing behind « \(text.string(stop)) »",
      fix: Fix(" "))
  }

  /// Sure behind a comma, semicolon or guillemet. A colon also stands in keys (« forme:valeur ») and a question mark before
  /// the terms of searches (« ?version »): sure only before a little word, and before a capital or an inversion.
  private func certainty(at index: Int, in text: AnalyzedText) -> Certainty {
    let stop = index - 1
    if text.isMark(stop, ":") {
      let isLittle = !text.traits(index).isDisjoint(with: [.determiner, .pronoun, .preposition, .conjunction])
      return isLittle || text.tokens[index].shape.contains(.elided) ? .sure : .likely
    }
    guard text.isMark(stop, "?") || text.isMark(stop, "!") else { return .sure }
    return text.tokens[index].shape.contains(.capitalised) || text.isMark(index + 1, "-") ? .sure : .likely
  }

  /// Whether a small French word of more than one letter follows, or an elided one; behind a spaced ? any French one.
  private func isWord(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    let mayBegin = text.isMark(index - 1, "?") || text.isMark(index - 1, "!")
    guard mayBegin || !token.shape.contains(.capitalised) else { return false }
    if token.shape.contains(.elided) { return text.isJoined(index + 1) }
    return token.isSmallWord || token.isCapitalisedWord && token.range.count > 1
      ? text.traits(index).contains(.french) && (token.range.count > 1 || text.isWord(index, oneOf: "à", "y")) : false
  }

  /// Whether what stands before the mark ends a clause, so that the mark belongs to it.
  private func isBehindClause(_ stop: Int, in text: AnalyzedText) -> Bool {
    let word = stop - 1
    if text.isMark(stop, "»") { return closes(stop, in: text) }
    if text.isMark(stop, "?") || text.isMark(stop, "!") {
      return text.isSpaced(stop) && text.tokens[word].kind == .word
    }
    guard text.isJoined(stop) || text.isMark(stop, ";") else { return false }
    if ["»", ")", "%", "€"].contains(where: { text.isMark(word, $0) }) { return !text.isMark(stop, ":") }
    if text.tokens[word].kind == .number { return text.isSpaced(word) && text.isMark(stop, ",") }
    let letters = text.tokens[word].range.count
    guard text.tokens[word].kind == .word, letters > 1, !text.traits(word).isDisjoint(with: .knownFrench) else {
      return false
    }
    let isLone = !text.isJoined(word) || text.tokens[word - 1].shape.contains(.elided)
    guard isLone || ["-", "(", "«", ",", ";"].contains(where: { text.isMark(word - 1, $0) }) else { return false }
    return !text.isMark(stop, ":") || letters > 3 && text.traits(word).contains(.french)
  }

  /// Whether the line is running text, not a row of data: it has spaces at least as often as marks without one, each of
  /// these goes before a small word, and where there are several it ends with a stop.
  private func isRunning(around index: Int, in text: AnalyzedText) -> Bool {
    let line = text.lineTokens(around: index)
    let spaced = line.count { text.isSpaced($0) }
    let glued = line.filter { text.isMark($0 - 1, ",") || text.isMark($0 - 1, ";") }.filter(text.isJoined)
    guard spaced >= max(1, glued.count), glued.allSatisfy({ !isDatum($0, in: text) }) else { return false }
    return glued.count < 2 || !text.endsLine(line.upperBound)
      || [".", "!", "?", "…", "»"].contains { text.isMark(line.upperBound, $0) }
  }

  /// Whether a token behind a comma is a number or a name, as in a row of data.
  private func isDatum(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    return token.kind == .number || token.kind == .word && token.shape.contains(.capitalised)
  }

  /// Whether a » closes what a « on its line opened.
  private func closes(_ close: Int, in text: AnalyzedText) -> Bool {
    var index = close - 1
    let first = text.lineTokens(around: close).lowerBound
    while index >= first {
      // In German the mark that touches the word before it closes.
      if text.isMark(index, "«") {
        return !text.isJoined(index) || text.isJoined(index + 1) || text.tokens[index - 1].shape.contains(.elided)
      }
      if text.isMark(index, "»") { return false }
      index -= 1
    }
    return false
  }
}
