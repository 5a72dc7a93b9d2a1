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
    var page: [UInt8] = []
    page.reserveCapacity(Self.usualBytes * report.files.reduce(0) { $0 + $1.findings.count })
    for file in report.files {
      for located in file.findings {
        let excerpt = Excerpt(of: located.finding.range, in: located.line, width: width - 4)
        write(located.finding, path: file.path, place: located.start, excerpt: excerpt, to: &page)
        page.append(0x0A)
      }
    }
    return page
  }

  /// Few findings take more.
  private static let usualBytes = 600

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
    var page: [UInt8] = []
    write(finding, path: path, place: place, excerpt: excerpt, to: &page)
    return String(decoding: page, as: UTF8.self)
  }

  private func write(
    _ finding: Finding, path: String, place: LineIndex.Place, excerpt: Excerpt, to page: inout [UInt8]
  ) {
    page += bold("\(path):\(place.line):\(place.column)").utf8
    page += " \(coloured(finding.certainty)) \(finding.rule)\n".utf8
    write(finding.message, behind: "  ", to: &page)
    page += "  │ \(excerpt.text)\n  │ \(excerpt.indent)".utf8
    page += red(excerpt.carets).utf8
    page.append(0x0A)
    if let fix = finding.fix { write(fix.phraseWithAlternatives, behind: "  = ", to: &page) }
    for reason in finding.evidence { write("\(reason)", behind: "  · ", to: &page) }
  }

  /// A text behind a sign, in lines that fit.
  private func write(_ text: String, behind sign: String, to page: inout [UInt8]) {
    let hanging = String(repeating: " ", count: sign.count)
    for line in WrappedText.lines(text.onOneLine, indent: sign, hanging: hanging, width: width) {
      page += line.utf8
      page.append(0x0A)
    }
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
