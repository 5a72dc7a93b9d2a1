import LavoirFindings
import LavoirText

/// A text after cleaning, with all that leads back to the text as received.
public struct CleanedText: Sendable {
  /// The bytes as received.
  public let received: [UInt8]
  /// The bytes after cleaning.
  public let cleaned: [UInt8]
  /// What was changed, in order of place in the bytes as received.
  public let changes: [Change]
  /// What was found and left as it is, in order; places are bytes as received.
  public let remaining: [Finding]

  /// One change and the findings that asked for it.
  public struct Change: Sendable, Equatable {
    /// The change, in bytes as received.
    public let edit: Edit
    /// Why; empty where only the normalization form changed.
    public let findings: [Finding]

    /// The change as one finding; `nil` where only the normalization form changed.
    var finding: Finding? {
      guard var finding = findings.first else { return nil }
      finding.range = edit.range
      finding.evidence = findings.flatMap(\.evidence)
      finding.fix = Fix(
        String(decoding: edit.replacement, as: UTF8.self), alternatives: finding.fix?.alternatives ?? [])
      return finding
    }
  }
}

extension CleanedText {
  /// A text of sections that were cleaned by themselves, each with its first byte in the text as received.
  init(received: [UInt8], sections: [(start: Int, text: CleanedText)]) {
    self.init(
      received: received, cleaned: Array(sections.map(\.text.cleaned).joined()),
      changes: sections.flatMap { start, text in
        text.changes.map { change in
          let range = ByteRange(change.edit.range.start + start, change.edit.range.end + start)
          return Change(
            edit: Edit(range, change.edit.replacement), findings: change.findings.map { $0.shifted(by: start) })
        }
      },
      remaining: sections.flatMap { start, text in text.remaining.map { $0.shifted(by: start) } })
  }
}
