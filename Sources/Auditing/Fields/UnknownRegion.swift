import LavoirFindings
import LavoirGlossaries

/// Finds regions that are none of French.
struct UnknownRegion: GlossaryCheck {
  static let rule = Rule(
    id: "unknown-region",
    summary: "A region is no tag of a place where French is written.",
    why: """
      A region is compared with the locale of the texts, a language tag: `fr-CA` for Québec, `fr-BE`, `fr-CH`. What is no
      such tag never holds where a locale is chosen. Known are the regions of French in CLDR.
      """,
    category: .other,
    severity: .major,
    fires: [
      """
      - loanword: chum
        region: fr-QC
        source: press
        examples: [son chum]
      """
    ],
    silent: [
      """
      - loanword: chum
        region: fr-CA
        source: press
        examples: [son chum]
      """
    ])

  /// The regions of French, ISO 3166-1 codes (CLDR 44, `common/main/fr_*.xml`), and the macro-regions of UN M49 that hold
  /// them: the world, Africa, America, Europe.
  private static let known: Set<String> = [
    "BE", "BF", "BI", "BJ", "BL", "CA", "CD", "CF", "CG", "CH", "CI", "CM", "DJ", "DZ", "FR", "GA", "GF", "GN", "GP",
    "GQ", "HT", "KM", "LU", "MA", "MC", "MF", "MG", "ML", "MQ", "MR", "MU", "NC", "NE", "PF", "PM", "RE", "RW", "SC",
    "SN", "SY", "TD", "TG", "TN", "VU", "WF", "YT", "001", "002", "019", "150",
  ]

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    glossary.located.enumerated().flatMap { index, located -> [GlossaryFlaw] in
      switch located.entry {
      case .term(let term):
        return [flaw(of: term.region, at: index, ["region"])].compactMap { $0 }
          + term.also.enumerated().compactMap { flaw(of: $1.region, at: index, ["also", .item($0), "region"]) }
      case .loanword(let loanword): return [flaw(of: loanword.region, at: index, ["region"])].compactMap { $0 }
      case .boilerplate, .country: return []
      }
    }
  }

  private func flaw(of region: String, at index: Int, _ path: [GlossaryFlaw.Step]) -> GlossaryFlaw? {
    guard !region.isEmpty, region != "fr",
      !(region.hasPrefix("fr-") && Self.known.contains(String(region.dropFirst(3))))
    else { return nil }
    let right = Self.tag(meantBy: region)
    return flaw(
      at: index, path, "« \(region) » is no region of French" + (right.map { ": « \($0) » is one" } ?? ""),
      fix: right.map { Fix($0) })
  }

  /// The tag that was meant; `nil` where that cannot be told.
  private static func tag(meantBy region: String) -> String? {
    var parts = region.uppercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    if parts.count > 1, parts[0] == "FR" { parts.removeFirst() }
    guard parts.count == 1 else { return nil }
    let code = names[parts[0]] ?? parts[0]
    return known.contains(code) ? "fr-\(code)" : nil
  }

  private static let names = [
    "QC": "CA", "QUÉBEC": "CA", "QUEBEC": "CA", "CANADA": "CA", "BELGIQUE": "BE", "BELGIUM": "BE", "SUISSE": "CH",
    "SWITZERLAND": "CH", "FRANCE": "FR", "CAN": "CA", "BEL": "BE", "CHE": "CH", "FRA": "FR", "SW": "CH",
  ]
}
