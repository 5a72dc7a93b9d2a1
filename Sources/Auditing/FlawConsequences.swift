import LavoirFindings

/// Makes hints of flaws that another one explains, so that one slip is one finding: an example fails because its form is
/// another entry’s, too.
struct FlawConsequences {
  private let failures: [[GlossaryFlaw.Step]: [Int: [Int]]]
  /// The wrong forms of each entry that replace what another one writes.
  private let replaced: [Int: Set<Int>]
  /// The ids of the flaws of each entry that are worth a look, without those of its examples.
  private var causes: [Int: Set<String>] = [:]

  init(of flaws: [GlossaryFlaw], in glossary: AuditedGlossary) {
    failures = glossary.failures
    replaced = glossary.replacements.steps.reduce(into: [:]) { replaced, step in
      if let form = step.wrongForm, step.from != step.to { replaced[step.to, default: []].insert(form) }
    }
    for flaw in flaws where flaw.severity > .neutral && !Self.shownByOthers.contains(flaw.rule) {
      if case .field(let entry, _) = flaw.place { causes[entry, default: []].insert(flaw.rule) }
    }
  }

  private static let shownByOthers: Set<String> = [
    FailingExample.rule.id, ExampleWithoutTerm.rule.id, MissingExample.rule.id, ExpiredEntry.rule.id,
    FiresOnGoodFrench.rule.id, UnknownDomain.rule.id, UnknownLanguage.rule.id, UnknownReplacement.rule.id,
  ]

  /// The flaws, those that others explain as hints.
  func applied(to flaws: [GlossaryFlaw]) -> [GlossaryFlaw] {
    flaws.map { flaw in
      guard flaw.severity > .neutral, let cause = cause(of: flaw) else { return flaw }
      return GlossaryFlaw(
        rule: flaw.rule, place: flaw.place, severity: .neutral, certainty: flaw.certainty, message: flaw.message,
        evidence: flaw.evidence + [.rule("it may follow from \(cause)")], fix: flaw.fix)
    }
  }

  /// The id of the flaw that explains another.
  private func cause(of flaw: GlossaryFlaw) -> String? {
    guard case .field(let entry, let path) = flaw.place else { return nil }
    switch flaw.rule {
    case FailingExample.rule.id:
      let terms = failures[path]?[entry] ?? []
      return ([entry] + terms).lazy.compactMap { causes[$0]?.min() }.first
    case DuplicateForm.rule.id:
      return causes[entry].flatMap { $0.contains(DuplicateEntry.rule.id) ? DuplicateEntry.rule.id : nil }
    case WrongPlural.rule.id where path.first == "replaces":
      return causes[entry].flatMap { $0.intersection([ConflictingForm.rule.id, DuplicateForm.rule.id]).min() }
        ?? chain(through: path, of: entry)
    case FrenchForm.rule.id: return chain(through: path, of: entry)
    default: return nil
    }
  }

  /// The id of the check for what another entry writes and this form takes out again.
  private func chain(through path: [GlossaryFlaw.Step], of entry: Int) -> String? {
    let isReplacement = replaced[entry]?.contains { path == ["replaces", .item($0), "form"] } ?? false
    return isReplacement ? ReplacementChain.rule.id : nil
  }
}
