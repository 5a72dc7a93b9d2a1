import LavoirFindings

/// The page of a rule, as plain text of at most 80 columns.
public struct RulePage: Sendable {
  private let rule: Rule

  /// The page of this rule.
  public init(_ rule: Rule) {
    self.rule = rule
  }

  /// The page.
  public var text: String {
    var lines = [rule.id, ""] + Self.wrapped(rule.summary, indent: "") + [""]
    lines += Self.wrapped(
      "Category: \(rule.category.rawValue) (\(rule.category.dimension)); severity: \(rule.severity.rawValue)",
      indent: "")
    lines += [""] + Self.wrapped(rule.why, indent: "")
    lines += ["", "Fires:"]
    for example in rule.fires { lines += Self.item("\(example.marked)   (\(example.certainty.rawValue))") }
    lines += ["", "Stays silent:"]
    for example in rule.silent { lines += Self.item(example) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func item(_ text: String) -> [String] {
    let wrapped = wrapped(text.replacing("\n", with: " ⏎ "), indent: "    ")
    return ["  · " + (wrapped.first?.dropFirst(4) ?? "")] + wrapped.dropFirst()
  }

  /// Words in lines of at most 80 columns.
  private static func wrapped(_ text: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.count + word.count > 79, line.count > indent.count {
        lines.append(line)
        line = indent
      }
      line += line.count > indent.count ? " " + word : word
    }
    return lines + [line]
  }
}
