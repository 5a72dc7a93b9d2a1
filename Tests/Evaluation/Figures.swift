import Foundation

/// The numbers of a JSON object, each under the path of its keys.
enum Figures {
  static func flattened(_ json: Data) throws -> [String: Double] {
    flattened(try JSONSerialization.jsonObject(with: json), under: "")
  }

  private static func flattened(_ value: Any, under path: String) -> [String: Double] {
    let inside = path.isEmpty ? "" : path + "."
    var parts: [(String, Any)] = []
    if let object = value as? [String: Any] { parts = object.map { (inside + $0.key, $0.value) } }
    if let list = value as? [Any] { parts = list.enumerated().map { (inside + "\($0.offset)", $0.element) } }
    if let number = value as? NSNumber { return [path: number.doubleValue] }
    return parts.reduce(into: [:]) { all, part in all.merge(flattened(part.1, under: part.0)) { first, _ in first } }
  }
}
