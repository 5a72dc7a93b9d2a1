import LavoirFindings
import LavoirText

/// Findings for a person: place, sentence, the line with the place marked, the repair and the reasons.
public struct TextReport: Sendable {
  private let hasColour: Bool
  private let width: Int

  /// A report for a terminal of this many columns.
  public init(hasColour: Bool, width: Int = 80) {
    self.hasColour = hasColour
    self.width = max(width, 40)
  }

  /// The text for the findings of one file.
  public func text(for findings: [Finding], path: String, bytes: [UInt8]) -> String {
    guard !findings.isEmpty else { return "" }
    let lines = LineIndex(bytes)
    return findings.map { text(for: $0, path: path, bytes: bytes, lines: lines) }.joined(separator: "\n")
  }

  private func text(for finding: Finding, path: String, bytes: [UInt8], lines: LineIndex) -> String {
    let place = lines.place(of: finding.range.start)
    let head = "\(bold("\(path):\(place.line):\(place.column)")) \(coloured(finding.certainty)) \(finding.rule)\n"
    let excerpt = Excerpt(of: finding.range, in: bytes, line: lines.contents(ofLine: place.line), width: width - 4)
    var text = head + wrapped(finding.message, behind: "  ")
    text += "  │ \(excerpt.text)\n  │ \(excerpt.indent)\(red(excerpt.carets))\n"
    if let fix = finding.fix {
      let others = fix.alternatives.map { "« \(oneLine($0)) »" }.joined(separator: ", ")
      let first = fix.replacement.isEmpty ? "delete it" : "write « \(oneLine(fix.replacement)) »"
      text += wrapped(others.isEmpty ? first : "\(first); or \(others)", behind: "  = ")
    }
    for reason in finding.evidence { text += wrapped("\(reason)", behind: "  · ") }
    return text
  }

  /// A text behind a sign, in lines that fit.
  private func wrapped(_ text: String, behind sign: String) -> String {
    let hanging = String(repeating: " ", count: sign.count)
    let lines = WrappedText.lines(oneLine(text), indent: sign, hanging: hanging, width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? "⏎" : $0 })
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
