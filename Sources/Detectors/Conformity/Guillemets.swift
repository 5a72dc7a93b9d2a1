import LavoirFindings
import LavoirText

/// Sets quotations in « », those inside them in “ ”, and those inside these in ‘ ’.
struct Guillemets: Detector {
  static let rule = Rule(
    id: "guillemets",
    summary: "A quotation is set in other marks than those of its rank.",
    why: """
      French quotes with « », inside a quotation with “ ” (noslangues-ourlanguages.gc.ca; *Ramat de la typographie*), and
      inside that with ‘ ’. Straight quotes are turned only where each of the paragraph finds its partner, and quotations in
      another language keep their own marks.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "Il répond ⟦\"→«\u{A0}⟧peut-être⟦\"→\u{A0}»⟧.", "Le mot ⟦“→«\u{A0}⟧chantier⟦”→\u{A0}»⟧ désigne un désordre.",
      "«\u{A0}Il crie ⟦\"→“⟧attends⟦\"→”⟧ du quai\u{A0}», dit-elle.",
      "«\u{A0}Le mot ⟦« →“⟧gare⟦ »→”⟧ est mal écrit\u{A0}», dit-il.",
      "«\u{A0}Il lit “le panneau ⟦'→‘⟧sortie⟦'→’⟧ ici” et part\u{A0}».", "L’⟦\"→«\u{A0}⟧autre⟦\"→\u{A0}»⟧ monde.",
    ],
    silent: [
      "«\u{A0}Il dit “oui” et part\u{A0}».", "Il mesure 5' 10\".", "Il dit \"oui et part.",
      "Elle conclut: “Don’t look back!”",
      "{\"nom\": \"Roux\"}", "Le slogan: „Wir schaffen das!“", "<p class=\"intro\">Bonjour à tous</p>",
      "\" Il a dit \"",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    Self.pairs(in: text).flatMap { findings(for: $0, in: text) }
  }

  /// The quotations of a text.
  static func pairs(in text: AnalyzedText) -> [QuotationPairs.Pair] {
    let quotes = Array(text.marks[.quote]).filter { text.isProse($0) || text.isMark($0, "«") || text.isMark($0, "»") }
    let singles = Array(text.marks[.looseApostrophe]).filter { text.isMark($0, "'") }
    let byParagraph = Dictionary(grouping: quotes, by: text.paragraphIndex)
    let singlesByParagraph = Dictionary(grouping: singles, by: text.paragraphIndex)
    return byParagraph.keys.sorted().flatMap { paragraph in
      let all = byParagraph[paragraph, default: []] + singlesByParagraph[paragraph, default: []]
      return QuotationPairs(all.sorted(), in: text).pairs
    }
  }

  private func findings(for pair: QuotationPairs.Pair, in text: AnalyzedText) -> [Finding] {
    let inside = pair.open + 1..<pair.close
    guard !inside.isEmpty, pair.rank < 3, !text.isMark(pair.open, "„"), text.continuesLine(pair.open + 1),
      text.continuesLine(pair.close), text.isProse(pair.open), text.isProse(pair.open + 1)
    else { return [] }
    if text.isMark(pair.open, "'"), pair.rank < 2 { return [] }
    let space = text.knowledge.typography.space(.guillemet).text
    let needsSpace =
      pair.open > 0 && text.isJoined(pair.open) && [",", ":", ";"].contains { text.isMark(pair.open - 1, $0) }
    let (open, close) = pair.rank == 0 ? ("«" + space, space + "»") : pair.rank == 1 ? ("“", "”") : ("‘", "’")
    guard text.string(pair.open) != String(open.prefix(1)) else { return [] }
    let opening = ByteRange(Int(text.tokens[pair.open].start), Int(text.tokens[pair.open + 1].start))
    let closing = ByteRange(Int(text.tokens[pair.close - 1].end), Int(text.tokens[pair.close].end))
    let message = "« \(text.string(pair.open)) » is « \(open) » here"
    return [
      rule.finding(opening, .sure, message, fix: Fix((needsSpace ? " " : "") + open)),
      rule.finding(closing, .sure, message, fix: Fix(close)),
    ]
  }
}
