import LavoirText
import Yams

/// A scalar of YAML as it is spelled in the file: where each part of what it says stands.
struct YAMLScalar {
  let style: Node.Scalar.Style
  /// Where it begins; behind the first line where that is the head of a block.
  let start: Int
  /// Where it ends in the file, quotation marks included.
  let end: Int
  /// The first line of a block: its sign, and perhaps a comment.
  let head: ByteRange?
  private let parts: [Part]
  private let value: [UInt8]

  /// A stretch of the file, and what it says.
  struct Part {
    let range: ByteRange
    /// What it says, where that is not its own bytes.
    let text: [UInt8]?
    /// Whether it is about the lines of a block alone.
    var isLayout = false
  }

  /// The scalar that begins at an offset; `nil` where the file does not spell there what libyaml read.
  init?(_ scalar: Node.Scalar, at start: Int, in source: YAMLSource) {
    let value = Array(scalar.string.utf8)
    // Foundation takes U+FEFF for a byte order mark and drops it at the beginning of a value.
    guard
      let speller = YAMLSpeller(value, scalar.style, at: start, in: source)
        ?? YAMLSpeller([0xEF, 0xBB, 0xBF] + value, scalar.style, at: start, in: source)
    else { return nil }
    style = scalar.style
    head = speller.bodyStart.map { ByteRange(start, $0) }
    self.start = speller.bodyStart ?? start
    end = speller.at
    parts = speller.parts
    self.value = value
  }

  /// Whether it is a string, and no alias.
  func isProse(tag: String, in source: YAMLSource) -> Bool {
    guard style != .plain || source.bytes[start] != UInt8(ascii: "*") else { return false }
    guard tag.isEmpty else { return tag == Tag.Name.str.rawValue || tag == Tag.Name.nonSpecific.rawValue }
    return style != .plain || YAMLScalar.isString(value)
  }

  /// Whether a plain scalar without a tag is a string: no number, date, truth value or null.
  static func isString(_ value: [UInt8]) -> Bool {
    guard let first = value.first else { return false }
    // Words that are no strings have at most five letters; what else is none begins with one of these signs.
    let isDoubtful = value.count <= 5 || value.count <= 100 && "+-.0123456789".utf8.contains(first)
    guard isDoubtful else { return true }
    let node = Node(String(decoding: value, as: UTF8.self), .implicit, .plain)
    return Resolver.default.resolveTag(of: node) == .str
  }

  /// Tells a builder of it.
  func read(into builder: inout ExtractionBuilder, from source: YAMLSource, isInFlow: Bool) {
    let quoting = Quoting.yaml(style, isInFlow: isInFlow)
    for part in parts where !part.isLayout {
      if let text = part.text {
        builder.decodeValue(part.range, as: text, quoting: quoting)
      } else {
        builder.keepValue(part.range, of: source.bytes, quoting: quoting)
      }
    }
    builder.skip(to: end)
    builder.endBlock()
  }
}
