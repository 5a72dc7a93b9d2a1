import LavoirFindings
import LavoirFormats
import LavoirText

/// A finding of a file, and its repair in the file’s prose.
public struct ProseRepair: Sendable {
  /// The finding, and what its repair changes in the file.
  public let located: LocatedFinding
  /// Where it stands in the prose.
  let range: ByteRange
  /// The repair of the prose; `nil` where there is none, or it cannot be made without touching markup.
  let edit: Edit?

  /// Whether there is a repair that can be made.
  public var canBeMade: Bool { edit != nil }

  /// The same finding repaired in another way; `nil` where that cannot be made.
  public func writing(_ replacement: String, in extraction: Extraction) -> ProseRepair? {
    let edit = Edit(range, replacement)
    guard let edits = extraction.sourceEdits(of: edit), !edits.isEmpty else { return nil }
    let lines = LineIndex(extraction.source)
    let located = LocatedFinding(
      finding: located.finding, start: located.start, end: located.end, line: located.line,
      edits: edits.map {
        LocatedEdit(edit: $0, start: lines.place(of: $0.range.start), end: lines.place(of: $0.range.end))
      },
      fingerprint: located.fingerprint)
    return ProseRepair(located: located, range: range, edit: edit)
  }

  /// The text that was found.
  public func text(in extraction: Extraction) -> String {
    String(decoding: extraction.prose[range.indices], as: UTF8.self)
  }
}
