import LavoirFindings
import LavoirLinting
import LavoirText

/// Reports to try the formats on.
enum SampleReport {
  static let rule = Rule(
    id: "doubled-word", summary: "A word stands twice.", why: "Nobody means it.", category: .duplication,
    severity: .minor, fires: ["⟦le le→le⟧ mot"], silent: ["nous nous lavons"])

  /// A finding in the second line of « Début.⏎C’est, et le le mot. ».
  static let finding = LocatedFinding(
    finding: rule.finding(
      ByteRange(20, 25), .sure, "« le » stands twice", evidence: [.rule("nothing else fits")], fix: Fix("le")),
    start: .init(line: 2, column: 11), end: .init(line: 2, column: 16),
    line: SourceLine(text: "C’est, et le le mot.", offset: 8),
    edits: [
      LocatedEdit(edit: Edit(ByteRange(22, 25), ""), start: .init(line: 2, column: 13), end: .init(line: 2, column: 16))
    ],
    fingerprint: Fingerprint(digits: "0123456789abcdef", occurrence: 0))

  /// The finding, in a file beside one without any.
  static let plain = report([FileReport(path: "a.txt", findings: [finding]), FileReport(path: "b.txt", findings: [])])

  /// A file in which nothing was found.
  static let silent = report([FileReport(path: "b.txt", findings: [])])

  static func report(_ files: [FileReport], problems: [LintProblem] = []) -> LintReport {
    LintReport(files: files, problems: problems, rules: [rule], version: "1.2.3")
  }

  // MARK: What is hard to write

  /// A path with all that formats escape.
  static let nastyPath = "docs/été 100%/a:b,c&\"d'<e>.txt"

  /// A message with all that formats escape.
  static let nastyMessage = "« <b>&amp;\"'` » | 100 %0A ::error:: * _x_ [l](u) 😀 \\ ~~s~~ $a$ \u{1}\r\nnext"

  /// Findings of each severity and certainty, over lines, with several edits, without any, of an unknown rule.
  static let nasty = report(
    [
      FileReport(
        path: nastyPath,
        findings: [
          located(
            "Été 😀 <i>le le</i> mot.\nFin.\n", "le le", message: nastyMessage,
            fix: Fix("l|e", alternatives: ["a & b", "c\nd"])),
          located("un deux\r\ntrois", "deux\r\ntrois", severity: .critical, fix: Fix("2\n3")),
          located("« a » et b", "a » et b", certainty: .guess, severity: .major, edits: [("a", "A"), ("b", "B")]),
          located("un  mot", " ", severity: .neutral, rule: "unheard-of", edits: [(" ", "")]),
        ]),
      FileReport(path: "/abs/é.txt", findings: [located("x", "x", certainty: .likely, severity: .major)]),
    ],
    problems: [
      LintProblem(path: "docs/a.po", line: 12, message: "a string is not closed"),
      LintProblem(path: nastyPath, message: nastyMessage),
    ])

  /// More findings than most formats are made for.
  static let thirtyThousand = many(30_000)

  /// Forty findings a file, of all severities and certainties by turns.
  static func many(_ count: Int) -> LintReport {
    let files = (0..<count).reduce(into: [[LocatedFinding]]()) { files, number in
      if number.isMultiple(of: 40) { files.append([]) }
      let text = "le mot le mot \(number)\n"
      files[files.count - 1].append(
        located(
          text, "mot", certainty: Certainty.allCases[number % 3], severity: Severity.allCases[number % 4],
          message: "finding \(number)", fix: Fix("terme"), edits: [("mot", "terme")],
          fingerprint: Fingerprint(digits: "0123456789abcdef", occurrence: number % 40)))
    }
    return report(files.enumerated().map { FileReport(path: "folder/\($0).txt", findings: $1) })
  }

  /// A finding on the first place of some words in a text, with edits of other words.
  static func located(
    _ text: String, _ words: String, certainty: Certainty = .sure, severity: Severity = .minor,
    rule: String = "doubled-word", message: String = "something is wrong", fix: Fix? = nil,
    edits: [(String, String)] = [], fingerprint: Fingerprint = Fingerprint(digits: "00000000000000ff", occurrence: 0)
  ) -> LocatedFinding {
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    let range = range(of: words, in: bytes)
    let start = index.place(of: range.start)
    let line = index.contents(ofLine: start.line)
    return LocatedFinding(
      finding: Finding(
        rule: rule, range: range, category: .duplication, severity: severity, certainty: certainty, message: message,
        evidence: [.rule("nothing else fits")], fix: fix),
      start: start, end: index.place(of: range.end),
      line: SourceLine(text: String(decoding: bytes[line.indices], as: UTF8.self), offset: line.start),
      edits: edits.map { wrong, right in
        let range = self.range(of: wrong, in: bytes)
        return LocatedEdit(
          edit: Edit(range, right), start: index.place(of: range.start), end: index.place(of: range.end))
      },
      fingerprint: fingerprint)
  }

  private static func range(of words: String, in bytes: [UInt8]) -> ByteRange {
    let start = bytes.firstRange(of: words.utf8)?.lowerBound ?? 0
    return ByteRange(start, start + words.utf8.count)
  }
}
