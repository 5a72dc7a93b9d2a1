import LavoirFindings

/// The checks of glossaries for `docs/checks.md`: the list of them, then each with its examples.
public enum CheckMarkdown {
  /// The document.
  public static func document(of checks: [Rule]) -> String {
    var lines = [
      "# Checks of glossaries", "",
      "What `lavoir glossary check` looks for. *neutral* is a hint, shown with `--hints` only. `lavoir explain CHECK` prints a",
      "check on a terminal.", "", "| check | what it finds | severity |", "|---|---|---|",
    ]
    lines += checks.map {
      "| [\($0.id)](#\($0.id)) | \($0.summary.replacing("|", with: "\\|")) | \($0.severity.rawValue) |"
    }
    for check in checks {
      lines += ["", "## \(check.id)", "", check.summary, ""]
      lines += WrappedText.lines(check.why.replacing("\n", with: " "), indent: "", width: 120)
      for example in check.fires { lines += block("Reported:", example.marked) }
      for example in check.silent { lines += block("Sound:", example) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func block(_ heading: String, _ yaml: String) -> [String] {
    ["", heading, "", "```yaml"] + yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [
      "```"
    ]
  }
}
