import Foundation
import LavoirCleaning
import LavoirFindings
import LavoirText
import Testing

/// What cleaning changes in good French: prose of the press and the law, an encyclopedia, a treebank, and the web.
///
/// Set `LAVOIR_SHARED` to the folder that has them. Every edit is printed, so that each can be judged.
@Suite struct GoodFrenchTests {
  static let shared = ProcessInfo.processInfo.environment["LAVOIR_SHARED"].map { URL(fileURLWithPath: $0) }

  static func texts(_ set: String) throws -> [String] {
    let shared = try #require(Self.shared)
    switch set {
    case "clean":
      let folder = shared.appending(path: "eval/clean")
      return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "txt" }.sorted { $0.path() < $1.path() }
        .map { try String(contentsOf: $0, encoding: .utf8) }
    case "treebank":
      let file = shared.appending(path: "vectors/ud/PUD/fr_pud-ud-test.conllu")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix("# text = ") }.map { String($0.dropFirst(9)) }
    default:
      let file = shared.appending(path: "vectors/leipzig/\(set)-10k.txt")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .map { String($0.drop { $0 != "\t" }.dropFirst()) }
    }
  }

  @Test(
    .enabled(if: shared != nil, "needs the texts of LAVOIR_SHARED"),
    arguments: ["clean", "treebank", "wikipedia-2021", "mixed-2012"])
  func editsAreRareAndKeepTheLetters(set: String) throws {
    let cleaner = Cleaner()
    var words = 0
    var edits: [(Category, String)] = []
    for text in try Self.texts(set) {
      let bytes = Array(text.utf8)
      words += text.split { !$0.isLetter }.count
      for change in cleaner.clean(bytes).changes {
        guard let finding = change.findings.first else { continue }
        let old = String(decoding: bytes[change.edit.range.indices], as: UTF8.self)
        let new = String(decoding: change.edit.replacement, as: UTF8.self)
        edits.append((finding.category, "\(finding.rule): « \(context(change.edit, in: bytes)) » \(old) → \(new)"))
        // Full-width characters are compatibility characters; elision takes a vowel.
        let mayChangeLetters = ["fullwidth-character", "missed-elision"].contains(finding.rule)
        if [.typography, .punctuation].contains(finding.category), !mayChangeLetters {
          #expect(old.filter(\.isLetterOrDigit) == new.filter(\.isLetterOrDigit), "\(finding.rule): \(old) → \(new)")
        }
      }
    }
    let characters = edits.count { $0.0 == .encoding }
    print("\(set): \(words) words, \(edits.count) edits, \(characters) of them of damaged characters")
    for (_, edit) in edits { print("  \(edit)") }
    // All were read: each repairs a slip of its author (« le le plus », « de l' Union », « l'entreprise , et »). The bound
    // is for what comes after.
    #expect(Double(edits.count - characters) * 10_000 <= 1.5 * Double(words))
  }

  private func context(_ edit: Edit, in text: [UInt8]) -> String {
    let near = max(0, edit.range.start - 20)..<min(text.count, edit.range.end + 20)
    return String(decoding: text[near], as: UTF8.self)
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
