import LavoirGlossaryFiles

/// The difference between two glossaries as one JSON object on a line.
public struct GlossaryDifferenceJSON: Sendable {
  private let difference: GlossaryDifference

  /// The object for a difference.
  public init(_ difference: GlossaryDifference) {
    self.difference = difference
  }

  /// The object, with a line end.
  public var bytes: [UInt8] {
    let object: JSONValue = [
      "added": .number(difference.added), "removed": .number(difference.removed),
      "changed": .number(difference.changed), "moved": .number(difference.moved),
      "concepts": .list(difference.changes.map(concept)),
    ]
    return object.line
  }

  private func concept(_ change: ConceptChange) -> JSONValue {
    [
      "kind": .string(change.kind), "identifier": .string(change.identifier), "heading": .string(change.heading),
      "change": .string(change.old == nil ? "added" : change.new == nil ? "removed" : "changed"),
      "old": change.old.map(place), "new": change.new.map(place),
      "fields": .list(change.fields.map(field)),
    ]
  }

  private func place(_ place: ConceptChange.Place) -> JSONValue {
    ["file": .string(place.file), "line": .number(place.line)]
  }

  private func field(_ change: FieldChange) -> JSONValue {
    let path = JSONValue.strings(change.path)
    switch change.difference {
    case .text(let old, let new):
      return ["path": path, "old": old.map { .string($0) }, "new": new.map { .string($0) }]
    case .items(let removed, let added):
      return ["path": path, "removed": .strings(removed), "added": .strings(added)]
    case .order(let old, let new):
      return ["path": path, "oldOrder": .strings(old), "newOrder": .strings(new)]
    }
  }
}
