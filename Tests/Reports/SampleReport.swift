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
      ByteRange(21, 26), .sure, "« le » stands twice", evidence: [.rule("nothing else fits")], fix: Fix("le")),
    start: .init(line: 2, column: 11), end: .init(line: 2, column: 16),
    line: SourceLine(text: "C’est, et le le mot.", offset: 8),
    edits: [
      LocatedEdit(edit: Edit(ByteRange(23, 26), ""), start: .init(line: 2, column: 13), end: .init(line: 2, column: 16))
    ],
    fingerprint: Fingerprint(digits: "0123456789abcdef", occurrence: 0))
}
