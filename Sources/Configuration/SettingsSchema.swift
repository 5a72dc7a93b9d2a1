import FoundationEssentials

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
    let schema: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "lavoir.yaml",
      "description": "How lavoir lints the files of a project.", "type": "object", "additionalProperties": false,
      "properties": .object(properties),
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return ((try? encoder.encode(schema)).map(Array.init) ?? []) + [0x0A]
  }

  /// The properties for some settings; those with a dot in their names stand in blocks.
  private static func block(of keys: [SettingKey]) -> [String: JSONValue] {
    var properties: [String: JSONValue] = [:]
    var blocks: [String: [String: JSONValue]] = [:]
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

  private static func property(_ key: SettingKey) -> JSONValue {
    switch key.shape {
    case .text: ["description": .string(key.summary), "type": "string"]
    case .choice(let words): ["description": .string(key.summary), "enum": self.words(words)]
    case .list: list(of: ["type": "string"], key.summary)
    case .choices(let words): list(of: ["enum": self.words(words)], key.summary)
    case .table(let keys, let values):
      [
        "description": .string(key.summary), "type": "object", "propertyNames": ["enum": words(keys)],
        "additionalProperties": ["enum": words(values)],
      ]
    }
  }

  /// A list, or one item by itself.
  private static func list(of item: JSONValue, _ summary: String) -> JSONValue {
    ["description": .string(summary), "oneOf": [item, ["type": "array", "items": item]]]
  }

  private static func words(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }
}

/// A value of JSON, to be written as Swift writes literals.
private enum JSONValue: Encodable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  case string(String)
  case flag(Bool)
  case array([JSONValue])
  case object([String: JSONValue])

  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let value): try container.encode(value)
    case .flag(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
