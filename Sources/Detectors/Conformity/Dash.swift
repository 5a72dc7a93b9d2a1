import LavoirFindings
import LavoirText

/// Sets the dashes of dialogue and of asides where hyphens stand.
struct Dash: Detector {
  static let rule = Rule(
    id: "dash",
    summary: "A hyphen stands for a dash.",
    why: """
      A speech begins with an em dash, and an aside stands between en dashes, with no-break spaces on the inside (*Lexique
      des règles typographiques en usage à l’Imprimerie nationale*, « Tiret »). A line is a speech only where it tells who
      speaks (« dit-il », « demanda Paul ») or stands among such; lists, scores, routes and ranges keep their hyphens.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "⟦-→—⟧ Tu viens\u{202F}? demanda Paul.", "⟦-→—⟧ Pas ce soir, répondit-elle.",
      "Mon frère ⟦- →–\u{A0}⟧l’aîné⟦ -→\u{A0}–⟧ vit à Brest.",
      "Il chante ⟦- →–\u{A0}⟧et comme il chante⟦ -→\u{A0}–⟧ chaque soir.",
      "Elle a tout accepté ⟦-→–⟧ sauf le déménagement.",
    ],
    silent: [
      "- deux œufs\n- du beurre", "- [ ] relire le contrat", "de 8 h - 12 h", "la ligne Paris - Nice", "2 - 2 aux tirs",
      "a - b = c",
      "– Tu viens\u{202F}? dit Paul.", "Mon frère –\u{A0}l’aîné\u{A0}– vit.", "Accueil - actualités - contact",
      "Prix - livraison - retour : tout est gratuit.", "Il note l’état avec +, - ou ?.",
      "direction nord - nord-est / sud - sud-ouest.",
      "- Prix annoncé, dit le site",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let hyphens = Array(text.marks[.spacedHyphen]).filter { text.isMark($0, "-") && text.isProse($0) }
    let speeches = hyphens.filter { text.tokens[$0].shape.contains(.startsLine) }
    let asides = hyphens.filter { !text.tokens[$0].shape.contains(.startsLine) }
    let byLine = Dictionary(grouping: asides) { text.line(around: Int(text.tokens[$0].start)).whole.start }
    return Speeches(speeches, in: text).told.map { speech($0, in: text) }
      + byLine.keys.sorted().flatMap { self.asides(byLine[$0, default: []], in: text) }
  }

  private func speech(_ index: Int, in text: AnalyzedText) -> Finding {
    rule.finding(text.tokens[index].range, .sure, "a speech begins with a dash", fix: Fix("—"))
  }

  private func asides(_ hyphens: [Int], in text: AnalyzedText) -> [Finding] {
    let fitting = hyphens.filter { isAside($0, in: text) }
    guard fitting.count == hyphens.count, hyphens.count <= 2, endsSentence(hyphens[0], in: text) else { return [] }
    if hyphens.count == 2, !hasVerb(outside: hyphens[0]...hyphens[1], in: text) { return [] }
    guard hyphens.count == 2, isPair(hyphens[0], hyphens[1], in: text) else {
      let isRoute = (hyphens[0]...(hyphens.last ?? 0)).contains { text.isMark($0, "/") }
      guard !isRoute, hyphens.allSatisfy({ !text.tokens[$0 + 1].shape.contains(.capitalised) }) else { return [] }
      return hyphens.map { rule.finding(text.tokens[$0].range, .sure, "a hyphen stands for a dash", fix: Fix("–")) }
    }
    let opening = ByteRange(Int(text.tokens[hyphens[0]].start), Int(text.tokens[hyphens[0] + 1].start))
    let closing = ByteRange(Int(text.tokens[hyphens[1] - 1].end), Int(text.tokens[hyphens[1]].end))
    return [(opening, "–\u{A0}"), (closing, "\u{A0}–")].map {
      rule.finding($0.0, .sure, "hyphens stand for the dashes of an aside", fix: Fix($0.1))
    }
  }

  /// Whether two hyphens open and close one aside: no sentence or quotation begins or ends between them.
  private func isPair(_ open: Int, _ close: Int, in text: AnalyzedText) -> Bool {
    !(open..<close).contains { index in
      [".", "«", "»", "\"", "“", "”", "/", ")"].contains { text.isMark(index, $0) }
    }
  }

  /// Whether a verb stands before the aside or right behind it, so that the line is no row of items.
  private func hasVerb(outside aside: ClosedRange<Int>, in text: AnalyzedText) -> Bool {
    let line = text.lineTokens(around: aside.lowerBound)
    let behind = line.filter { $0 > aside.upperBound }.prefix { text.tokens[$0].kind == .word }
    let before = line.filter { $0 < aside.lowerBound }
    return (before + behind).contains { text.traits($0).contains(.finiteVerb) }
  }

  /// Whether words stand on both sides, and not two names or two numbers.
  private func isAside(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(index + 1), let next = text.token(index + 1), next.kind == .word else { return false }
    let before = text.tokens[index - 1]
    let isWord = before.kind == .word && before.range.count > 1
    let isEnd = [",", "»", ")", "?", "!", "…"].contains { before.isMark($0) }
    return (isWord || isEnd) && (next.isSmallWord || next.shape.contains(.elided) || before.isSmallWord)
      && !text.isMark(index + 2, ")") && !(text.isMark(index + 2, "(") && text.isJoined(index + 2))
      && !(before.isMark(",") && text.isWord(index + 1, oneOf: "et", "ou"))
  }

  /// Whether the line is a sentence: it ends with a stop.
  private func endsSentence(_ index: Int, in text: AnalyzedText) -> Bool {
    var last = text.lineTokens(around: index).upperBound
    while last > index, text.isMark(last, "»") || text.isMark(last, "\"") || text.isMark(last, ")") { last -= 1 }
    return [".", "!", "?", "…"].contains { text.isMark(last, $0) }
  }
}
