import LavoirText

/// The metadata on top of a document, between two lines of three hyphens (YAML) or plus signs (TOML).
enum FrontMatter {
  /// The offset behind it; 0 where there is none.
  static func end(of lines: [Line], in bytes: [UInt8]) -> Int {
    guard let first = lines.first, let fence = fences.first(where: { isFence(first, $0, in: bytes) }) else { return 0 }
    return lines.dropFirst().prefix(longest).first { isFence($0, fence, in: bytes) }?.whole.end ?? 0
  }

  private static let fences = [Array("---".utf8), Array("+++".utf8)]
  /// How many lines of metadata are looked through.
  private static let longest = 100

  private static func isFence(_ line: Line, _ fence: [UInt8], in bytes: [UInt8]) -> Bool {
    line.content.count == fence.count && bytes[line.content.indices].elementsEqual(fence)
  }
}
