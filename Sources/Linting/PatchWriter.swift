import LavoirText

/// A change of one file as a patch that `git apply` and `patch` take.
public enum PatchWriter {
  /// How many lines stand before and behind a change.
  private static let reach = 3

  /// The patch; empty where nothing changes. The file’s edits are whole lines then.
  ///
  /// - Parameters:
  ///   - path: the file’s path from the folder where the patch is applied.
  ///   - before: the file.
  ///   - after: what it becomes.
  public static func patch(of path: String, from before: [UInt8], to after: [UInt8]) -> [UInt8] {
    let (old, new) = (lines(of: before), lines(of: after))
    let blocks = LineDifference.blocks(old, new)
    guard !blocks.isEmpty else { return [] }
    // Behind a name with a space git writes a tab, for programs that take the rest of the line for a date.
    let end = path.contains(" ") ? "\t\n" : "\n"
    var out = Array("--- \(quoted("a/" + path))\(end)+++ \(quoted("b/" + path))\(end)".utf8)
    for hunk in hunks(of: blocks) {
      let first = hunk[0]
      let last = hunk[hunk.count - 1]
      let lead = min(reach, first.old.lowerBound)
      let tail = min(reach, old.count - last.old.upperBound)
      let oldSpan = first.old.lowerBound - lead..<last.old.upperBound + tail
      let newSpan = first.new.lowerBound - lead..<last.new.upperBound + tail
      out += Array("@@ -\(span(oldSpan)) +\(span(newSpan)) @@\n".utf8)
      var at = oldSpan.lowerBound
      for block in hunk {
        for line in old[at..<block.old.lowerBound] { out += row(" ", line) }
        for line in old[block.old] { out += row("-", line) }
        for line in new[block.new] { out += row("+", line) }
        at = block.old.upperBound
      }
      for line in old[at..<oldSpan.upperBound] { out += row(" ", line) }
    }
    return out
  }

  /// Changes that stand so near that their surroundings meet share a hunk.
  private static func hunks(of blocks: [LineDifference.Block]) -> [[LineDifference.Block]] {
    var hunks: [[LineDifference.Block]] = []
    for block in blocks {
      if let last = hunks.last?.last, block.old.lowerBound - last.old.upperBound <= 2 * reach {
        hunks[hunks.count - 1].append(block)
      } else {
        hunks.append([block])
      }
    }
    return hunks
  }

  private static func span(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private static func row(_ sign: String, _ line: ArraySlice<UInt8>) -> [UInt8] {
    let text = Array(sign.utf8) + line
    return line.last == 0x0A ? text : text + Array("\n\\ No newline at end of file\n".utf8)
  }

  /// Lines with their ends, which only LF makes: to git a carriage return is a character.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    return start < bytes.count ? lines + [bytes[start...]] : lines
  }

  /// A path as git quotes it where it holds more than plain ASCII.
  private static func quoted(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E || $0 == 0x22 || $0 == 0x5C }) else { return path }
    return "\""
      + path.utf8.map { byte in
        switch byte {
        case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
        case 0x20...0x7E: String(UnicodeScalar(byte))
        default: "\\" + [byte >> 6, byte >> 3 & 7, byte & 7].map { String($0) }.joined()
        }
      }.joined() + "\""
  }
}
