import FoundationEssentials
import LavoirFindings

/// Findings as JSON lines, one object a finding; offsets are UTF-8 bytes of the file as received.
public struct JSONLinesReport: Sendable {
  private struct Line: Encodable {
    let path: String
    let start: Int
    let end: Int
    let category: Category
    let replacement: String?
    let alternatives: [String]
    let certainty: Certainty
    let rule: String
    let severity: Severity
    let message: String
    let evidence: [String]

    enum CodingKeys: CodingKey {
      case path, start, end, category, replacement, alternatives, certainty, rule, severity, message, evidence
    }

    /// As made by the compiler, but that a missing replacement is `null` and not left out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(path, forKey: .path)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encode(category, forKey: .category)
      try container.encode(replacement, forKey: .replacement)
      try container.encode(alternatives, forKey: .alternatives)
      try container.encode(certainty, forKey: .certainty)
      try container.encode(rule, forKey: .rule)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(evidence, forKey: .evidence)
    }
  }

  private let encoder: JSONEncoder

  /// A report that writes keys in alphabetical order.
  public init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// The lines for the findings of one file.
  public func lines(for findings: [Finding], path: String) -> [UInt8] {
    findings.reduce(into: []) { bytes, finding in
      let line = Line(
        path: path, start: finding.range.start, end: finding.range.end, category: finding.category,
        replacement: finding.fix?.replacement, alternatives: finding.fix?.alternatives ?? [],
        certainty: finding.certainty, rule: finding.rule, severity: finding.severity, message: finding.message,
        evidence: finding.evidence.map(\.description))
      guard let encoded = try? encoder.encode(line) else { return }
      bytes += encoded
      bytes.append(0x0A)
    }
  }
}
