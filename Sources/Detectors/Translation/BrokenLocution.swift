import LavoirFindings
import LavoirLexicons
import LavoirText

/// Restores the one word that completes a locution where a foreign word stands in its place.
struct BrokenLocution: Detector {
  static let rule = Rule(
    id: "broken-locution",
    summary: "A foreign word stands inside a French locution.",
    why: """
      A spinner does not know that « en tout état de cause » is one unit, and swaps its noun for an English synonym. The
      words around the intruder are those of a locution, and only one word completes it: that word stood there.
      """,
    category: .spun,
    severity: .major,
    fires: ["En tout état de ⟦trigger→cause⟧, il viendra."],
    silent: ["En tout état de cause, il viendra.", "un état de fait"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.unknownWord].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard text.traits(index).contains(.english), !text.isProtected(index) else { return nil }
    let around = LocutionWords(around: index, in: text)
    var synonyms: [SpinCandidate]?
    for (before, after) in Self.windows {
      let fillers = around.fillers(before, after)
      guard !fillers.isEmpty else { continue }
      // Without a synonym only the longest window tells anything.
      let known = synonyms ?? text.knowledge.lexicon.synonyms(of: text.string(index))
      synonyms = known
      guard !known.isEmpty || before == 4 else { continue }
      let words = around.words(before, after)
      let hasContent = around.hasContent(before, after, .noun)
      guard let substitution = substitution(among: fillers, words, hasContent, known, for: index, in: text) else {
        continue
      }
      let locution = (words.before + [substitution.word] + words.after).joined(separator: " ")
      return Finding(
        rule: rule.id, range: substitution.made.range, category: .spun, severity: .major,
        certainty: substitution.isSure ? .sure : .likely,
        message: "« \(text.string(index)) » stands for « \(substitution.word) » in « \(locution) »",
        evidence: [.notFrench(text.string(index)), .locution(locution)], fix: Fix(substitution.made.replacement))
    }
    return nil
  }

  /// The one word that completes the locution, put in place: a synonym of the intruder; or the only word there is, where
  /// four words without an article stand before it. An article leaves the place open to any noun; and a loose thesaurus,
  /// to words that only happen to fit.
  private func substitution(
    among fillers: [String], _ words: (before: [String], after: [String]), _ hasContent: Bool,
    _ synonyms: [SpinCandidate], for index: Int, in text: AnalyzedText
  ) -> (word: String, made: Substitution, isSure: Bool)? {
    let substituter = Substituter(text)
    let fitting = synonyms.filter { fillers.contains($0.word) && (hasContent || $0.tier < .moby) }
    if let synonym = fitting.first, Set(fitting.map(\.word)).count == 1 {
      let made =
        synonym.isPlural
        ? substituter.noun(synonym.word, for: index..<index + 1, number: .plural)
        : substituter.phrase(synonym.word, for: index..<index + 1)
      // « _ de repli » and « base de _ » leave the place open: a slot, a position.
      let beside = [words.before.last, words.after.first].compactMap(\.self)
      let isOpen = words.before.count + words.after.count < 3 && beside.contains(where: Self.prepositions.contains)
      return made.map { (synonym.word, $0, synonym.tier < .moby && (!isOpen || text.isDamaged)) }
    }
    let isClosed = words.before.count >= 4 && words.before.last.map { !Self.articles.contains($0) } ?? false
    guard fillers.count == 1, isClosed else { return nil }
    return substituter.phrase(fillers[0], for: index..<index + 1).map { (fillers[0], $0, text.isDamaged) }
  }

  private static let prepositions: Set<String> = ["de", "d'", "à", "en", "du", "des", "pour", "par"]
  private static let articles: Set<String> = ["le", "la", "les", "l'", "un", "une", "des", "du", "au", "aux"]

  /// How many words before and behind the slot are tried, the tightest first. Two words at least: one leaves too
  /// many locutions open.
  private static let windows = [(4, 0), (3, 1), (2, 2), (1, 3), (3, 0), (2, 1), (1, 2), (0, 3), (2, 0), (1, 1), (0, 2)]
}
