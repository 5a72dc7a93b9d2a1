import LavoirGlossaries

/// What differs between two glossaries, concept by concept and field by field.
///
/// Comments, layout and the order of entries in a file are no part of it.
public struct GlossaryDifference: Sendable, Equatable {
  /// The concepts that differ: those of the new glossary in its order, then those that are gone.
  public let changes: [ConceptChange]

  /// The difference from one glossary to another.
  ///
  /// - Parameter roots: the folder of each, from which its files are named, or its one file.
  public init(
    from old: [LocatedEntry], to new: [LocatedEntry], roots: (old: String, new: String) = ("", "")
  ) {
    let (old, new) = Self.named(old, new, roots: roots)
    let partners = ConceptPairing(old.map(\.entry), new.map(\.entry), files: (old.map(\.name), new.map(\.name))).first
    var changes: [ConceptChange] = []
    for (entry, partner) in zip(new, partners) {
      let before = partner.map { old[$0] }
      let change = ConceptChange(from: before, to: entry)
      if before == nil || change.isMoved || !change.fields.isEmpty { changes.append(change) }
    }
    let kept = Set(partners.compactMap { $0 })
    changes += old.indices.filter { !kept.contains($0) }.map { ConceptChange(from: old[$0], to: nil) }
    self.changes = changes
  }

  /// Entries with the names of their files, by which one is known in both glossaries; none where either is one file.
  private static func named(
    _ old: [LocatedEntry], _ new: [LocatedEntry], roots: (old: String, new: String)
  ) -> (old: [NamedEntry], new: [NamedEntry]) {
    let name = { (file: String, root: String) in
      String((file.hasPrefix(root) ? file.dropFirst(root.count) : file[...]).drop { $0 == "/" })
    }
    let hasOneFile = old.contains { $0.file == roots.old } || new.contains { $0.file == roots.new }
    return (
      old.map { NamedEntry(entry: $0, name: hasOneFile ? "" : name($0.file, roots.old)) },
      new.map { NamedEntry(entry: $0, name: hasOneFile ? "" : name($0.file, roots.new)) }
    )
  }

  /// The concepts that are new.
  public var added: Int { changes.count { $0.old == nil } }

  /// The concepts that are gone.
  public var removed: Int { changes.count { $0.new == nil } }

  /// The concepts of which a field differs.
  public var changed: Int { changes.count { $0.old != nil && $0.new != nil && !$0.fields.isEmpty } }

  /// The concepts that stand in another file.
  public var moved: Int { changes.count(where: \.isMoved) }
}

/// A concept that two glossaries do not have alike.
public struct ConceptChange: Sendable, Equatable {
  /// Where an entry stands.
  public struct Place: Sendable, Equatable {
    /// The file, as it was named.
    public let file: String
    /// The line, from 1.
    public let line: Int
  }

  /// The key that heads the entry: `term`, `loanword`, `boilerplate` or `country`.
  public let kind: String
  /// The name of the concept (``Entry/identifier``), in the new glossary if it is there.
  public let identifier: String
  /// The word, name or pattern that heads it.
  public let heading: String
  /// Where it stood; `nil` if it is new.
  public let old: Place?
  /// Where it stands; `nil` if it is gone.
  public let new: Place?
  /// The fields that differ, in their canonical order; all of them where the concept is new or gone.
  public let fields: [FieldChange]

  /// Whether it stands in another file.
  public let isMoved: Bool

  /// The change of an entry that is there before or after.
  fileprivate init(from first: NamedEntry?, to second: NamedEntry?) {
    let (before, after) = (first?.entry, second?.entry)
    isMoved = first != nil && second != nil && first?.name != second?.name
    let entry = (after ?? before)?.entry
    kind = entry?.kind.rawValue ?? ""
    identifier = entry?.identifier ?? ""
    heading = entry?.heading ?? ""
    old = before.map { Place(file: $0.file, line: $0.line) }
    new = after.map { Place(file: $0.file, line: $0.line) }
    let nothing = EntryNode.block()
    fields = FieldChange.changes(
      from: before.map { EntryWriter.node(of: $0.entry) } ?? nothing,
      to: after.map { EntryWriter.node(of: $0.entry) } ?? nothing)
  }
}

/// An entry, and the name of its file in its glossary.
private struct NamedEntry {
  let entry: LocatedEntry
  let name: String
}
