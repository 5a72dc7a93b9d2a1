import LavoirFindings
import LavoirFormats
import LavoirText

/// The suppressions of a file: what they hide, and which of them are wrong or hide nothing.
struct SuppressionTable {
  private struct Row {
    let suppression: Suppression
    /// The comment.
    let range: ByteRange
    /// Where it is silent, in bytes of the file.
    let holds: ByteRange
    /// The rules that it names and that found something there; `nil` stands for all of them.
    var used: Set<RuleSelection.Selector?> = []
  }

  private var rows: [Row] = []
  private var flaws: [Finding] = []

  /// Reads the comments of a file.
  init(_ comments: [Extraction.Comment], in bytes: [UInt8], lines: LineIndex, requiresReason: Bool) {
    var open: [(Suppression, ByteRange)] = []
    for comment in comments {
      let suppression: Suppression
      do {
        suppression = try Suppression(comment.text)
      } catch {
        flaws.append(SuppressionRules.broken.finding(comment.range, .sure, error.message))
        continue
      }
      if requiresReason, suppression.reason.isEmpty, suppression.reach != .end {
        flaws.append(
          SuppressionRules.unexplained.finding(comment.range, .sure, "give the reason behind a colon"))
      }
      switch suppression.reach {
      case .start:
        open.append((suppression, comment.range))
      case .end:
        guard let (start, range) = open.popLast() else {
          flaws.append(
            SuppressionRules.broken.finding(
              comment.range, .sure, "no « lavoir-ignore-start » stands before this « lavoir-ignore-end »"))
          continue
        }
        rows.append(Row(suppression: start, range: range, holds: ByteRange(range.end, comment.range.start)))
      case .here, .line, .nextLine, .file:
        let holds = Self.stretch(of: suppression.reach, comment, in: bytes, lines: lines)
        rows.append(Row(suppression: suppression, range: comment.range, holds: holds))
      }
    }
    for (suppression, range) in open {
      flaws.append(
        SuppressionRules.broken.finding(range, .sure, "no « lavoir-ignore-end » closes this: it holds to the end"))
      rows.append(Row(suppression: suppression, range: range, holds: ByteRange(range.end, bytes.count)))
    }
  }

  private static func stretch(
    of reach: Suppression.Reach, _ comment: Extraction.Comment, in bytes: [UInt8], lines: LineIndex
  ) -> ByteRange {
    let own = lines.lines(of: comment.range)
    switch reach {
    case .file: return ByteRange(0, bytes.count)
    case .line: return own
    case .here where comment.next == nil:
      let isAlone =
        bytes[own.start..<comment.range.start].allSatisfy { isBlankOrMark($0) }
        && bytes[comment.range.end..<max(own.end, comment.range.end)].allSatisfy { $0 <= 0x20 }
      if !isAlone { return own }
    default: break
    }
    if let next = comment.next { return next }
    // The next line that is not blank.
    var start = own.end
    while start < bytes.count {
      let line = lines.lines(of: ByteRange(start, start))
      if !bytes[line.indices].allSatisfy({ $0 <= 0x20 }) { return line }
      guard line.end > start else { break }
      start = line.end
    }
    return ByteRange(own.end, own.end)
  }

  /// White space and what begins a comment, a list item or a quotation.
  private static func isBlankOrMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "#>*-/".utf8.contains(byte)
  }

  /// Whether a finding is suppressed; what suppresses it is used from now on.
  mutating func hides(_ finding: Finding) -> Bool {
    var isHidden = false
    for index in rows.indices
    where rows[index].holds.start <= finding.range.start && finding.range.start < rows[index].holds.end {
      let selectors = rows[index].suppression.selectors
      if selectors.isEmpty {
        rows[index].used.insert(nil)
        isHidden = true
      }
      for selector in selectors where selector.holds(finding.rule, finding.category) {
        rows[index].used.insert(selector)
        isHidden = true
      }
    }
    return isHidden
  }

  /// What is wrong with the suppressions themselves, once every finding was asked about.
  ///
  /// - Parameter isRun: whether a rule or category was run; of one that was not nothing can be said.
  func findings(isRun: (RuleSelection.Selector) -> Bool) -> [Finding] {
    var findings = flaws
    for row in rows {
      if row.suppression.selectors.isEmpty {
        guard row.used.isEmpty, isRun(.all) else { continue }
        findings.append(SuppressionRules.unused.finding(row.range, .sure, "nothing is found where this is silent"))
      }
      for selector in row.suppression.selectors where !row.used.contains(selector) && isRun(selector) {
        findings.append(
          SuppressionRules.unused.finding(row.range, .sure, "« \(selector.name) » finds nothing where this is silent"))
      }
    }
    return findings
  }
}
