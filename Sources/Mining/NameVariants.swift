import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds the names of a corpus that are written in several ways, and the right way.
struct NameVariants {
  let tally: NameTally
  let lexicon: Lexicon

  private var records: [String: NameTally.Record] { tally.records }

  /// The candidates: one a name, with all its other spellings.
  func candidates(known: Set<String>) -> [Candidate] {
    let names = records.keys.filter { !known.contains(Folding.folded($0)) }.sorted()
    var families = Dictionary(grouping: names) { NameSkeleton.of($0) }.filter { $0.key.count >= Self.leastSkeleton }
    joinSlips(&families)
    return families.values.compactMap(candidate)
  }

  private static let leastSkeleton = 4

  /// Brings a rare spelling to a frequent name that differs by a letter and keeps the same company.
  private func joinSlips(_ families: inout [String: [String]]) {
    let alone = families.filter { $0.value.count == 1 && $0.key.count >= Self.leastSlipLength }
    var outlines: [String: [(skeleton: String, name: String)]] = [:]
    for (skeleton, names) in alone {
      for outline in Self.outlines(of: names[0]) { outlines[outline, default: []].append((skeleton, names[0])) }
    }
    for group in outlines.sorted(by: { $0.key < $1.key }).map(\.value) where (2...Self.mostAlike).contains(group.count)
    {
      let ranked = group.sorted { (count($1.name), $0.name) < (count($0.name), $1.name) }
      let usual = ranked[0]
      for rare in ranked.dropFirst()
      where families[rare.skeleton] != nil && families[usual.skeleton] != nil && isSlip(rare.name, of: usual.name) {
        families[usual.skeleton, default: []].append(rare.name)
        families[rare.skeleton] = nil
      }
    }
  }

  private static let leastSlipLength = 6
  private static let mostAlike = 8
  private static let mostOftenForSlip = 5

  private func count(_ name: String) -> Int { records[name]?.occurrences ?? 0 }

  /// The name with each inner letter left open.
  private static func outlines(of name: String) -> [String] {
    let letters = Array(Folding.folded(name))
    guard letters.count >= leastSlipLength else { return [] }
    return (1..<letters.count - 1).map { open in
      String(letters.indices.map { $0 == open ? "_" : letters[$0] })
    }
  }

  private func isSlip(_ rare: String, of usual: String) -> Bool {
    guard let one = records[rare], let other = records[usual],
      other.occurrences >= Self.mostOftenForSlip * one.occurrences
    else { return false }
    return !one.neighbours.isDisjoint(with: other.neighbours) || tally.aligned[.init(rare, usual)] != nil
  }

  // MARK: The right form

  private func candidate(of family: [String]) -> Candidate? {
    let respelled = family.count == 1 ? lexicon.frenchSpelling(of: family[0]) : nil
    guard family.count > 1 || respelled != nil else { return nil }
    let choice = choice(family, respelled)
    let wrong = family.filter { $0 != choice.form && isVariant($0, of: choice.form) }
      .sorted { (count($1), $0) < (count($0), $1) }
    guard let main = wrong.first, isTold(wrong, choice.form) else { return nil }
    let found = wrong.compactMap { records[$0] }
    let lines = found.flatMap(\.lines)
    let total = Double(family.reduce(0) { $0 + count($1) })
    let forms = ([choice.form] + wrong).map {
      "« \($0) » \(count($0)) times, in \(records[$0]?.documents ?? 0) documents"
    }
    let best = Candidate.Proposal(
      text: choice.form, share: choice.isKnown ? 0.95 : Double(count(choice.form)) / max(total, 1),
      occurrences: found.reduce(0) { $0 + $1.occurrences },
      evidence: [choice.evidence, .rule("the corpus has " + forms.joined(separator: "; "))],
      examples: lines.prefix(3).map { $0.marked(as: choice.form) }, contexts: [])
    return Candidate(
      kind: .name, form: main, lemma: main, writings: wrong, proposals: [best], score: score(choice, wrong),
      occurrences: found.reduce(0) { $0 + $1.occurrences }, documents: found.reduce(0) { $0 + $1.documents },
      firstDocuments: Array(found.flatMap(\.firstDocuments).prefix(IntruderTally.mostDocuments)),
      concordance: Array(lines.prefix(IntruderRanking.mostLines)),
      draft: Candidate.Draft(
        kind: .name, category: .namedEntity, certainty: choice.isKnown ? .likely : .guess))
  }

  /// Whether the corpus tells enough: several documents have the name, or the spellings keep the same company.
  private func isTold(_ wrong: [String], _ right: String) -> Bool {
    let documents = (wrong + [right]).reduce(0) { $0 + (records[$1]?.documents ?? 0) }
    return documents >= Self.fewestDocuments
      || wrong.contains { keepSameName($0, right) || tally.aligned[.init($0, right)] != nil }
  }

  private static let fewestDocuments = 2

  private struct Choice {
    let form: String
    /// Whether French texts have it more often than the others.
    let isKnown: Bool
    let evidence: Evidence
  }

  /// The French form if one is known, else the one that the corpus has most often.
  private func choice(_ family: [String], _ respelled: String?) -> Choice {
    if let respelled {
      return Choice(
        form: respelled, isKnown: true,
        evidence: .rule("French texts have « \(respelled) » more often than « \(family[0]) »"))
    }
    let byFrench = family.map { (form: $0, zipf: frenchness(of: $0)) }
      .sorted { ($1.zipf, count($1.form), $0.form) < ($0.zipf, count($0.form), $1.form) }
    if byFrench[0].zipf - byFrench[1].zipf >= Self.clearMargin {
      let others = byFrench.dropFirst().map { "« \($0.form) »" }.joined(separator: ", ")
      return Choice(
        form: byFrench[0].form, isKnown: true,
        evidence: .rule("French texts have « \(byFrench[0].form) » more often than \(others)"))
    }
    // Of those that are as frequent in the corpus, the one that is in French.
    let usual = byFrench.map(\.form).reduce(byFrench[0].form) { count($1) > count($0) ? $1 : $0 }
    return Choice(form: usual, isKnown: false, evidence: .rule("the corpus has « \(usual) » most often"))
  }

  /// How frequent a name is in French on the Zipf scale; names of the French lexicon a little more.
  private func frenchness(of name: String) -> Double {
    let record = lexicon.record(of: name)
    let excess = max(0, record.englishZipf - record.frenchZipf) / 4
    return record.frenchZipf - excess + (lexicon.traits(of: record).contains(.properNoun) ? 0.5 : 0)
  }

  private static let clearMargin = 0.3

  /// Whether another spelling is the same name and no other one: two versions of a text have both in one place, both keep the
  /// same first name, or they differ as English and French write Slavic names.
  private func isVariant(_ form: String, of right: String) -> Bool {
    if tally.aligned[.init(form, right)] != nil || isSlip(form, of: right) { return true }
    guard lexicon.record(of: form).frenchZipf < Self.commonName else { return false }
    if keepSameName(form, right) { return true }
    let isKnown = !lexicon.traits(of: form).isDisjoint(with: [.properNoun, .firstName, .surname])
    return !isKnown && NameSkeleton.isTransliteration(form, of: right)
  }

  private func keepSameName(_ one: String, _ other: String) -> Bool {
    guard let one = records[one], let other = records[other] else { return false }
    return !one.names.isDisjoint(with: other.names)
  }

  /// A spelling that French texts have as often is a name of its own.
  private static let commonName = 3.5

  private func score(_ choice: Choice, _ wrong: [String]) -> Double {
    let documents = wrong.reduce(0) { $0 + (records[$1]?.documents ?? 0) }
    let company = wrong.contains { tally.aligned[.init($0, choice.form)] != nil || keepSameName($0, choice.form) }
    return (choice.isKnown ? 0.5 : 0.3) + (company ? 0.25 : 0) + 0.2 * (1 - 1 / Double(documents + 1))
  }
}
