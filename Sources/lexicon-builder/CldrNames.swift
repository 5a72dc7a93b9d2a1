import Foundation

/// The names of territories or subdivisions in a CLDR file, by code.
struct CldrNames {
  private(set) var names: [String: String] = [:]

  /// - Parameter element: `territory` or `subdivision`.
  init(lines: [String], element: String) {
    for line in lines {
      guard let tag = line.range(of: "<\(element) type=\"") else { continue }
      let rest = line[tag.upperBound...]
      guard let quote = rest.firstIndex(of: "\""), !rest.contains(" alt="), let close = rest.firstIndex(of: ">"),
        let end = rest.range(of: "</\(element)>")
      else { continue }
      names[String(rest[..<quote])] = String(rest[rest.index(after: close)..<end.lowerBound])
    }
  }
}
