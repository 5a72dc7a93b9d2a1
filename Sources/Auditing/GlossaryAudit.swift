import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLexicons
import LavoirLinting
import LavoirText

/// An audit of a glossary: every check run over its files, and what they found for all formats of reports.
public struct GlossaryAudit: Sendable {
  private let files: [GlossaryText]
  private let glossary: AuditedGlossary

  /// An audit of some files, which are one glossary together.
  ///
  /// - Parameters:
  ///   - today: the day by which entries are expired or not yet valid.
  ///   - goodFrench: documents on which no entry should fire.
  ///   - canonical: the text of a file in its canonical layout; `nil` where the layout is not looked at.
  public init(
    of files: [GlossaryText], today: Day, lexicon: Lexicon = .embedded, goodFrench: [GoodFrench] = [],
    canonical: (@Sendable (GlossaryText) -> String?)? = nil
  ) {
    self.files = files
    glossary = AuditedGlossary(
      files: files, today: today, lexicon: lexicon, goodFrench: goodFrench, canonical: canonical)
  }

  /// What all checks found, file by file, by place.
  public func report(version: String, checks: [any GlossaryCheck] = GlossaryChecks.all) -> LintReport {
    let found = checks.flatMap { $0.flaws(in: glossary) }
    let flaws = FlawConsequences(of: found, in: glossary).applied(to: found)
    var byFile = [[GlossaryFlaw]](repeating: [], count: files.count)
    for flaw in flaws { byFile[glossary.file(of: flaw.place)].append(flaw) }
    let reports = zip(files, byFile).map { file, flaws in
      FileReport(path: file.path, findings: FlawLocator(file: file, glossary: glossary).located(flaws))
    }
    return LintReport(files: reports, rules: checks.map(\.rule), version: version)
  }

  /// How the examples of all entries that count came out.
  public var examples: [ExampleOutcome] { glossary.examples }
}
