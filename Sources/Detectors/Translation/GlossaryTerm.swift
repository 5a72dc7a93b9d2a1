import LavoirFindings
import LavoirGlossaries
import LavoirLexicons

/// Replaces the wrong forms that the glossary names.
struct GlossaryTerm: Detector {
  static let rule = Rule(
    id: "glossary-term",
    summary: "A form that the glossary replaces or forbids.",
    why: """
      The glossary holds what no rule can know: which French word a spinner swapped, how a name is written, which
      literal rendering stands for which term. A form is matched with its inflections and in its context; the
      replacement takes the gender, number and case of its place, and the determiner before it follows.
      """,
    category: .mistranslation,
    severity: .major,
    fires: [
      "le déploiement ⟦everlasting→permanent⟧ des systèmes",
      "une base ⟦everlasting→permanente⟧",
      "la ⟦query→question⟧ de savoir",
    ],
    silent: ["une base permanente", "la question de savoir"])

  func findings(in text: AnalyzedText) -> [Finding] {
    let english = EnglishContext(text: text)
    return text.termMatches.compactMap { match in
      guard !isEnglish(match, in: text, english) else { return nil }
      return switch match.term.status {
      case .doNotTranslate, .admitted: nil
      case .deprecated: flag(match, in: text, .minor, "« \(text.string(match.tokens)) » should no longer be used")
      case .forbidden: flag(match, in: text, .major, "« \(text.string(match.tokens)) » is not French usage")
      case .preferred: replacement(of: match, in: text)
      }
    }
  }

  /// Whether a form stands in English itself, in code or in a link: there it is right.
  private func isEnglish(_ match: TermMatch, in text: AnalyzedText, _ english: EnglishContext) -> Bool {
    let first = match.tokens.lowerBound
    if english.isCode(first) || english.isCode(match.tokens.upperBound - 1) { return true }
    // What a context holds for is known by it: “Union Braveness” is no English title.
    if !match.hasContext, english.isQuoted(match.tokens) { return true }
    switch match.term.category {
    case .spun: return match.tokens.count == 1 && english.isEnglishNeighbour(of: first)
    case .namedEntity: return goesOnInEnglish(match.tokens.upperBound, in: text)
    default: return false
    }
  }

  /// Whether a name is the first part of an English one: « Gaddafi Stadium ».
  private func goesOnInEnglish(_ next: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(next), token.isCapitalisedWord, !token.shape.contains(.startsLine) else {
      return false
    }
    return text.traits(next).contains(.english) && text.traits(next).isDisjoint(with: [.firstName, .surname])
  }

  private func flag(_ match: TermMatch, in text: AnalyzedText, _ severity: Severity, _ message: String) -> Finding {
    Finding(
      rule: rule.id, range: text.byteRange(match.tokens), category: match.term.category, severity: severity,
      certainty: match.certainty, message: message,
      evidence: evidence(for: match.term))
  }

  private func replacement(of match: TermMatch, in text: AnalyzedText) -> Finding? {
    let old = text.string(match.tokens)
    guard let repair = TermReplacement(of: match, in: text) else {
      return flag(match, in: text, .major, "« \(old) » stands for « \(match.term.preferred) »")
    }
    guard repair.substitution.replacement != old else { return nil }
    return Finding(
      rule: rule.id, range: repair.substitution.range, category: match.term.category,
      severity: match.term.category == .casing ? .minor : .major,
      certainty: min(match.certainty, repair.mostCertain),
      message: "« \(old) » stands for « \(match.term.preferred) »", evidence: evidence(for: match.term),
      fix: Fix(repair.substitution.replacement))
  }

  private func evidence(for term: Term) -> [Evidence] {
    let entry = term.note.isEmpty ? term.preferred : "\(term.preferred) (\(term.note))"
    return [.glossary(entry, id: term.identifier)]
  }
}
