import LavoirFindings
import LavoirText

/// Finds a configuration file’s name with a capital that a translator gave it: « notre Moonraker.conf ».
struct FileNameCapital: Detector {
  static let rule = Rule(
    id: "file-name-capital",
    summary: "The name of a configuration file has a capital inside a sentence.",
    why: """
      Letter case counts in file names, and the names of configuration files and shell scripts are small by custom.
      Translators capitalise their first word. It is only shown: where the file has the capital, it stays.
      """,
    category: .casing,
    severity: .minor,
    fires: [.init("nous modifierons notre ⟦Moonraker.conf→moonraker.conf⟧ ensuite", .guess)],
    silent: [
      "nous modifierons notre moonraker.conf", "Moonraker.conf est le fichier", "le README.md", "le fichier App.js",
      "voir Example.Com", "le Makefile.PL",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.address].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let name = text.string(index)
    guard text.tokens[index].kind == .address, index > 0, text.tokens[index - 1].isSmallWord,
      !text.tokens[index].shape.contains(.startsLine), !text.isInCode(index),
      Self.endings.contains(where: name.hasSuffix), name.first?.isUppercase == true,
      name.dropFirst().allSatisfy({ !$0.isUppercase }), !name.contains("/")
    else { return nil }
    return rule.finding(
      text.tokens[index].range, .guess, "« \(name) » has a capital",
      evidence: [.rule("such names are small by custom")],
      fix: Fix(name.lowercased()))
  }

  private static let endings = [".conf", ".cfg", ".ini", ".sh", ".service", ".yml", ".yaml"]
}
