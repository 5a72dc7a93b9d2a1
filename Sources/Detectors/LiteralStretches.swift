import LavoirText

/// The stretches of a line that are no prose: program code, formulas, commands, tables, metadata, the tags of HTML
/// and the targets of links.
///
/// Code that is not set as code is known by signs that prose has not: braces, backslashes, `==`, ` = `, `f(x)`. A line of
/// ordinary length that has one is literal as a whole; of a long one only what stands near.
enum LiteralStretches {
  /// The literal stretches of a line, as bytes of the text, in order and apart.
  static func find(in line: ByteRange, of bytes: [UInt8]) -> [ByteRange] {
    starts(bytes[line.indices]) ? [line] : stretches(in: line, of: bytes)
  }

  /// The literal stretches of a line that is not literal as a whole by its beginning.
  private static func stretches(in line: ByteRange, of bytes: [UInt8]) -> [ByteRange] {
    let content = bytes[line.indices]
    var stretches: [ByteRange] = []
    for at in line.indices {
      if let end = tagEnd(at, in: content) ?? targetEnd(at, in: content) { stretches.append(ByteRange(at, end)) }
      guard isSign(at, in: content) else { continue }
      if line.count <= longestLine { return [line] }
      stretches.append(ByteRange(max(line.start, at - reach), min(line.end, at + reach)))
    }
    return merged(stretches)
  }

  /// Whether a byte of a line is literal. Of a very long line only what stands near is read.
  static func hold(_ place: Int, in line: ByteRange, of bytes: [UInt8]) -> Bool {
    guard line.count > 4 * longestLine else { return contain(place, find(in: line, of: bytes)) }
    if starts(bytes[line.indices]) { return true }
    let near = ByteRange(max(line.start, place - 2 * longestLine), min(line.end, place + 2 * longestLine))
    return contain(place, stretches(in: near, of: bytes))
  }

  private static func contain(_ place: Int, _ stretches: [ByteRange]) -> Bool {
    stretches.contains { $0.start <= place && place < $0.end }
  }

  private static func merged(_ stretches: [ByteRange]) -> [ByteRange] {
    stretches.sorted().reduce(into: []) { merged, next in
      if let last = merged.last, next.start <= last.end {
        merged[merged.count - 1] = last.union(next)
      } else {
        merged.append(next)
      }
    }
  }

  private static let longestLine = 300
  private static let reach = 80

  /// Whether the first characters make the line a table row, a command or metadata.
  private static func starts(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    if first == UInt8(ascii: "|") { return true }
    return openers.contains { $0[0] == first && line.starts(with: $0) }
  }

  /// What commands, statements and the keys of front matter begin with.
  private static let openers = [
    "$ ", "SELECT ", "INSERT ", "UPDATE ", "def ", "git ", "cat ", "sudo ", "npm ", "const ", "var ", "#include",
    "title: ", "date: ", "lang: ", "tags: ", "author: ", "layout: ", "permalink: ", "description: ", "slug: ",
    "categories: ", "draft: ",
  ].map { Array($0.utf8) }

  /// The end of the HTML tag that begins here.
  private static func tagEnd(_ at: Int, in line: ArraySlice<UInt8>) -> Int? {
    guard line[at] == UInt8(ascii: "<"), let next = byte(at + 1, line), isLetter(next) || "/!".utf8.contains(next),
      let close = line[at...].prefix(longestLine).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return close + 1
  }

  /// The end of the target of a Markdown link, `](…)`, that begins here.
  private static func targetEnd(_ at: Int, in line: ArraySlice<UInt8>) -> Int? {
    guard line[at] == UInt8(ascii: "]"), byte(at + 1, line) == UInt8(ascii: "("),
      let close = line[at...].prefix(longestLine).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return close
  }

  private static func byte(_ at: Int, _ line: ArraySlice<UInt8>) -> UInt8? {
    line.indices.contains(at) ? line[at] : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 }

  /// Whether code shows itself at a byte.
  private static func isSign(_ at: Int, in line: ArraySlice<UInt8>) -> Bool {
    let next = byte(at + 1, line)
    switch line[at] {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"):
      return true
    case UInt8(ascii: "\""):
      return next == UInt8(ascii: ":") && byte(at + 2, line) == 0x20
        && byte(at + 3, line).map { "\"[{".utf8.contains($0) } ?? false
    case UInt8(ascii: "="):
      return next.map { "=>".utf8.contains($0) } ?? false || next == 0x20 && byte(at - 1, line) == 0x20
    case UInt8(ascii: "!"), UInt8(ascii: "+"):
      return next == UInt8(ascii: "=")
    case UInt8(ascii: "<"):
      return next == UInt8(ascii: "<") && byte(at + 2, line) == 0x20 && byte(at + 3, line) == UInt8(ascii: "\"")
    case UInt8(ascii: "&"), UInt8(ascii: "|"):
      return next == line[at] || line[at] == UInt8(ascii: "|") && next == 0x20
    case UInt8(ascii: "-"):
      return next == UInt8(ascii: ">")
        || next == line[at] && byte(at - 1, line) == 0x20
          && byte(at + 2, line).map(isLetter) ?? false
    case UInt8(ascii: ":"):
      return next == UInt8(ascii: ":") || next == UInt8(ascii: "=")
    case UInt8(ascii: "$"):
      return next == UInt8(ascii: "(") || next == UInt8(ascii: "$")
    case UInt8(ascii: "."):
      return next == UInt8(ascii: "/") && byte(at - 1, line) != UInt8(ascii: ".") && byte(at - 1, line) == 0x20
    case UInt8(ascii: "["):
      return next == 0x20 && byte(at + 2, line) == UInt8(ascii: "-")
    case UInt8(ascii: "("):
      return isCall(at, in: line)
    default:
      return false
    }
  }

  /// Whether a bracket opens the arguments of a function: `f(x)`, `range(10)`, but not « auteur(s) ».
  private static func isCall(_ at: Int, in line: ArraySlice<UInt8>) -> Bool {
    guard let before = byte(at - 1, line), isLetter(before),
      let close = line[at...].prefix(longestLine).firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    let inside = line[(at + 1)..<close]
    guard let first = inside.first else { return true }
    return inside.contains { ",;=\"'".utf8.contains($0) } || first &- 0x30 < 10
      || inside.count == 1 && !"setnx".utf8.contains(first)
  }
}
