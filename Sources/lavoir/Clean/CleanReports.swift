import LavoirBatches
import LavoirConfiguration
import LavoirCorpus
import LavoirReports
import LavoirScreening
import LavoirStatistics
import LavoirTwins

/// The reports of a run, beside what it cleaned.
struct CleanReports {
  private let formats: Set<RunOptions.ReportFormat>
  private let settings: [CleaningReport.SettingGroup]

  init(command: CleanCommand, configuration: Configuration) {
    formats = Set(command.running.report.isEmpty ? [.html] : command.running.report)
    settings = Self.groups(command, configuration.settings)
  }

  /// Writes `statistics.json` and what else was asked for.
  func write(_ statistics: RunStatistics, examples: [UInt8], to folder: String) throws(CorpusError) {
    let report = CleaningReport(
      version: Lavoir.version, settings: settings, statistics: statistics,
      documents: SampleReader.documents(in: examples, for: statistics) ?? [])
    try TextFile.write(
      CleaningJSON().bytes(of: report), to: FilePaths.joined(folder, "statistics.json"),
      drafts: folder)
    for (format, name) in [(RunOptions.ReportFormat.html, "report.html"), (.markdown, "report.md")] {
      let path = FilePaths.joined(folder, name)
      switch format {
      case _ where !formats.contains(format): TextFile.remove(path)
      case .html: try TextFile.write(CleaningPage().bytes(of: report), to: path, drafts: folder)
      case .markdown: try TextFile.write(CleaningMarkdown().bytes(of: report), to: path, drafts: folder)
      case .none: break
      }
    }
  }

  private static func groups(_ command: CleanCommand, _ settings: Settings) -> [CleaningReport.SettingGroup] {
    let (corpus, cleaning, screening) = (command.corpus, settings.cleaning, settings.cleaning.screening)
    return [
      CleaningReport.SettingGroup(
        "Run",
        [
          .init("inputs", command.inputs.joined(separator: ", ")),
          .init("repairs made from certainty", command.apply.rawValue),
          .init("scope", command.only.rawValue),
          .init("format", corpus.format?.rawValue ?? "by name"),
          .init("text fields", corpus.fields.joined(separator: ", ")),
          .init("id field", corpus.idField),
          .init("shard", "\(command.running.shard)"),
        ]),
      CleaningReport.SettingGroup(
        "Typography and glossary",
        [
          .init("typography", settings.typographyLevel.rawValue), .init("profile", settings.profile.rawValue),
          .init("finest no-break space", settings.noBreak.rawValue),
          .init(
            "glossaries",
            settings.glossaries.isEmpty ? "none besides the program’s" : settings.glossaries.joined(separator: ", ")),
        ]),
      CleaningReport.SettingGroup(
        "Documents that are kept",
        [
          .init("steps", cleaning.steps.map(\.rawValue).sorted().joined(separator: ", ")),
          .init("languages", screening.languages.isEmpty ? "all" : screening.languages.joined(separator: ", ")),
          .init("least quality as cleaned", "\(screening.leastQuality)"),
          .init("least quality as received", "\(screening.leastQualityReceived)"),
          .init("words", "\(screening.fewestWords) to \(screening.mostWords.map { "\($0)" } ?? "any number")"),
          .init("duplicates", screening.duplicates.rawValue),
        ]
          + RepetitionMeasure.allCases.compactMap { measure in
            screening.repetition[measure].map { .init("most repetition, \(measure.rawValue)", "\($0)") }
          }),
    ] + (screening.signatureShape.map { [nearDuplicates($0)] } ?? [])
  }

  private static func nearDuplicates(_ shape: SignatureShape) -> CleaningReport.SettingGroup {
    CleaningReport.SettingGroup(
      "Search for near duplicates (MinHash, LSH)",
      [
        .init("Jaccard similarity that is asked for", "\(shape.similarity)"),
        .init("words of a shingle", "\(shape.words)"), .init("bands", "\(SignatureShape.bands)"),
        .init("rows of a band", "\(shape.rows)"),
        .init("bits by which the similarity is estimated", "\(SignatureShape.bits)"),
      ])
  }
}
