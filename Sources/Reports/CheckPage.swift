import LavoirFindings

/// The page of a check of glossaries, as plain text of at most 80 columns: its examples are YAML.
public struct CheckPage: Sendable {
  private let rule: Rule

  /// The page of this check.
  public init(_ rule: Rule) {
    self.rule = rule
  }

  /// The page.
  public var text: String {
    var lines = [rule.id, ""] + WrappedText.lines(rule.summary, indent: "")
    lines += ["", "A check of glossaries; severity: \(rule.severity.rawValue)", ""]
    lines += WrappedText.lines(rule.why.replacing("\n", with: " "), indent: "")
    for example in rule.fires { lines += Self.example("Reported:", example.marked) }
    for example in rule.silent { lines += Self.example("Sound:", example) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func example(_ heading: String, _ yaml: String) -> [String] {
    ["", heading] + yaml.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
  }
}
