import LavoirGlossaries

/// The concepts that some entries have, to ask whether another entry is one of them.
public struct KnownConcepts: Sendable {
  /// A kind of entry, with an id or a heading of that kind.
  private struct Name: Hashable {
    let kind: String
    let text: String
  }

  /// Of the entries that were given an id.
  private var ids: Set<Name> = []
  private var headings: Set<Name> = []
  /// Of the others, whose id follows from the heading, and may be that of several (`C++` and `C#`).
  private var derivedIDs: Set<Name> = []
  private var ownHeadings: Set<Name> = []

  /// The concepts of some entries.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries {
      let id = Name(kind: entry.kind.rawValue, text: entry.identifier)
      let heading = Name(kind: entry.kind.rawValue, text: entry.heading)
      if entry.givenID != nil {
        ids.insert(id)
        headings.insert(heading)
      } else {
        derivedIDs.insert(id)
        ownHeadings.insert(heading)
      }
    }
  }

  /// Whether one of the entries is the concept of this one (``GlossaryFile/isSame(_:as:)``).
  public func contains(_ entry: Entry) -> Bool {
    let id = Name(kind: entry.kind.rawValue, text: entry.identifier)
    let heading = Name(kind: entry.kind.rawValue, text: entry.heading)
    guard entry.givenID == nil else {
      return ids.contains(id) || derivedIDs.contains(id) || ownHeadings.contains(heading)
    }
    return ownHeadings.contains(heading) || headings.contains(heading) || ids.contains(id)
  }
}

extension GlossaryFile {
  /// Whether two entries are the same concept: of one kind, and with the same id where both were given one; else with the
  /// same heading, or with the id of one given and that of the other following from its heading. Of many entries
  /// ``KnownConcepts`` tells it at once.
  public static func isSame(_ entry: Entry, as other: Entry) -> Bool { KnownConcepts([other]).contains(entry) }
}
