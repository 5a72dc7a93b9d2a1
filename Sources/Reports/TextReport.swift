import LavoirFindings
import LavoirLinting
import LavoirText

/// Findings for a person: place, sentence, the line with the place marked, the repair and the reasons.
public struct TextReport: Report {
  private let hasColour: Bool
  private let width: Int

  /// A report for a terminal of this many columns.
  public init(hasColour: Bool, width: Int = 80) {
    self.hasColour = hasColour
    self.width = max(width, 40)
  }

  /// The text for every finding, file after file, each with an empty line behind it.
  public func bytes(of report: LintReport) -> [UInt8] {
    report.files.reduce(into: []) { bytes, file in
      for finding in file.findings { bytes += (text(for: finding, path: file.path) + "\n").utf8 }
    }
  }

  /// The text for a finding.
  func text(for located: LocatedFinding, path: String) -> String {
    text(
      for: located.finding, path: path, place: located.start,
      excerpt: Excerpt(of: located.finding.range, in: located.line, width: width - 4))
  }

  /// The text for the findings of one file.
  public func text(for findings: [Finding], path: String, bytes: [UInt8]) -> String {
    guard !findings.isEmpty else { return "" }
    let lines = LineIndex(bytes)
    return findings.map { finding in
      let place = lines.place(of: finding.range.start)
      let line = lines.contents(ofLine: place.line)
      return text(
        for: finding, path: path, place: place,
        excerpt: Excerpt(of: finding.range, in: bytes, line: line, width: width - 4))
    }.joined(separator: "\n")
  }

  private func text(for finding: Finding, path: String, place: LineIndex.Place, excerpt: Excerpt) -> String {
    let head = "\(bold("\(path):\(place.line):\(place.column)")) \(coloured(finding.certainty)) \(finding.rule)\n"
    var text = head + wrapped(finding.message, behind: "  ")
    text += "  │ \(excerpt.text)\n  │ \(excerpt.indent)\(red(excerpt.carets))\n"
    if let fix = finding.fix { text += wrapped(fix.phraseWithAlternatives, behind: "  = ") }
    for reason in finding.evidence { text += wrapped("\(reason)", behind: "  · ") }
    return text
  }

  /// A text behind a sign, in lines that fit.
  private func wrapped(_ text: String, behind sign: String) -> String {
    let hanging = String(repeating: " ", count: sign.count)
    let lines = WrappedText.lines(text.onOneLine, indent: sign, hanging: hanging, width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Colour

  private func coloured(_ certainty: Certainty) -> String {
    switch certainty {
    case .sure: red("sure")
    case .likely: escape("33", "likely")
    case .guess: escape("36", "guess")
    }
  }

  private func bold(_ text: String) -> String { escape("1", text) }

  private func red(_ text: String) -> String { escape("31", text) }

  private func escape(_ code: String, _ text: String) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
