import LavoirGlossaries

/// Which entries of two glossaries are the same concept.
///
/// Entries pair by their kind and identifier, those of the same file and the same forms first, for a concept may have several
/// entries; then, where an identifier was changed, by their kind and heading.
struct ConceptPairing {
  /// For each entry of the second glossary the one of the first; `nil` where there is none.
  let first: [Int?]

  /// Pairs entries.
  ///
  /// - Parameter files: the names of the files they stand in, one for each.
  init(_ old: [LocatedEntry], _ new: [LocatedEntry], files: (old: [String], new: [String])) {
    self.init(
      old: zip(old, files.old).map { Candidate(entry: $0.entry, file: $1) },
      new: zip(new, files.new).map { Candidate(entry: $0.entry, file: $1) })
  }

  /// Pairs entries of one file.
  init(_ old: [Entry], _ new: [Entry]) {
    self.init(
      old: old.map { Candidate(entry: $0, file: "") }, new: new.map { Candidate(entry: $0, file: "") })
  }

  private init(old: [Candidate], new: [Candidate]) {
    var first = [Int?](repeating: nil, count: new.count)
    var isPaired = [Bool](repeating: false, count: old.count)
    for key in Self.keys {
      var waiting: [[String]: [Int]] = [:]
      for index in old.indices.reversed() where !isPaired[index] { waiting[key(old[index]), default: []].append(index) }
      for index in new.indices where first[index] == nil {
        guard let partner = waiting[key(new[index])]?.popLast() else { continue }
        first[index] = partner
        isPaired[partner] = true
      }
    }
    self.first = first
  }

  /// What two entries must have in common to be the same concept, the surest first.
  private static let keys: [@Sendable (Candidate) -> [String]] = [
    { $0.name + [$0.entry.heading, $0.file] + $0.entry.forms },
    { $0.name + [$0.entry.heading] + $0.entry.forms },
    { $0.name + [$0.entry.heading, $0.file] + $0.entry.forms.prefix(1) },
    { $0.name + [$0.entry.heading, $0.file] },
    { $0.name + [$0.file] },
    { $0.name },
    { [$0.entry.kind, $0.entry.heading] },
  ]
}

/// An entry that is to be paired.
private struct Candidate {
  let entry: Entry
  let file: String

  /// What names the concept.
  var name: [String] { [entry.kind, entry.identifier] }
}

extension Entry {
  /// The key that heads the entry.
  var kind: String {
    switch self {
    case .term: "term"
    case .loanword: "loanword"
    case .boilerplate: "boilerplate"
    case .country: "country"
    }
  }

  /// The wrong forms, which tell apart the entries of one concept.
  fileprivate var forms: [String] {
    if case .term(let term) = self { term.replaces.map(\.text) } else { [] }
  }
}
