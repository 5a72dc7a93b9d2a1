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
    var lines = [rule.id, ""] + WrappedText.lines(rule.summary, indent: "") + [""]
    lines += WrappedText.lines(
      "Category: \(rule.category.rawValue) (\(rule.category.dimension)); severity: \(rule.severity.rawValue)",
      indent: "")
    lines += [""] + WrappedText.lines(rule.why.replacing("\n", with: " "), indent: "")
    lines += Self.list("Fires:", rule.fires.map { "\($0.marked)   (\($0.certainty.rawValue))" })
    lines += Self.list("Stays silent:", rule.silent)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A heading and its examples; nothing where there are none.
  private static func list(_ heading: String, _ examples: [String]) -> [String] {
    examples.isEmpty ? [] : ["", heading] + examples.flatMap(item)
  }

  private static func item(_ text: String) -> [String] {
    let wrapped = WrappedText.lines(text.replacing("\n", with: " ⏎ "), indent: "    ")
    return ["  · " + (wrapped.first?.dropFirst(4) ?? "")] + wrapped.dropFirst()
  }
}
