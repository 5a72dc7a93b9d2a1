import LavoirFindings
import LavoirText

/// A finding with all that a report shows of its place, so that no report has to open the file.
public struct LocatedFinding: Sendable, Equatable {
  /// The finding; its range is in bytes of the file’s text in UTF-8.
  public var finding: Finding
  /// Where it begins.
  public let start: LineIndex.Place
  /// Where it ends: the place behind its last character.
  public let end: LineIndex.Place
  /// The line it begins on, without its end; of a very long one what stands near.
  public let line: SourceLine
  /// What its repair changes in the file, in order; none where it is only flagged, or cannot be made without touching
  /// markup.
  public let edits: [LocatedEdit]
  /// What the finding is known by from one version of the file to the next.
  public let fingerprint: Fingerprint

  /// A finding from its parts.
  public init(
    finding: Finding, start: LineIndex.Place, end: LineIndex.Place, line: SourceLine, edits: [LocatedEdit],
    fingerprint: Fingerprint
  ) {
    self.finding = finding
    self.start = start
    self.end = end
    self.line = line
    self.edits = edits
    self.fingerprint = fingerprint
  }
}

extension LocatedFinding {
  /// The flaw that keeps a file from being read as text, of which no more than its line can be shown.
  public init(ofUnreadable finding: Finding, line: Int) {
    let place = LineIndex.Place(line: line, column: 1)
    self.init(
      finding: finding, start: place, end: place, line: SourceLine(text: "", offset: finding.range.start), edits: [],
      fingerprint: Fingerprint(digits: FNVSum(of: finding.rule).digits, occurrence: 0))
  }
}

/// A line of a file, or the part of a very long one that stands near a finding.
public struct SourceLine: Sendable, Equatable {
  /// Its text.
  public let text: String
  /// The offset of its first byte in the file.
  public let offset: Int

  /// A line from its parts.
  public init(text: String, offset: Int) {
    self.text = text
    self.offset = offset
  }
}

/// An edit of a file with the lines and columns that it spans.
public struct LocatedEdit: Sendable, Equatable {
  /// The edit, in bytes of the file’s text in UTF-8.
  public let edit: Edit
  /// Where it begins.
  public let start: LineIndex.Place
  /// The place behind the last character that it replaces.
  public let end: LineIndex.Place

  /// An edit from its parts.
  public init(edit: Edit, start: LineIndex.Place, end: LineIndex.Place) {
    self.edit = edit
    self.start = start
    self.end = end
  }

  /// What stands there afterwards.
  public var replacement: String { String(decoding: edit.replacement, as: UTF8.self) }
}

extension LocatedFinding {
  /// A finding of a file with its lines and columns.
  ///
  /// - Parameters:
  ///   - edits: what its repair changes in the file, in order.
  ///   - bytes: the file’s text.
  public init(
    _ finding: Finding, edits: [Edit], fingerprint: Fingerprint, lines: LineIndex, in bytes: [UInt8]
  ) {
    let start = lines.place(of: finding.range.start)
    self.init(
      finding: finding, start: start, end: lines.place(of: finding.range.end),
      line: SourceLine(around: finding.range, on: lines.contents(ofLine: start.line), in: bytes),
      edits: edits.map {
        LocatedEdit(edit: $0, start: lines.place(of: $0.range.start), end: lines.place(of: $0.range.end))
      },
      fingerprint: fingerprint)
  }
}

extension SourceLine {
  /// How many bytes of a very long line are kept on either side of a finding.
  private static let reach = 500

  /// The line, or what stands near a range on it, cut where characters begin.
  fileprivate init(around range: ByteRange, on line: ByteRange, in bytes: [UInt8]) {
    var start = max(line.start, range.start - Self.reach)
    while start > line.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(line.end, range.start + 2 * Self.reach)
    while end < line.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    self.init(text: String(decoding: bytes[start..<max(start, end)], as: UTF8.self), offset: start)
  }
}
