import LavoirJSONText
import LavoirText

/// A string of JSON, found sound.
struct JSONString {
  /// Its bytes in the file, quotation marks included.
  let range: ByteRange

  /// What stands between the quotation marks.
  var content: ByteRange { ByteRange(range.start + 1, range.end - 1) }

  /// The string that begins with the quotation mark at an offset.
  init(at start: Int, in bytes: [UInt8]) throws(FormatError) {
    var at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        guard let escape = JSONEscape(at: at, in: bytes) else {
          throw FormatError(at: at, #"there is no such escape: a backslash itself is written \\"#)
        }
        at += escape.length
      case 0x0A, 0x0D:
        throw FormatError(at: start, #"this string is not closed on its line: a line end in it is written \n"#)
      case ..<0x20: throw FormatError(at: at, #"a control character in a string is written as an escape: \t"#)
      default: at += 1
      }
    }
    guard at < bytes.count else { throw FormatError(at: start, "this string is never closed") }
    range = ByteRange(start, at + 1)
  }

  /// What it says, in UTF-8.
  func decoded(in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    forEachPart(in: bytes) { range, escape in
      if let escape { text += escape.text ?? replacementCharacter } else { text += bytes[range.indices] }
    }
    return text
  }

  /// Tells a builder of it.
  func read(into builder: inout ExtractionBuilder, from bytes: [UInt8]) {
    forEachPart(in: bytes) { range, escape in
      guard let escape else { return builder.keepValue(range, of: bytes, quoting: .json) }
      if let text = escape.text {
        builder.decodeValue(range, as: text, quoting: .json)
      } else {
        builder.protect(range, as: replacementCharacter)
      }
    }
  }

  /// The escapes and the stretches between them, in order.
  private func forEachPart(in bytes: [UInt8], _ body: (ByteRange, JSONEscape?) -> Void) {
    var (start, at) = (content.start, content.start)
    while at < content.end {
      guard bytes[at] == UInt8(ascii: "\\"), let escape = JSONEscape(at: at, in: bytes) else {
        at += 1
        continue
      }
      if start < at { body(ByteRange(start, at), nil) }
      body(ByteRange(at, at + escape.length), escape)
      at += escape.length
      start = at
    }
    if start < content.end { body(ByteRange(start, content.end), nil) }
  }
}

extension JSONEscape {
  /// The escape whose backslash is at an offset; `nil` where there is none such.
  fileprivate init?(at start: Int, in bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { JSONEscape($0, at: start) }
    guard length > 0 else { return nil }
  }

  /// What it stands for, in UTF-8; `nil` for half of a surrogate pair.
  fileprivate var text: [UInt8]? { scalar.map { Array(String(Character($0)).utf8) } }
}

extension Quoting {
  /// Between the quotation marks of JSON: what must be escaped is, all else is UTF-8.
  static let json = Quoting(name: "JSON") { JSONWriting.content($0) }
}
