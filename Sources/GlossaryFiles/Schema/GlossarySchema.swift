import LavoirJSONSchemas

/// The JSON Schema of a glossary file, by which editors complete and check it.
///
/// It is made of the tables that the reader goes by. Editors see numbers, days and truths where YAML does: the schema asks for
/// a text there, and so for quotation marks.
public enum GlossarySchema {
  /// The schema (JSON Schema, draft 2020-12), with a line end.
  public static var bytes: [UInt8] {
    let schema: SchemaValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "a glossary of lavoir",
      "description": "Terms, loanwords, boilerplate and countries that lavoir knows.", "type": "array",
      "items": ["oneOf": .array(EntryKeys.entries.map { block($0) })],
    ]
    return schema.bytes
  }

  private static func block(_ table: FieldTable) -> SchemaValue {
    var properties: [String: SchemaValue] = [:]
    for key in table.keys {
      properties[key.name] = described(key, isHead: key.name == table.head)
    }
    return [
      "type": "object", "additionalProperties": false, "required": .words(table.head.map { [$0] } ?? []),
      "properties": .object(properties),
    ]
  }

  private static func described(_ key: FieldKey, isHead: Bool) -> SchemaValue {
    guard case .object(var members) = isHead ? item : value(of: key.shape) else { return true }
    members["description"] = .string(key.summary)
    return .object(members)
  }

  private static func value(of shape: FieldShape) -> SchemaValue {
    switch shape {
    case .text: ["type": "string"]
    case .texts: list(of: [item])
    case .sentences: list(of: [["type": "string", "minLength": 1, "pattern": .string(marks)]])
    case .choice(let words): ["enum": .words(words.flatMap(spellings))]
    case .count: ["type": "integer", "minimum": 0]
    case .day: ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .parts(let table): list(of: [item, block(table)])
    case .languages(let table):
      [
        "type": "object", "propertyNames": ["pattern": "[A-Za-z]"],
        "additionalProperties": list(of: [item, block(table)]),
      ]
    case .block(let table): block(table)
    }
  }

  /// A list, or one item by itself.
  private static func list(of items: [SchemaValue]) -> SchemaValue {
    let list: SchemaValue = ["type": "array", "items": items.count == 1 ? items[0] : ["oneOf": .array(items)]]
    return ["oneOf": .array(items + [list])]
  }

  /// A text that says something.
  private static let item: SchemaValue = ["type": "string", "minLength": 1]

  /// A word, and the same with the apostrophe of typewriters.
  private static func spellings(_ word: String) -> [String] {
    word.contains("’") ? [word, word.replacing("’", with: "'")] : [word]
  }

  /// A sentence in which every ⟦ has its ⟧.
  private static let marks = "^([^⟦]*⟦[^⟦⟧]*⟧)*[^⟦⟧]*$"
}
