import LavoirJSONSchemas

/// The JSON Schema of `lavoir.yaml`, by which editors complete and check it.
public enum SettingsSchema {
  /// The schema (JSON Schema, draft 2020-12), with a line end.
  public static var bytes: [UInt8] {
    var properties = block(of: SettingKey.allCases)
    var inner = block(of: SettingKey.allCases.filter(\.isPerFile))
    inner["files"] = list(of: ["type": "string"], "Which files, as globs from the folder of this file.")
    properties["overrides"] = [
      "description": "Settings for the files that fit.", "type": "array",
      "items": [
        "type": "object", "additionalProperties": false, "required": ["files"], "properties": .object(inner),
      ],
    ]
    let schema: SchemaValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "lavoir.yaml",
      "description": "How lavoir lints the files of a project.", "type": "object", "additionalProperties": false,
      "properties": .object(properties),
    ]
    return schema.bytes
  }

  /// The properties for some settings; those with a dot in their names stand in blocks.
  private static func block(of keys: [SettingKey]) -> [String: SchemaValue] {
    var properties: [String: SchemaValue] = [:]
    var blocks: [String: [String: SchemaValue]] = [:]
    for key in keys {
      let parts = key.rawValue.split(separator: ".").map(String.init)
      if parts.count == 2 {
        blocks[parts[0], default: [:]][parts[1]] = property(key)
      } else {
        properties[key.rawValue] = property(key)
      }
    }
    for (name, inner) in blocks {
      properties[name] = ["type": "object", "additionalProperties": false, "properties": .object(inner)]
    }
    return properties
  }

  private static func property(_ key: SettingKey) -> SchemaValue {
    switch key.shape {
    case .text: ["description": .string(key.summary), "type": "string"]
    case .choice(let words): ["description": .string(key.summary), "enum": .words(words)]
    case .list: list(of: ["type": "string"], key.summary)
    case .choices(let words): list(of: ["enum": .words(words)], key.summary)
    case .number(let range):
      [
        "description": .string(key.summary), "type": "number", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .count(let range):
      [
        "description": .string(key.summary), "type": "integer", "minimum": .number(Double(range.lowerBound)),
        "maximum": .number(Double(range.upperBound)),
      ]
    case .numbers(let keys, let range):
      [
        "description": .string(key.summary), "type": "object", "propertyNames": ["enum": .words(keys)],
        "additionalProperties": [
          "type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
        ],
      ]
    case .table(let keys, let values):
      [
        "description": .string(key.summary), "type": "object", "propertyNames": ["enum": .words(keys)],
        "additionalProperties": ["enum": .words(values)],
      ]
    }
  }

  /// A list, or one item by itself.
  private static func list(of item: SchemaValue, _ summary: String) -> SchemaValue {
    ["description": .string(summary), "oneOf": [item, ["type": "array", "items": item]]]
  }
}
