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
    guard let substitution = substitution(for: match, in: text) else {
      return flag(match, in: text, .major, "« \(old) » stands for « \(match.term.preferred) »")
    }
    guard substitution.replacement != old else { return nil }
    return Finding(
      rule: rule.id, range: substitution.range, category: match.term.category,
      severity: match.term.category == .casing ? .minor : .major, certainty: match.certainty,
      message: "« \(old) » stands for « \(match.term.preferred) »", evidence: evidence(for: match.term),
      fix: Fix(substitution.replacement))
  }

  private func substitution(for match: TermMatch, in text: AnalyzedText) -> Substitution? {
    let substituter = Substituter(text)
    let term = match.term
    guard match.gaps.isEmpty, !GapFilling.isNeeded(in: term.preferred) else {
      return GapFilling.filled(match, in: text).flatMap { substituter.phrase($0, for: match.tokens) }
    }
    switch term.kind {
    case .noun:
      let slot = Slot(of: match.tokens, in: text)
      return substituter.noun(
        term.preferred, for: match.tokens, number: match.number ?? slot.number ?? .singular,
        gender: term.gender.flatMap(Gender.init))
    case .adjective:
      return adjective(for: match, in: text) ?? substituter.phrase(term.preferred, for: match.tokens)
    case .verb:
      return verb(for: match, in: text) ?? substituter.phrase(term.preferred, for: match.tokens)
    case .adverb, .phrase:
      return substituter.phrase(term.preferred, for: match.tokens)
    case .name:
      return Substitution(range: text.byteRange(match.tokens), replacement: term.preferred)
    }
  }

  /// The preferred verb in the tense, person, gender and number of the form.
  private func verb(for match: TermMatch, in text: AnalyzedText) -> Substitution? {
    let lexicon = text.knowledge.lexicon
    let head = String(match.term.preferred.prefix { $0 != " " })
    guard let tag = match.tag, let tense = tag.tense else { return nil }
    let form: String? =
      switch tense {
      case .infinitive: head
      case .pastParticiple:
        lexicon.participle(of: head, gender: tag.gender ?? .masculine, number: tag.number ?? .singular)
      default: lexicon.conjugate(head, tense: tense, person: tag.person, number: tag.number)
      }
    return form.flatMap { Substituter(text).verb($0 + match.term.preferred.dropFirst(head.count), for: match.tokens) }
  }

  private func adjective(for match: TermMatch, in text: AnalyzedText) -> Substitution? {
    let slot = Slot(of: match.tokens, in: text)
    let ownTraits = text.traits(match.tokens.lowerBound)
    let ownGender: Gender? = ownTraits.contains(.adjective) && !ownTraits.contains(.masculine) ? .feminine : nil
    return Substituter(text).adjective(
      match.term.preferred, for: match.tokens, gender: slot.gender ?? ownGender ?? .masculine,
      number: slot.number ?? match.number ?? .singular)
  }

  private func evidence(for term: Term) -> [Evidence] {
    let entry = term.note.isEmpty ? term.preferred : "\(term.preferred) (\(term.note))"
    return [.glossary(entry, id: term.identifier)]
  }
}

extension Gender {
  /// The gender of French that a terminologist’s is; `nil` for the rest.
  fileprivate init?(_ gender: TermGender) {
    switch gender {
    case .masculine: self = .masculine
    case .feminine: self = .feminine
    case .neuter, .other: return nil
    }
  }
}
