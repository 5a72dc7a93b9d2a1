import LavoirFindings
import LavoirText

/// The pages of the rules for `docs/rules`: one a rule, and the list of them.
public enum RuleMarkdown {
  /// The page of a rule.
  public static func page(of rule: Rule) -> String {
    var lines = [
      "# \(rule.id)", "", rule.summary, "",
      "Category [\(rule.category.rawValue)](README.md#\(rule.category.rawValue)) (\(rule.category.dimension)), "
        + "severity \(rule.severity.rawValue).", "",
    ]
    lines += WrappedText.lines(rule.why.replacing("\n", with: " "), indent: "", width: 120)
    if !rule.fires.isEmpty {
      lines += ["", "## What it finds"]
      lines += rule.fires.flatMap { [""] + item($0) }
    }
    if !rule.silent.isEmpty {
      lines += ["", "## What it leaves alone"]
      lines += rule.silent.flatMap { [""] + block($0) }
    }
    lines += [
      "", "## To leave it out", "", "In `lavoir.yaml`:", "", "```yaml", "ignore: [\(rule.id)]", "```", "",
      "At one place, in a comment of the file: `lavoir-ignore \(rule.id): why`.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The list of all rules, by category.
  public static func index(of rules: [Rule]) -> String {
    var lines = [
      "# Rules", "",
      "Each rule says how sure it is of each finding: *sure* ones are repaired by `lavoir clean` and `lavoir lint --fix`,",
      "*likely* ones on request, a *guess* is only shown. `lavoir explain RULE` prints these pages on a terminal.",
    ]
    for category in Category.allCases {
      let own = rules.filter { $0.category == category }
      guard !own.isEmpty else { continue }
      lines += ["", "## \(category.rawValue)", "", "| rule | what it finds | severity |", "|---|---|---|"]
      lines += own.map { "| [\($0.id)](\($0.id).md) | \(cell($0.summary)) | \($0.severity.rawValue) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An example: the text as found, and what it becomes.
  private static func item(_ example: Rule.Example) -> [String] {
    guard let marked = MarkedText(example.marked) else { return block(example.marked) }
    let before = marked.text
    let after = marked.repaired
    let fence = fence(around: before)
    return [fence + "diff"] + rows(before, "-") + (before == after ? [] : rows(after, "+"))
      + [fence, "", "\(example.certainty.rawValue)\(before == after ? ", only shown" : "")"]
  }

  private static func rows(_ text: String, _ sign: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(sign) \($0)" }
  }

  private static func block(_ text: String) -> [String] {
    let fence = fence(around: text)
    return [fence + "text", text, fence]
  }

  /// Backticks that no line of a text closes.
  private static func fence(around text: String) -> String { text.contains("```") ? "`````" : "```" }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
