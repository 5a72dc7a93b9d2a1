import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Repairs the article or preposition before the name of a country.
struct CountryArticle: Detector {
  static let rule = Rule(
    id: "country-article",
    summary: "The article or preposition does not fit the country.",
    why: """
      Feminine countries take « en » and « de la », masculine ones « au » and « du », plural ones « aux » and « des ».
      Where a page swaps one name of a country for another (Bélarus, Biélorussie), the little words before it stay. In a document without other damage it may be a ship or a team, and is only
      likely.
      """,
    category: .agreement,
    severity: .major,
    fires: [
      .init("gérer l’industrie de l’armement ⟦au Biélorussie→en Biélorussie⟧", .likely),
      .init("les capacités nationales ⟦du Biélorussie→de la Biélorussie⟧ sont limitées", .likely),
      .init("la production ⟦du Iran→de l’Iran⟧", .likely),
    ],
    silent: ["au Bélarus", "du Chili", "à la France", "le match du France Football", "au Suisse Roger Federer"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.country].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard index > 0, let naming = text.knowledge.countries.naming(of: text.tokens[index]), naming.isFrench,
      !text.tokens[index].shape.contains(.startsLine), !text.isProtected(index), !partOfLongerName(index, in: text)
    else { return nil }
    guard Self.repairs.contains(where: { text.isWord(index - 1, $0.wrong) }), let country = naming.country,
      text.string(index) == country.name, country.name != country.demonym.capitalisedFirst,
      let before = Self.repairs.first(where: {
        text.isWord(index - 1, $0.wrong) && $0.articles.contains(country.article)
      })
    else { return nil }
    let replacement = before.right(country.article) + country.name
    let cased = Substituter.cased(replacement, like: text.tokens[index - 1])
    return Finding(
      rule: rule.id, range: text.byteRange(index - 1..<index + 1), category: .agreement, severity: .major,
      certainty: text.isDamaged ? .sure : .likely,
      message: "« \(text.string(index - 1..<index + 1)) »: one says « \(replacement) »",
      evidence: [
        .glossary(
          "\(country.name) takes « \(country.article.rawValue) »", id: Entry.country(country).identifier)
      ], fix: Fix(cased))
  }

  /// « France Football », « Belgique-France ».
  private func partOfLongerName(_ index: Int, in text: AnalyzedText) -> Bool {
    guard let next = text.token(index + 1), !next.shape.contains(.startsLine) else { return false }
    if next.kind == .word { return next.shape.contains(.capitalised) }
    let joins = "-–—/".unicodeScalars.contains { next.isMark($0) }
    return joins && (text.token(index + 2)?.shape.contains(.capitalised) ?? false)
  }

  private struct Repair {
    let wrong: WordHash
    let articles: [Country.Article]
    let right: @Sendable (Country.Article) -> String
  }

  private static let repairs: [Repair] = [
    Repair(wrong: WordHash("au"), articles: [.la, .elided], right: { _ in "en " }),
    Repair(wrong: WordHash("du"), articles: [.la, .elided], right: { $0 == .la ? "de la " : "de l’" }),
  ]
}

extension String {
  /// With a capital first letter.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
