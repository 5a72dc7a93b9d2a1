import Foundation
import LavoirCleaning
import LavoirFindings
import LavoirHygiene
import LavoirText
import Testing

/// Texts with damaged characters and what each must become, and texts that look odd and must stay.
@Suite struct CharacterGoldTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Gold/characters")

  /// The lines of a file of gold with their escapes read, comments left out.
  static func lines(_ name: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { unescaped(String($0)) }
  }

  /// `\u{2009}` stands for the character.
  private static func unescaped(_ line: String) -> String {
    line.replacing(/\\u\{([0-9A-Fa-f]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
    }
  }

  /// The text after the repairs that hygiene is sure of.
  static func washed(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<6 {
      let sure = HygieneRules.findings(in: RawText(bytes)).filter { $0.certainty == .sure }
      var free: [Edit] = []
      for edit in sure.compactMap(\.edit).sorted(by: { $0.range < $1.range })
      where free.last.map({ $0.range.end <= edit.range.start }) ?? true { free.append(edit) }
      guard let edits = EditList(free), !edits.isEmpty else { break }
      bytes = edits.applied(to: bytes)
    }
    return String(decoding: Normalization.composing(bytes).applied(to: bytes), as: UTF8.self)
  }

  @Test func damageIsRepaired() throws {
    let cases = try Self.lines("changes.txt").compactMap(MarkedText.init)
    let wrong = cases.filter { marked in
      Self.washed(marked.text).unicodeScalars.elementsEqual(marked.repaired.unicodeScalars) == false
    }
    for marked in wrong {
      print(
        "MISSED \(marked.text.debugDescription)\n   got \(Self.washed(marked.text).debugDescription)\n  want \(marked.repaired.debugDescription)"
      )
    }
    print("\(cases.count - wrong.count) of \(cases.count) damaged lines repaired")
    #expect(Double(wrong.count) <= 0.13 * Double(cases.count))
  }

  @Test func whatOnlyLooksOddStays() throws {
    let lines = try Self.lines("untouched.txt")
    let changed = lines.filter {
      !Self.washed($0).unicodeScalars.elementsEqual($0.precomposedStringWithCanonicalMapping.unicodeScalars)
    }
    for line in changed { print("CHANGED \(line.debugDescription)\n     to \(Self.washed(line).debugDescription)") }
    print("\(lines.count - changed.count) of \(lines.count) odd lines untouched")
    #expect(changed.isEmpty)
  }
}
