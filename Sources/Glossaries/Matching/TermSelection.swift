/// Which terms of a glossary count in a run.
public struct TermSelection: Sendable, Equatable {
  /// The day of the run; `nil` where days of validity do not matter.
  public var day: Day?
  /// The domains whose terms count, with those that name none; empty for all.
  public var domains: Set<String> = []
  /// The locale of the texts (`fr-CA`); terms of another region do not count. Empty for any.
  public var region: String = ""
  /// The identifiers of entries that are switched off.
  public var switchedOff: Set<String> = []
  /// The path of the file that is read, for terms that hold for some files; `nil` where it has no name.
  public var path: String?

  /// A selection of everything.
  public init() {}

  /// Whether an entry that is no term counts.
  func admits(_ entry: Entry) -> Bool {
    switchedOff.isEmpty || !switchedOff.contains(entry.identifier)
  }

  /// Whether a region is that of the texts, or has them in it.
  private func isHere(_ own: String) -> Bool {
    guard !region.isEmpty, !own.isEmpty else { return true }
    let (wanted, here) = (own.lowercased().split(separator: "-"), region.lowercased().split(separator: "-"))
    return here.starts(with: wanted)
  }

  /// Whether a term counts.
  func admits(_ ready: ReadyTerm) -> Bool {
    let term = ready.term
    guard day.map(term.scope.holds) ?? true, ready.holds(for: path) else { return false }
    guard domains.isEmpty || term.domain.isEmpty || domains.contains(term.domain) else { return false }
    guard isHere(term.region) else { return false }
    return switchedOff.isEmpty || !switchedOff.contains(term.identifier)
  }
}
