import LavoirCorpus
import LavoirFindings
import LavoirLinting
import LavoirReports

/// What a run tells.
extension LintRun {
  /// Writes the reports that were asked for.
  func report(to requests: [OutputRequest]) throws {
    let reported = counted
    for request in requests {
      let report = report(of: reported.files, fromRoot: request.namesFilesFromRoot)
      var bytes = request.report.bytes(of: report)
      if request.format == .text { bytes += Array(conclusion(reported).utf8) }
      try request.write(bytes)
      if request.format == .github, request.file == nil { try summarize(report) }
    }
  }

  private func report(of files: [FileReport], fromRoot: Bool) -> LintReport {
    let shown = Dictionary(outcomes.map { ($0.target.name, $0.target.path) }) { first, _ in first }
    let named =
      fromRoot
      ? files
      : files.map {
        FileReport(path: shown[$0.path] ?? $0.path, findings: $0.findings, isUTF8: $0.isUTF8)
      }
    let told =
      !fromRoot
      ? problems
      : problems.map {
        LintProblem(path: paths.name(of: $0.path), line: $0.line, message: $0.message)
      }
    return LintReport(files: named, problems: told, rules: RuleList.all, version: Lavoir.version)
  }

  /// Adds to the summary of the job on GitHub, if there is one.
  private func summarize(_ report: LintReport) throws {
    guard let path = Terminal.jobSummary else { return }
    do {
      try TextFile.append(GitHubSummary().bytes(of: report), to: path)
    } catch {
      throw Failure(error)
    }
  }

  /// The last lines of a report for a person.
  private func conclusion(_ counted: Counted) -> String {
    let read = outcomes.count { $0.result != nil && $0.otherLanguage == nil }
    guard read > 0 else { return passedOver(counted) }
    let found = counted.files.reduce(0) { $0 + $1.findings.count }
    let files = Self.count(read, "file")
    let head = found == 0 ? "Nothing found in \(files)." : "\(Self.count(found, "finding")) in \(files)."
    let fixable = counted.files.flatMap(\.findings).count { !$0.edits.isEmpty && $0.finding.certainty == .sure }
    var notes: [String] = []
    if repaired > 0 { notes.append("\(Self.count(repaired, "repair")) made.") }
    if fixable > 0, repaired == 0, outcomes.contains(where: { $0.target.path != "-" }) {
      notes.append("lavoir lint --fix repairs \(fixable).")
    }
    return ([head] + notes).joined(separator: " ") + "\n" + passedOver(counted)
  }

  /// What was not reported, and why.
  private func passedOver(_ counted: Counted) -> String {
    var notes: [String] = []
    if counted.suppressed > 0 { notes.append("\(counted.suppressed) suppressed in the files") }
    if counted.accepted > 0 { notes.append("\(counted.accepted) in the baseline") }
    var text = notes.isEmpty ? "" : "Not reported: \(notes.joined(separator: ", ")).\n"
    let foreign = outcomes.count { $0.otherLanguage != nil }
    if foreign > 0 { text += "\(Self.count(foreign, "file")) in other languages passed over.\n" }
    let stale = counted.stale.reduce(0) { $0 + $1.count }
    if stale > 0 {
      text +=
        "\(Self.count(stale, "finding")) of the baseline no longer found: lavoir baseline update takes them out.\n"
    }
    return text
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
