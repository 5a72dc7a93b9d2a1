import LavoirGlobs
import LavoirText

/// The values of JSON that are asked for.
///
/// Read is what RFC 8259 describes, and what repositories hold besides: comments and trailing commas as in JSON with
/// comments, several values one after another as in JSON Lines (the pointer of each begins anew), and no value at all.
enum JSON {
  /// How deep arrays and objects may be nested.
  static let deepest = 1_000

  /// The string values that globs over JSON Pointers fit, each a block.
  static func extraction(of bytes: [UInt8], values: [Glob]) throws(FormatError) -> Extraction {
    var reader = JSONReader(bytes, values: values)
    return try reader.readAll()
  }
}

/// Reads JSON from front to back and keeps the open brackets in a list of its own.
private struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private var path: ValuePath
  private var open: [Container] = []
  private var builder: ExtractionBuilder

  init(_ bytes: [UInt8], values: [Glob]) {
    self.bytes = bytes
    path = ValuePath(values)
    builder = ExtractionBuilder(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// An array or object that is not closed yet.
  private struct Container {
    /// Where its bracket is.
    let start: Int
    /// The bracket that closes it.
    let closer: UInt8
    /// How many values were begun in it.
    var count = 0
    /// Whether a value has ended and no comma follows yet.
    var needsComma = false
  }

  mutating func readAll() throws(FormatError) -> Extraction {
    while let byte = try next() {
      guard let container = open.last else {
        try value(byte)
        continue
      }
      if byte == container.closer {
        at += 1
        open.removeLast()
        endValue()
      } else if container.needsComma {
        guard byte == UInt8(ascii: ",") else {
          throw FormatError(at: at, "a comma or a closing bracket is missing before this")
        }
        at += 1
        open[open.count - 1].needsComma = false
      } else {
        try item(byte, of: container)
      }
    }
    if let container = open.last { throw FormatError(at: container.start, "this bracket is never closed") }
    return builder.finish()
  }

  /// A value of an array, or a key and its value.
  private mutating func item(_ byte: UInt8, of container: Container) throws(FormatError) {
    open[open.count - 1].count += 1
    guard container.closer == UInt8(ascii: "}") else {
      path.descend(to: container.count)
      return try value(byte)
    }
    guard byte == UInt8(ascii: "\"") else {
      throw FormatError(at: at, "a key in quotation marks is missing before this")
    }
    let key = try JSONString(at: at, in: bytes)
    at = key.range.end
    path.descend(to: key.decoded(in: bytes))
    guard try next() == UInt8(ascii: ":") else { throw FormatError(at: at, "a colon is missing before this") }
    at += 1
    guard let byte = try next() else { throw FormatError(at: container.start, "this bracket is never closed") }
    try value(byte)
  }

  private mutating func value(_ byte: UInt8) throws(FormatError) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard open.count < JSON.deepest else {
        throw FormatError(at: at, "arrays and objects are nested more than 1,000 deep")
      }
      open.append(Container(start: at, closer: byte + 2))
      // Below a container that is wanted no value has to be asked about.
      _ = path.isWanted()
      at += 1
      return
    case UInt8(ascii: "\""):
      let string = try JSONString(at: at, in: bytes)
      if !string.content.isEmpty, path.isWanted() {
        string.read(into: &builder, from: bytes)
        builder.skip(to: string.range.end)
        builder.endBlock()
      }
      at = string.range.end
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: ","): throw FormatError(at: at, "a value is missing before this comma")
    case UInt8(ascii: "]"), UInt8(ascii: "}"): throw FormatError(at: at, "this bracket closes nothing")
    default: throw FormatError(at: at, "this is no value: text must stand in quotation marks (\")")
    }
    endValue()
  }

  private mutating func endValue() {
    guard !open.isEmpty else { return }
    open[open.count - 1].needsComma = true
    path.ascend()
  }

  private mutating func word(_ word: String) throws(FormatError) {
    let end = at + word.utf8.count
    guard bytes[at...].starts(with: word.utf8), end == bytes.count || !isWordByte(bytes[end]) else {
      throw FormatError(at: at, "this is no value: text must stand in quotation marks (\")")
    }
    at = end
  }

  private mutating func number() throws(FormatError) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = digits()
    var isSound = whole == 1 || whole > 1 && bytes[at - whole] != UInt8(ascii: "0")
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      isSound = isSound && digits() > 0
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      isSound = isSound && digits() > 0
    }
    guard isSound, at == bytes.count || !isWordByte(bytes[at]) else {
      throw FormatError(at: start, "this is not how JSON writes a number")
    }
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return at - start
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The next byte behind white space and comments; `nil` at the end of the file.
  private mutating func next() throws(FormatError) -> UInt8? {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case UInt8(ascii: "/"): try comment()
      default: return bytes[at]
      }
    }
    return nil
  }

  private mutating func comment() throws(FormatError) {
    let start = at
    var content = ByteRange(at, at)
    switch at + 1 < bytes.count ? bytes[at + 1] : 0 {
    case UInt8(ascii: "/"):
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      content = ByteRange(start + 2, at)
    case UInt8(ascii: "*"):
      guard let close = bytes.firstPlace(of: Array("*/".utf8), from: start + 2, before: bytes.count) else {
        throw FormatError(at: start, "this comment is never closed")
      }
      content = ByteRange(start + 2, close)
      at = close + 2
    default: throw FormatError(at: at, "this is no value: text must stand in quotation marks (\")")
    }
    let text = bytes.trimmedString(content)
    guard text.utf8.starts(with: MarkupComment.directive) else { return }
    builder.note(Extraction.Comment(text: text, range: ByteRange(start, at)))
  }
}
