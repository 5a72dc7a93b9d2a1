import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLexicons
import LavoirLinting
import LavoirText

/// An audit of a glossary: every check run over its files, and what they found for all formats of reports.
public struct GlossaryAudit: Sendable {
  private let files: [GlossaryText]
  private var glossary: AuditedGlossary

  /// An audit of some files, which are one glossary together; a file that is named twice counts once.
  ///
  /// - Parameters:
  ///   - today: the day by which entries are expired or not yet valid.
  ///   - goodFrench: documents on which no entry should fire; ``read(_:)`` takes those that are too many to hold at once.
  ///   - canonical: the text of a file in its canonical layout; `nil` where the layout is not looked at.
  public init(
    of files: [GlossaryText], today: Day, lexicon: Lexicon = .embedded, goodFrench: [GoodFrench] = [],
    canonical: (@Sendable (GlossaryText) -> String?)? = nil
  ) {
    var seen: Set<String> = []
    let files = files.filter { seen.insert(Self.plain($0.path)).inserted }
    self.files = files
    glossary = AuditedGlossary(
      files: files, today: today, lexicon: lexicon, canonical: canonical)
    for document in goodFrench { read(document) }
  }

  /// A path without the steps that lead nowhere: `./a//b.yaml` → `a/b.yaml`.
  private static func plain(_ path: String) -> String {
    (path.hasPrefix("/") ? "/" : "") + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// Reads one more document on which no entry should fire. The document itself is not kept.
  public mutating func read(_ document: GoodFrench) { glossary.firings.add(document) }

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
