import LavoirJSONText

/// A field to be added to a record.
public struct RecordField: Sendable, Equatable {
  /// Its key, or the name of its column.
  public let name: String
  /// Its value in JSON. In a table, a string of JSON is written as what it says, any other value as it stands here.
  public let json: [UInt8]

  /// A field with a value that is JSON already.
  public init(_ name: String, json: [UInt8]) {
    self.name = name
    self.json = json
  }

  /// A field with a text.
  public init(_ name: String, _ text: String) {
    self.init(name, json: JSONWriting.quoted(Array(text.utf8)))
  }
}
