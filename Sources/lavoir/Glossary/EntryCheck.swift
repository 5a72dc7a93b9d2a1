import LavoirAuditing
import LavoirCorpus
import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLinting
import LavoirReports

/// The check of an entry that is about to be added to a file: what it brings in that was not there before.
struct EntryCheck {
  private let entry: Entry
  private let file: String
  private let before: String
  /// The text of the file with the entry.
  private(set) var text: String
  private var report: LintReport?

  init(of entry: Entry, file: String, text: String) {
    self.entry = entry
    self.file = file
    before = text
    self.text = text
  }

  /// Checks the file with the entry.
  mutating func run(against documents: [String]) throws {
    let inputs = Inputs(documents)
    if let failure = inputs.failures.first { throw Failure(failure) }
    let goodFrench: [GoodFrench]
    do {
      goodFrench = try inputs.sources.map { source throws(CorpusError) in try GlossaryFileAccess.goodFrench(source) }
    } catch {
      throw Failure("\(error)")
    }
    do {
      text = try GlossaryEdit.appending([entry], to: before, file: file)
      let known = try Self.audit(before, file, goodFrench: goodFrench)
      var found = try Self.audit(text, file, goodFrench: goodFrench)
      let old = Set(known.files.flatMap(\.findings).map(\.fingerprint))
      for index in found.files.indices {
        found.files[index].findings.removeAll { old.contains($0.fingerprint) || $0.finding.severity == .neutral }
      }
      report = found
    } catch let error as GlossaryError {
      throw Failure(error)
    }
  }

  private static func audit(_ text: String, _ file: String, goodFrench: [GoodFrench]) throws -> LintReport {
    GlossaryAudit(of: [try GlossaryText(path: file, text: text)], today: Terminal.today, goodFrench: goodFrench)
      .report(version: Lavoir.version)
  }

  private var findings: [LocatedFinding] { report?.files.flatMap(\.findings) ?? [] }

  /// Whether something is wrong that should not be written.
  var isGrave: Bool { findings.contains { $0.finding.severity >= .major } }

  /// Shows what was found.
  func show() throws {
    guard let report, !findings.isEmpty else { return try Terminal.write("\nThe check finds nothing wrong.\n") }
    try Terminal.write("\n")
    try Terminal.write(TextReport(hasColour: Terminal.hasColour, width: Terminal.width).bytes(of: report))
  }
}
