import Foundation
import LavoirText

/// Texts with their sentence boundaries marked by `¦`.
enum GoldSentences {
  enum Kind {
    case ordinary
    case hard
    case debatable
  }

  /// One text of the gold.
  struct Line {
    let kind: Kind
    let text: [UInt8]
    /// Where its sentences begin, but for the first.
    let starts: Set<Int>

    /// The text of a line as it stands in the file.
    init(_ marked: Substring, _ kind: Kind) {
      self.kind = kind
      var text: [UInt8] = []
      var starts: Set<Int> = []
      let source = marked.replacing("\\n", with: "\n").replacing(" ¦ ", with: " ¦")
      for part in source.split(separator: "¦", omittingEmptySubsequences: false) {
        if !text.isEmpty { starts.insert(text.count) }
        text += part.utf8
      }
      self.text = text
      self.starts = starts
    }

    /// Where the sentences that we find begin, but for the first.
    var found: Set<Int> {
      Set(Sentence.ranges(in: text, of: ByteRange(0, text.count)).dropFirst().map(\.start))
    }
  }

  /// How well some lines are split.
  struct Score: CustomStringConvertible {
    let lines: Int
    let precision: Double
    let recall: Double
    private(set) var wrong: [Line] = []

    init(_ lines: [Line]) {
      self.lines = lines.count
      wrong = lines.filter { $0.found != $0.starts }
      let right = lines.reduce(0) { $0 + $1.found.intersection($1.starts).count }
      precision = Double(right) / Double(max(1, lines.reduce(0) { $0 + $1.found.count }))
      recall = Double(right) / Double(max(1, lines.reduce(0) { $0 + $1.starts.count }))
    }

    var exact: Int { lines - wrong.count }
    var f1: Double { 2 * precision * recall / max(precision + recall, .ulpOfOne) }

    var description: String {
      let texts = wrong.map { line in
        let shown = Sentence.ranges(in: line.text, of: ByteRange(0, line.text.count))
          .map { String(decoding: line.text[$0.indices], as: UTF8.self) }
        return shown.joined(separator: "¦").replacing("\n", with: "\\n")
      }
      let figures = "\(exact) of \(lines) exact, precision \(precision), recall \(recall), F1 \(f1)"
      return ([figures] + texts).joined(separator: "\n")
    }
  }

  /// The lines of the gold.
  static func read() throws -> [Line] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sentences.txt")
    var kind = Kind.ordinary
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#") else {
        kind = line.hasPrefix("# [hard]") ? .hard : line.hasPrefix("# [debatable]") ? .debatable : .ordinary
        return nil
      }
      defer { kind = .ordinary }
      return Line(line, kind)
    }
  }
}
