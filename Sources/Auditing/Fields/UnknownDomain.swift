import LavoirFindings
import LavoirGlossaries

/// Finds a domain that is most likely a misspelt one.
struct UnknownDomain: GlossaryCheck {
  static let rule = Rule(
    id: "unknown-domain",
    summary: "A domain differs in one letter from another that more entries have.",
    why: "Domains are chosen by name: entries of a misspelt one are left out where its own was asked for.",
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: Kiev
        status: do-not-translate
        domain: politics
        source: press
        examples: [un voyage à Kiev]
      - term: Lviv
        status: do-not-translate
        domain: politics
        source: press
        examples: [un voyage à Lviv]
      - term: Odessa
        status: do-not-translate
        domain: politcs
        source: press
        examples: [un voyage à Odessa]
      """
    ],
    silent: [
      """
      - term: Kiev
        status: do-not-translate
        domain: politics
        source: press
        examples: [un voyage à Kiev]
      - term: Odessa
        status: do-not-translate
        domain: geography
        source: press
        examples: [un voyage à Odessa]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var owners: [String: [Int]] = [:]
    for (index, located) in glossary.located.enumerated() {
      if case .term(let term) = located.entry, !term.domain.isEmpty { owners[term.domain, default: []].append(index) }
    }
    // The domain that was meant is the more usual one, or as usual and first.
    let rank = { (name: String) in (-(owners[name]?.count ?? 0), owners[name]?.first ?? 0) }
    let index = SlipIndex(owners.keys.sorted { rank($0) < rank($1) })
    return owners.keys.sorted().flatMap { domain -> [GlossaryFlaw] in
      guard let right = index.better(than: domain) else { return [] }
      return (owners[domain] ?? []).map {
        flaw(
          at: $0, ["domain"], certainty: .likely, "the domain « \(domain) » is most likely « \(right) »",
          fix: Fix(right))
      }
    }
  }
}
