/// Reads which lines a patch adds or changes, as `git diff` and `diff -u` write it.
public enum PatchReader {
  /// Why a text is no patch.
  public struct Flaw: Error, Equatable, Sendable {
    /// The line of the patch, from 1.
    public let line: Int
    /// What is wrong, in lowercase.
    public let problem: String
  }

  /// The lines that a patch adds or changes, by the new names of the files.
  ///
  /// The `b/` that git writes before a path is taken off.
  public static func changes(in patch: String) throws(Flaw) -> ChangedLines {
    var reader = Reader()
    for (index, line) in patch.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      try reader.read(Array(line), number: index + 1)
    }
    guard reader.isInFile || reader.isOfGit || patch.utf8.allSatisfy({ $0 <= 0x20 }) else {
      throw Flaw(line: 1, problem: "this is no patch: no line begins with « +++ » or « diff --git »")
    }
    guard reader.remaining.old == 0, reader.remaining.new == 0 else {
      throw Flaw(line: patch.utf8.count { $0 == 0x0A } + 1, problem: "the patch ends in the middle of a hunk")
    }
    return reader.changes
  }

  private struct Reader {
    var changes = ChangedLines()
    var path: String?
    /// Whether the head of a file was read, if only to say that it is taken away.
    var isInFile = false
    /// Whether a line of git’s was read; a change of rights or of a binary file has no other.
    var isOfGit = false
    var line = 0
    /// How many lines of the hunk are still to come.
    var remaining = (old: 0, new: 0)

    mutating func read(_ text: [UInt8], number: Int) throws(Flaw) {
      if remaining.old > 0 || remaining.new > 0 {
        try readBody(text, number: number)
      } else if text.starts(with: "+++ ".utf8) {
        path = name(text[4...])
        isInFile = true
        if let path { changes.touch(path) }
      } else if text.starts(with: "diff --git ".utf8) {
        isOfGit = true
      } else if text.starts(with: "@@ ".utf8) {
        try readHead(text, number: number)
      }
    }

    private mutating func readBody(_ text: [UInt8], number: Int) throws(Flaw) {
      switch text.first {
      case UInt8(ascii: "+"):
        if let path { changes.add(path, line: line) }
        line += 1
        remaining.new -= 1
      case UInt8(ascii: "-"):
        remaining.old -= 1
      case UInt8(ascii: "\\"):
        break
      case UInt8(ascii: " "), nil, UInt8(ascii: "\r"):
        line += 1
        remaining.old -= 1
        remaining.new -= 1
      default:
        throw Flaw(line: number, problem: "a line of a hunk begins with « + », « - » or a space")
      }
      guard remaining.old >= 0, remaining.new >= 0 else {
        throw Flaw(line: number, problem: "the hunk has more lines than its head says")
      }
    }

    /// `@@ -12,3 +14,5 @@`.
    private mutating func readHead(_ text: [UInt8], number: Int) throws(Flaw) {
      let fields = text.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 4, let old = Self.span(fields[1], "-"), let new = Self.span(fields[2], "+"), isInFile
      else { throw Flaw(line: number, problem: "this is no head of a hunk: « @@ -1,2 +3,4 @@ »") }
      line = new.start
      remaining = (old.count, new.count)
    }

    private static func span(_ field: String, _ sign: Character) -> (start: Int, count: Int)? {
      guard field.first == sign else { return nil }
      let numbers = field.dropFirst().split(separator: ",", omittingEmptySubsequences: false).map { Int32($0) }
      guard numbers.count <= 2, let first = numbers.first, let start = first, start >= 0 else { return nil }
      guard numbers.count == 2 else { return (Int(start), 1) }
      return numbers[1].flatMap { $0 >= 0 ? (Int(start), Int($0)) : nil }
    }

    /// The path behind `+++ `; `nil` for `/dev/null`.
    private func name(_ field: ArraySlice<UInt8>) -> String? {
      var bytes = field.prefix { $0 != 0x09 && $0 != 0x0D }
      if bytes.first == UInt8(ascii: "\"") { bytes = Self.unquoted(bytes)[...] }
      let path = String(decoding: bytes, as: UTF8.self)
      guard path != "/dev/null" else { return nil }
      return path.hasPrefix("b/") ? String(path.dropFirst(2)) : path
    }

    /// A name in quotation marks, with octal escapes, as git writes those that are not ASCII.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      var out: [UInt8] = []
      var rest = bytes.dropFirst()
      while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
        guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
          out.append(byte)
          continue
        }
        switch next {
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "a"): out.append(0x07)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "v"): out.append(0x0B)
        case UInt8(ascii: "f"): out.append(0x0C)
        case 0x30...0x33:
          let digits = [next] + rest.prefix(2)
          rest = rest.dropFirst(2)
          out.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1) - 0x30 }))
        default: out.append(next)
        }
      }
      return out
    }
  }
}
