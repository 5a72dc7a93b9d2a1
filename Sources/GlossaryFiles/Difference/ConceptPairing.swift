import LavoirGlossaries

/// Which entries of two glossaries are the same concept.
///
/// Entries pair by their kind and name, those of the same file and the same forms first, for a concept may have several
/// entries. The name is the id that was given, or else the heading: the id that follows from a heading is that of others too
/// (`C++` and `C#`). Then, where an id was added, taken away or changed, by what is left.
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
      for index in old.indices.reversed() where !isPaired[index] {
        if let name = key.old(old[index]) { waiting[name, default: []].append(index) }
      }
      for index in new.indices where first[index] == nil {
        guard let name = key.new(new[index]), let partner = waiting[name]?.popLast() else { continue }
        first[index] = partner
        isPaired[partner] = true
      }
    }
    self.first = first
  }

  /// What two entries must have in common to be the same concept, the surest first.
  private static let keys: [PairingKey] = [
    PairingKey { $0.name + [$0.entry.heading, $0.file] + $0.entry.forms },
    PairingKey { $0.name + [$0.entry.heading] + $0.entry.forms },
    PairingKey { $0.name + [$0.entry.heading, $0.file] + $0.entry.forms.prefix(1) },
    PairingKey { $0.name + [$0.entry.heading, $0.file] },
    PairingKey { $0.name + [$0.file] },
    PairingKey { $0.name },
    PairingKey { [$0.entry.kind.rawValue, $0.entry.heading] },
    // An id that was given keeps the concept where its heading changes.
    PairingKey(old: { $0.givenName }, new: { $0.derivedName }),
    PairingKey(old: { $0.derivedName }, new: { $0.givenName }),
  ]
}

/// What an entry of the first glossary and one of the second must have in common; `nil` for one that pairs with none.
private struct PairingKey: Sendable {
  let old: @Sendable (Candidate) -> [String]?
  let new: @Sendable (Candidate) -> [String]?

  init(old: @escaping @Sendable (Candidate) -> [String]?, new: @escaping @Sendable (Candidate) -> [String]?) {
    (self.old, self.new) = (old, new)
  }

  init(_ both: @escaping @Sendable (Candidate) -> [String]?) {
    self.init(old: both, new: both)
  }
}

/// An entry that is to be paired.
private struct Candidate {
  let entry: Entry
  let file: String

  /// What names the concept.
  var name: [String] { givenName ?? [entry.kind.rawValue, "", entry.heading] }

  /// The name, where it was given.
  var givenName: [String]? { entry.givenID.map { [entry.kind.rawValue, $0] } }

  /// The name that follows from the heading, where none was given.
  var derivedName: [String]? { entry.givenID == nil ? [entry.kind.rawValue, entry.identifier] : nil }
}

extension Entry {
  /// The id that was given; `nil` where it follows from the heading.
  var givenID: String? {
    if case .term(let term) = self, !term.id.isEmpty { term.id } else { nil }
  }

  /// The wrong forms, which tell apart the entries of one concept.
  fileprivate var forms: [String] {
    if case .term(let term) = self { term.replaces.map(\.text) } else { [] }
  }
}
