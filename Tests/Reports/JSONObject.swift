import Foundation
import Testing

/// Parts of a JSON document by their path, for tests.
struct JSONObject {
  private let value: Any

  /// The document.
  init(_ bytes: [UInt8]) throws {
    value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  }

  private init(value: Any) {
    self.value = value
  }

  /// The member of an object; the test fails where there is none.
  subscript(key: String) -> JSONObject {
    get throws { JSONObject(value: try #require((value as? [String: Any])?[key], "no \(key)")) }
  }

  /// The element of an array.
  subscript(index: Int) -> JSONObject {
    get throws { try #require(elements.dropFirst(index).first, "no element \(index)") }
  }

  /// The names of an object’s members.
  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }

  /// The elements of an array.
  var elements: [JSONObject] { (value as? [Any] ?? []).map { JSONObject(value: $0) } }

  /// The value, where it is a string.
  var string: String? { value as? String }

  /// The value, where it is a number without fraction.
  var int: Int? { value as? Int }

  /// The value, where it is true or false.
  var bool: Bool? { value as? Bool }

  /// Whether the value is `null`.
  var isNull: Bool { value is NSNull }
}
