import LavoirLinting
import LavoirText

/// A finding or a problem in reviewdog’s diagnostic format, named as there. Columns are UTF-8 bytes from 1.
struct RDDiagnostic: Encodable {
  let message: String
  let location: Location
  let severity: Severity
  let source = Source()
  let code: Code?
  let suggestions: [Suggestion]?

  enum Severity: String, Encodable {
    case error = "ERROR"
    case warning = "WARNING"
    case info = "INFO"
  }

  struct Source: Encodable {
    let name = "lavoir"
  }

  struct Code: Encodable {
    let value: String
  }

  struct Location: Encodable {
    let path: String
    let range: Range?
  }

  /// A stretch without its end; whole lines, the last included, where there are no columns.
  struct Range: Encodable {
    let start: Position
    let end: Position?
  }

  struct Position: Encodable {
    let line: Int
    let column: Int?
  }

  struct Suggestion: Encodable {
    let range: Range
    let text: String
  }
}

extension LintReport {
  /// The problems, then the findings, file after file.
  var diagnostics: [RDDiagnostic] {
    problems.map(RDDiagnostic.init)
      + files.flatMap { file in file.findings.map { RDDiagnostic($0, path: file.path) } }
  }
}

extension RDDiagnostic {
  /// The same without its repair, and with the beginning of its message.
  var shortened: RDDiagnostic {
    let beginning = String(String.UnicodeScalarView(message.unicodeScalars.prefix(1_000)))
    return RDDiagnostic(
      message: beginning == message ? message : beginning + "…", location: location, severity: severity,
      code: code, suggestions: nil)
  }

  fileprivate init(_ problem: LintProblem) {
    self.init(
      message: problem.message,
      location: Location(
        path: problem.path, range: problem.line.map { Range(start: Position(line: $0, column: nil), end: nil) }),
      severity: .error, code: nil, suggestions: nil)
  }

  fileprivate init(_ located: LocatedFinding, path: String) {
    let finding = located.finding
    let lines = Range(
      start: Position(line: located.start.line, column: nil), end: Position(line: located.end.line, column: nil))
    let exact = located.rdRange(of: finding.range, from: located.start, to: located.end)
    let suggestion = located.rdSuggestion
    self.init(
      message: suggestion == nil ? finding.messageWithRepair : finding.message,
      location: Location(path: path, range: exact ?? lines),
      severity: Severity(ReportLevel(finding)), code: Code(value: finding.rule),
      suggestions: suggestion.map { [$0] })
  }
}

extension RDDiagnostic.Severity {
  fileprivate init(_ level: ReportLevel) {
    switch level {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .info
    }
  }
}

extension LocatedFinding {
  /// A stretch of the file, or `nil` where the columns of its ends cannot be told from the line that is kept.
  fileprivate func rdRange(
    of bytes: ByteRange, from start: LineIndex.Place, to end: LineIndex.Place
  ) -> RDDiagnostic.Range? {
    guard let startColumn = column(of: bytes.start, at: start), let endColumn = column(of: bytes.end, at: end)
    else { return nil }
    return RDDiagnostic.Range(
      start: .init(line: start.line, column: startColumn), end: .init(line: end.line, column: endColumn))
  }

  /// The repair as one stretch, with what stands between its edits; `nil` where the line that is kept does not show it.
  fileprivate var rdSuggestion: RDDiagnostic.Suggestion? {
    guard let first = edits.first, let last = edits.last,
      let range = rdRange(
        of: ByteRange(first.edit.range.start, last.edit.range.end), from: first.start, to: last.end)
    else { return nil }
    var text = first.replacement
    for (earlier, later) in zip(edits, edits.dropFirst()) {
      guard let between = line.text(in: ByteRange(earlier.edit.range.end, later.edit.range.start)) else { return nil }
      text += between + later.replacement
    }
    return RDDiagnostic.Suggestion(range: range, text: text)
  }

  /// The column of a byte, itself in bytes: known at the beginning of any line, and on the line that is kept if that was
  /// not cut before it.
  private func column(of byte: Int, at place: LineIndex.Place) -> Int? {
    if place.column == 1 { return 1 }
    guard place.line == start.line, byte >= line.offset else { return nil }
    let shown = ByteRange(line.offset, min(byte, line.range.end))
    guard let before = line.text(in: shown) else { return nil }
    let characters = before.unicodeScalars.count + (byte - shown.end)
    return characters == place.column - 1 ? byte - line.offset + 1 : nil
  }
}
