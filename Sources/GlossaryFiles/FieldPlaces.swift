import LavoirText
import LavoirYAMLText
import Yams

/// Where a block of YAML and each of its parts begin.
public struct FieldPlaces: Sendable, Equatable {
  /// Where it begins, columns in Unicode scalars; of a text between quotation marks, the first mark.
  public let place: LineIndex.Place
  private let parts: Parts

  private enum Parts: Sendable, Equatable {
    case text(String)
    case items([FieldPlaces])
    case fields([Field])
  }

  private struct Field: Sendable, Equatable {
    let key: String
    let value: FieldPlaces
  }

  /// One step into a block: to the value of a key, or to an item of a list.
  public enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case item(Int)

    /// A key.
    public init(stringLiteral key: String) { self = .key(key) }
    /// The place of an item, from 0.
    public init(integerLiteral item: Int) { self = .item(item) }
  }

  /// The places of what stands in no file.
  public static let unknown = FieldPlaces()

  private init() {
    place = LineIndex.Place(line: 1, column: 1)
    parts = .text("")
  }

  /// The places of a block.
  init(of node: Node) {
    place = node.mark.map { LineIndex.Place(line: $0.line, column: $0.column) } ?? LineIndex.Place(line: 1, column: 1)
    switch node {
    case .mapping(let mapping):
      parts = .fields(mapping.map { Field(key: $0.key.string ?? "", value: FieldPlaces(of: $0.value)) })
    case .sequence(let sequence): parts = .items(sequence.map { FieldPlaces(of: $0) })
    default: parts = .text(node.scalar?.string ?? "")
    }
  }

  /// The text that stands there; `nil` where it is a list or a block.
  public var text: String? { if case .text(let text) = parts { text } else { nil } }

  /// The parts of a field or list, as far as the file has them: a single text may go without brackets, an item without
  /// keys.
  public func part(at path: [Step]) -> FieldPlaces {
    var here = self
    for step in path { here = here.part(at: step) ?? here }
    return here
  }

  private func part(at step: Step) -> FieldPlaces? {
    switch (step, parts) {
    case (.key(let key), .fields(let fields)): fields.first { $0.key == key }?.value
    case (.item(let index), .items(let items)): items.indices.contains(index) ? items[index] : nil
    default: nil
    }
  }

  /// The bytes of a text in its file: from its first sign to its last, quotation marks with it; of a block or list, the
  /// rest of the line.
  ///
  /// - Parameters:
  ///   - lines: the lines of the file.
  ///   - bytes: the file’s text.
  public func range(in bytes: [UInt8], _ lines: LineIndex) -> ByteRange {
    let line = lines.contents(ofLine: place.line)
    var start = line.start
    var column = 1
    while start < line.end, column < place.column {
      start += 1
      while start < line.end, bytes[start] & 0xC0 == 0x80 { start += 1 }
      column += 1
    }
    let rest = bytes[start..<line.end]
    guard let text, !text.isEmpty else { return ByteRange(start, line.end) }
    if let quote = Self.closingQuote(in: rest) { return ByteRange(start, quote + 1) }
    return ByteRange(start, rest.starts(with: text.utf8) ? start + text.utf8.count : line.end)
  }

  /// The bytes of a text that stands on one line as a whole, and so may be written anew; `nil` where it goes over several
  /// lines, or has a tag or an anchor.
  ///
  /// - Parameters:
  ///   - lines: the lines of the file.
  ///   - bytes: the file’s text.
  public func wholeText(in bytes: [UInt8], _ lines: LineIndex) -> ByteRange? {
    let range = range(in: bytes, lines)
    guard let text, !text.isEmpty, range.start < range.end, !"|>&*!".utf8.contains(bytes[range.start]) else {
      return nil
    }
    let written = String(decoding: bytes[range.indices], as: UTF8.self)
    return (try? YAMLText.root(of: written))?.string == text ? range : nil
  }

  /// The quotation mark that closes the text that begins with one.
  private static func closingQuote(in rest: ArraySlice<UInt8>) -> Int? {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    var index = rest.startIndex + 1
    while index < rest.endIndex {
      if quote == UInt8(ascii: "\""), rest[index] == UInt8(ascii: "\\") {
        index += 2
      } else if rest[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < rest.endIndex, rest[index + 1] == quote else { return index }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }
}
