import LavoirCleaning
import LavoirFindings
import LavoirFormats
import LavoirText

/// Lints the text of one file: detect in its prose, lead back to the file, select, suppress.
public struct FileLinter: Sendable {
  private var cleaner: Cleaner
  private let selection: RuleSelection
  private let requiresReason: Bool
  private let format: FileFormat

  /// A linter that goes by this.
  ///
  /// - Parameters:
  ///   - cleaner: what finds.
  ///   - selection: which rules are reported.
  ///   - format: that of the files; rules that do not hold for it are not run.
  ///   - requiresReason: whether each suppression must give its reason.
  public init(
    cleaner: Cleaner, selection: RuleSelection, format: FileFormat = .text, requiresReason: Bool = false
  ) {
    self.cleaner = cleaner
    self.selection = selection
    self.format = format
    self.requiresReason = requiresReason
  }

  /// The same linter for one file, by its path in the project.
  public func reading(_ path: String) -> FileLinter {
    var linter = self
    linter.cleaner = cleaner.reading(path)
    return linter
  }

  /// What was found in a file.
  public struct Result: Sendable, Equatable {
    /// The findings to report, by place.
    public let findings: [LocatedFinding]
    /// How many findings comments in the file suppress.
    public let suppressed: Int

    /// A result from its parts.
    public init(findings: [LocatedFinding], suppressed: Int) {
      self.findings = findings
      self.suppressed = suppressed
    }
  }

  /// The findings of a file.
  public func result(for extraction: Extraction) -> Result {
    let (findings, suppressed) = repairs(in: extraction)
    return Result(findings: findings.map(\.located), suppressed: suppressed)
  }

  /// The findings of a file with their repairs of its prose.
  public func repairs(in extraction: Extraction) -> (found: [ProseRepair], suppressed: Int) {
    let found = cleaner.findings(in: extraction.prose).compactMap { selection.reported($0) }
    guard !found.isEmpty || !extraction.comments.isEmpty else { return ([], 0) }
    let lines = LineIndex(extraction.source)
    var table = SuppressionTable(
      extraction.comments, in: extraction.source, lines: lines, requiresReason: requiresReason)
    var fingerprints = Fingerprints(in: extraction.prose)
    var repairs: [ProseRepair] = []
    var suppressed = 0
    for finding in found {
      guard let range = extraction.sourceRange(of: finding.range), !isTitle(finding, in: extraction) else { continue }
      let fingerprint = fingerprints.next(finding.rule, finding.range)
      var moved = finding
      moved.range = range
      moved.certainty = min(moved.certainty, FormatRules.mostCertain(finding.rule, in: format))
      if extraction.spansMarkup(finding.range) {
        // Between two signs an image may stand, or something else that no text shows.
        if finding.category == .typography || finding.category == .punctuation { continue }
        // « Dans le **le menu** »: what stands in bold may be a unit of its own.
        moved.certainty = min(moved.certainty, .likely)
      }
      guard moved.certainty >= selection.certainty else { continue }
      guard !table.hides(moved) else {
        suppressed += 1
        continue
      }
      let edits = finding.edit.flatMap { extraction.sourceEdits(of: $0) } ?? []
      repairs.append(
        ProseRepair(
          located: LocatedFinding(moved, edits: edits, fingerprint: fingerprint, lines: lines, in: extraction.source),
          range: finding.range, edit: edits.isEmpty ? nil : finding.edit))
    }
    let wrong = table.findings { isRun($0) }.compactMap { selection.reported($0) }
    for finding in wrong {
      repairs.append(
        ProseRepair(
          located: LocatedFinding(
            finding, edits: [],
            fingerprint: fingerprints.next(finding.rule, comment: text(finding.range, in: extraction)), lines: lines,
            in: extraction.source), range: ByteRange(0, 0), edit: nil))
    }
    if !wrong.isEmpty { repairs.sort { $0.located.finding.range < $1.located.finding.range } }
    return (repairs, suppressed)
  }

  private func text(_ range: ByteRange, in extraction: Extraction) -> String {
    String(decoding: extraction.source[range.indices], as: UTF8.self)
  }

  /// Whether a finding takes offence at the capital of a title: the text of a link, words in italics.
  private func isTitle(_ finding: Finding, in extraction: Extraction) -> Bool {
    finding.category == .casing && extraction.isBehindMarkup(finding.range)
  }

  /// Whether all that a suppression names is run, so that its finding nothing says something.
  private func isRun(_ selector: RuleSelection.Selector) -> Bool {
    guard cleaner.scope == .everything, selection.certainty == .guess else { return false }
    return RuleList.all.allSatisfy { rule in
      !selector.holds(rule.id, rule.category) || selection.includes(rule.id, rule.category)
    }
  }
}
