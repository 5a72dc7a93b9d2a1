import LavoirUsage

/// What the entries of a glossary did in a corpus, as a table of at most 80 columns.
public struct UsageTable: Sendable {
  private let usage: GlossaryUsage
  private let longest: Int

  /// The table of a count.
  ///
  /// - Parameter longest: the most entries that are listed, of those that are used and of the others; 0 for all.
  public init(_ usage: GlossaryUsage, longest: Int) {
    self.usage = usage
    self.longest = longest == 0 ? .max : longest
  }

  /// The table.
  public var text: String {
    let used = usage.used
    let unused = usage.unused
    var lines = [
      "\(Count(usage.documents, "document")), \(Count(usage.words, "word")): "
        + "\(used.count) of \(Count(usage.entries.count, "entry", plural: "entries")) used",
      "",
    ]
    if !used.isEmpty {
      lines.append(Self.row("entry", ["hits", "edits", "shown", "docs"], "last file"))
      lines += used.prefix(longest).map { entry in
        Self.row(
          entry.heading, [entry.hits, entry.edits, entry.shown, entry.documents].map(String.init),
          entry.lastFiles.first ?? "")
      }
      if used.count > longest { lines.append("… and \(used.count - longest) more: --all lists them") }
    }
    if !unused.isEmpty {
      lines += ["", "Never used (\(unused.count)):"]
      let names = unused.prefix(longest).map(\.heading).joined(separator: " · ")
      lines += WrappedText.lines(names, indent: "  ")
      if unused.count > longest { lines.append("  … and \(unused.count - longest) more: --all lists them") }
    }
    return lines.map(\.onOneLine).joined(separator: "\n") + "\n"
  }

  private static func row(_ heading: String, _ figures: [String], _ file: String) -> String {
    let name =
      heading.count > 32 ? heading.prefix(31) + "…" : heading + String(repeating: " ", count: 32 - heading.count)
    let numbers = figures.map { String(repeating: " ", count: max(0, 7 - $0.count)) + $0 }.joined()
    let tail = file.count > 18 ? "…" + file.suffix(17) : file
    return name + numbers + (tail.isEmpty ? "" : "  " + tail)
  }
}
