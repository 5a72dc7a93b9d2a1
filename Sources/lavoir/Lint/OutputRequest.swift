import ArgumentParser
import LavoirCorpus
import LavoirLinting
import LavoirReports

/// A format of the report, and where it goes.
struct OutputRequest: ExpressibleByArgument, Equatable {
  /// The formats.
  enum Format: String, CaseIterable {
    case text, json, jsonl, sarif, github, gitlab, checkstyle, junit, rdjson, rdjsonl
  }

  let format: Format
  /// The file; `nil` for standard output.
  let file: String?

  init(_ format: Format, file: String?) {
    self.format = format
    self.file = file == "-" ? nil : file
  }

  /// Reads `sarif` or `sarif=lavoir.sarif`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let format = Format(rawValue: parts[0]), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.init(format, file: parts.count == 2 ? parts[1] : nil)
  }

  /// Whether paths are those of the project, whatever folder the program runs in.
  var namesFilesFromRoot: Bool {
    switch format {
    case .text, .json, .jsonl: false
    default: true
    }
  }

  /// What writes the format.
  var report: any Report {
    switch format {
    case .text:
      TextReport(hasColour: file == nil && Terminal.hasColour, width: file == nil ? Terminal.width : 80)
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .sarif: SARIFReport()
    case .github: GitHubReport(hasSummary: Terminal.jobSummary != nil && file == nil)
    case .gitlab: GitLabReport()
    case .checkstyle: CheckstyleReport()
    case .junit: JUnitReport()
    case .rdjson: RDJSONReport()
    case .rdjsonl: RDJSONLinesReport()
    }
  }

  /// Writes the report where it goes.
  func write(_ bytes: [UInt8]) throws {
    guard let file else { return try Terminal.write(bytes) }
    do {
      try TextFile.write(bytes, to: file)
    } catch {
      throw Failure(error)
    }
  }
}
