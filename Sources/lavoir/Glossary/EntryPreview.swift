import LavoirCleaning
import LavoirCorpus
import LavoirFindings
import LavoirFormats
import LavoirGlossaries
import LavoirLinting
import LavoirReports

/// What an entry would change in a corpus.
struct EntryPreview {
  private let linter: FileLinter

  /// The most places that are shown.
  private static let mostPlaces = 10

  init(of entry: Entry) {
    var selection = RuleSelection()
    selection.select = ["glossary-term", "boilerplate-line"].compactMap { RuleSelection.Selector($0) }
    linter = FileLinter(cleaner: Cleaner(glossary: Glossary([entry])), selection: selection)
  }

  /// Shows the first places, and how many there are.
  func show(in corpus: [String]) throws {
    let inputs = Inputs(corpus)
    for failure in inputs.failures { Terminal.complain("\(failure)") }
    var count = 0
    var documents = 0
    var shown: [FileReport] = []
    for source in inputs.sources {
      guard let found = findings(in: source), !found.isEmpty else { continue }
      let room = max(0, Self.mostPlaces - count)
      if room > 0 { shown.append(FileReport(path: source.path, findings: Array(found.prefix(room)))) }
      count += found.count
      documents += 1
    }
    try Terminal.write("\n")
    let report = LintReport(files: shown, rules: RuleList.all, version: Lavoir.version)
    try Terminal.write(TextReport(hasColour: Terminal.hasColour, width: Terminal.width).bytes(of: report))
    let places = count == 1 ? "1 place" : "\(count) places"
    try Terminal.write("It fires at \(places) in \(documents) of \(inputs.sources.count) documents.\n")
  }

  private func findings(in source: Inputs.Source) -> [LocatedFinding]? {
    do {
      let bytes = try TextFile.article(source.path).document.bytes
      return try linter.result(for: FileFormat.text.extraction(of: bytes, values: [])).findings
    } catch {
      Terminal.complain("\(error)")
      return nil
    }
  }
}
