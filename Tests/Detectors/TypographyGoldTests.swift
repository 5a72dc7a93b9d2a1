import Foundation
import LavoirCleaning
import LavoirDetectors
import LavoirFindings
import LavoirText
import Testing

/// The marked sentences of Tests/Gold/typography, each cleaned in the style of its file.
@Suite struct TypographyGoldTests {
  /// A file, its style, and the least share of its lines that must come out right.
  struct Sheet: Sendable, CustomTestStringConvertible {
    let name: String
    let style: TypographicStyle
    let floor: Double

    var testDescription: String { name }
  }

  static let marked = [
    Sheet(name: "repair.marked", style: TypographicStyle(), floor: 0.98),
    Sheet(name: "strict-fr-FR.marked", style: TypographicStyle(profile: .france, level: .strict), floor: 0.98),
    Sheet(name: "strict-fr-CA.marked", style: TypographicStyle(profile: .canada, level: .strict), floor: 0.98),
    Sheet(name: "strict-fr-CH.marked", style: TypographicStyle(profile: .switzerland, level: .strict), floor: 0.98),
    Sheet(name: "strict-fr-BE.marked", style: TypographicStyle(profile: .belgium, level: .strict), floor: 0.98),
  ]

  static let silent = [
    Sheet(name: "silent.txt", style: TypographicStyle(), floor: 1),
    Sheet(name: "silent-strict.txt", style: TypographicStyle(profile: .france, level: .strict), floor: 1),
  ]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "../Gold/typography")

  /// The lines of a file: `# ` begins a comment, and `\u{A0}` is the character.
  static func lines(of sheet: Sheet) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: sheet.name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map {
      String($0).replacing("\\u{A0}", with: "\u{A0}").replacing("\\u{202F}", with: "\u{202F}")
    }
  }

  @Test(arguments: marked) func markedLinesAreRepaired(sheet: Sheet) throws {
    // At level repair spaces inside brackets and doubled stops are only likely.
    let cleaner = Cleaner(applying: sheet.style.level == .strict ? .sure : .likely, typography: sheet.style)
    var wrong: [String] = []
    let lines = try Self.lines(of: sheet)
    for line in lines {
      let marked = try #require(MarkedText(line), "\(line)")
      let cleaned = cleaner.clean(marked.text)
      if Array(cleaned.utf8) != Array(marked.repaired.utf8) { wrong.append(Self.shown(cleaned) + "\n  gold: " + line) }
      #expect(Array(cleaner.clean(cleaned).utf8) == Array(cleaned.utf8), "cleaned twice: \(line)")
    }
    print("\(sheet.name): \(lines.count - wrong.count) of \(lines.count)")
    let share = Double(lines.count - wrong.count) / Double(lines.count)
    #expect(share >= sheet.floor, "\(sheet.name): \(wrong.joined(separator: "\n"))")
    if ProcessInfo.processInfo.environment["LIST"] == "1" { print(wrong.joined(separator: "\n")) }
  }

  @Test(arguments: silent) func goodLinesStayAsTheyAre(sheet: Sheet) throws {
    let cleaner = Cleaner(typography: sheet.style)
    for line in try Self.lines(of: sheet) {
      let changes = cleaner.clean(Array(line.utf8)).changes.flatMap(\.findings).filter { $0.category == .typography }
      #expect(changes.isEmpty, "\(line): \(changes.map(\.rule))")
    }
  }

  @Test(arguments: marked) func noEditLosesLettersOrDigits(sheet: Sheet) throws {
    let cleaner = Cleaner(typography: sheet.style)
    for line in try Self.lines(of: sheet) {
      let text = Array(try #require(MarkedText(line)).text.utf8)
      for change in cleaner.clean(text).changes
      where change.findings.allSatisfy({ $0.category == .typography && $0.rule != "ordinal" }) {
        let before = String(decoding: text[change.edit.range.indices], as: UTF8.self)
        let after = String(decoding: change.edit.replacement, as: UTF8.self)
        #expect(Self.substance(of: before) == Self.substance(of: after), "\(line)")
      }
    }
  }

  /// The letters and digits of a text, accents aside.
  private static func substance(of text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil).filter { $0.isLetter || $0.isNumber }
  }

  private static func shown(_ text: String) -> String {
    text.replacing("\u{A0}", with: "\\u{A0}").replacing("\u{202F}", with: "\\u{202F}")
  }
}
