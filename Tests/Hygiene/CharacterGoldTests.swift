import Foundation
import LavoirCleaning
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

  /// The text as the program leaves it that cleans characters only.
  static func washed(_ text: String) -> String { cleaner.clean(text) }

  private static let cleaner = Cleaner(scope: .hygiene)

  /// So many of the damaged lines must be repaired at least; the figure only rises.
  private static let floor = 335

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
    #expect(cases.count - wrong.count >= Self.floor)
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
