import LavoirUsage

/// What the entries of a glossary did in a corpus, as one JSON object.
public enum UsageJSON {
  /// The object, with a line end.
  public static func bytes(of usage: GlossaryUsage) -> [UInt8] {
    let object: JSONValue = [
      "documents": .number(usage.documents), "words": .number(usage.words),
      "entries": .list(usage.entries.map(value)),
    ]
    return object.line
  }

  private static func value(_ entry: EntryUsage) -> JSONValue {
    [
      "id": .string(entry.id), "heading": .string(entry.heading), "kind": .string(entry.kind),
      "domain": entry.domain.isEmpty ? nil : .string(entry.domain), "hits": .number(entry.hits),
      "edits": .number(entry.edits), "shown": .number(entry.shown), "documents": .number(entry.documents),
      "lastFiles": .strings(entry.lastFiles),
    ]
  }
}
