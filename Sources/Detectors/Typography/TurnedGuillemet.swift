import LavoirFindings
import LavoirText

/// Finds guillemets that are turned the wrong way: « le mot » tonnelle « ».
struct TurnedGuillemet: Detector {
  static let rule = Rule(
    id: "turned-guillemet",
    summary: "A guillemet is turned the wrong way.",
    why: """
      An opening « stands for a closing one, or the other way round. Only where the paragraph has two guillemets that stand
      apart from their words by spaces and turn to the wrong side; a paragraph may begin with » where a quotation goes on,
      and in German the marks touch the words.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Le mot ⟦»→«⟧ tonnelle ⟦«→»⟧ vient de tonneau.", "Il m’a dit « au revoir ⟦«→»⟧ et il est parti.",
      "Le journal titre ⟦»→«⟧ La grève continue » sur cinq colonnes.", "Elle signait « ta vieille amie ⟦«→»⟧.",
    ],
    silent: [
      "Il m’a dit « attends » et je suis resté.", "» Mes amis, reprit-il, la route est longue.",
      "« Il m’a dit « attends » et il part. »",
      "Er sagte: »Komm doch mit!« und ging.", "» Nous partirons. »", "« Il m’a dit : « Attends-moi.",
      "Il cria »non« à tous.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    var found: [Finding] = []
    var pair: [Int] = []
    for index in text.marks[.quote] where text.isMark(index, "«") || text.isMark(index, "»") {
      if let first = pair.first, !text.paragraph(around: first).contains(index) {
        found += findings(for: pair, in: text)
        pair.removeAll(keepingCapacity: true)
      }
      pair.append(index)
    }
    return found + findings(for: pair, in: text)
  }

  private func findings(for guillemets: [Int], in text: AnalyzedText) -> [Finding] {
    guard guillemets.count == 2, let open = guillemets.first, let close = guillemets.last, close - open > 1,
      text.continuesLine(close), !(text.isMark(open, "«") && text.isMark(close, "»")), text.isSpaced(open + 1),
      text.isSpaced(close), text.isProse(open)
    else { return [] }
    let isTurned = (open: text.isMark(open, "»"), close: text.isMark(close, "«"))
    if isTurned.open, !text.isSpaced(open) || [".", "!", "?"].contains(where: { text.isMark(open - 1, $0) }) {
      return []
    }
    if isTurned.close, !isTurned.open, !ends(close, in: text) { return [] }
    return [isTurned.open ? finding(open, "«", in: text) : nil, isTurned.close ? finding(close, "»", in: text) : nil]
      .compactMap { $0 }
  }

  /// Whether a second « is followed by what goes on behind a quotation.
  private func ends(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(index + 1), let next = text.token(index + 1) else { return true }
    if next.shape.contains(.joined) { return [".", ",", ";", ")"].contains { next.isMark($0) } }
    return next.isSmallWord && Self.going.contains(next) && !text.isMark(index - 1, ":")
      && !Self.saying.contains(text.tokens[index - 1])
  }

  private func finding(_ index: Int, _ right: String, in text: AnalyzedText) -> Finding {
    rule.finding(text.tokens[index].range, .sure, "« \(text.string(index)) » is turned the wrong way", fix: Fix(right))
  }

  private static let going: WordSet = ["et", "ou", "mais", "puis", "dans", "sur", "est", "à", "dit", "a"]
  private static let saying: WordSet = ["dit", "appelle", "nomme", "mot", "un", "une", "le", "la", "de", "les", "des"]
}
