import LavoirFindings
import LavoirLinting

/// A finding as our own formats of JSON write it; offsets are UTF-8 bytes of the file’s text, columns characters.
struct FindingJSON: Encodable {
  private let path: String
  private let finding: Finding
  private let located: LocatedFinding?
  private let hasEdits: Bool

  /// A finding whose place is known in bytes only.
  init(_ finding: Finding, path: String) {
    self.path = path
    self.finding = finding
    located = nil
    hasEdits = false
  }

  /// A finding with its lines, columns and fingerprint and, where asked for, what its repair changes in the file.
  init(_ located: LocatedFinding, path: String, withEdits hasEdits: Bool = false) {
    self.path = path
    finding = located.finding
    self.located = located
    self.hasEdits = hasEdits
  }

  /// Every field is there, also where it is empty; a missing replacement is `null`.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(path, forKey: .path)
    try container.encode(finding.range.start, forKey: .start)
    try container.encode(finding.range.end, forKey: .end)
    try container.encode(finding.category, forKey: .category)
    try container.encode(finding.fix?.replacement, forKey: .replacement)
    try container.encode(finding.fix?.alternatives ?? [], forKey: .alternatives)
    try container.encode(finding.certainty, forKey: .certainty)
    try container.encode(finding.rule, forKey: .rule)
    try container.encode(finding.severity, forKey: .severity)
    try container.encode(finding.message, forKey: .message)
    try container.encode(finding.evidence.map(\.description), forKey: .evidence)
    guard let located else { return }
    try container.encode(located.start.line, forKey: .line)
    try container.encode(located.start.column, forKey: .column)
    try container.encode(located.end.line, forKey: .endLine)
    try container.encode(located.end.column, forKey: .endColumn)
    try container.encode(located.fingerprint.text, forKey: .fingerprint)
    guard hasEdits else { return }
    try container.encode(located.edits.map(EditJSON.init), forKey: .edits)
  }

  private enum Key: CodingKey {
    case path, start, end, category, replacement, alternatives, certainty, rule, severity, message, evidence
    case line, column, endLine, endColumn, fingerprint, edits
  }
}

private struct EditJSON: Encodable {
  let start: Int
  let end: Int
  let replacement: String

  init(_ located: LocatedEdit) {
    start = located.edit.range.start
    end = located.edit.range.end
    replacement = located.replacement
  }
}
