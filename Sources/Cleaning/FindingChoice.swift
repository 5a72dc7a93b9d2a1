import LavoirFindings
import LavoirText

/// Chooses among findings that claim the same bytes, so that none says twice what another says better.
enum FindingChoice {
  /// The findings to report, in order of place.
  ///
  /// Of two that overlap the surer stays, then the one with a repair, then the one whose detector is listed first. A
  /// finding without a repair that holds a smaller one stays beside it: a sentence without sense and a word in it.
  static func chosen(from findings: [Finding]) -> [Finding] {
    let ranks = findings.map(rank)
    let ranked = findings.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] > ranks[$1] }
    var chosen: [Finding] = []
    var blocks: [Int: [Int]] = [:]
    for place in ranked {
      let finding = findings[place]
      let own = finding.range.start >> blockBits...finding.range.end >> blockBits
      let isTaken = own.contains { block in blocks[block, default: []].contains { excludes(chosen[$0], finding) } }
      guard !isTaken else { continue }
      for block in own { blocks[block, default: []].append(chosen.count) }
      chosen.append(finding)
    }
    return chosen.sorted { ($0.range, $0.rule) < ($1.range, $1.rule) }
  }

  /// Findings are compared with those of the same 256 bytes only, so that a long text costs no more a byte than a short one.
  private static let blockBits = 8

  private static func rank(_ finding: Finding) -> Int {
    let sureness = finding.certainty == .sure ? 2 : finding.certainty == .likely ? 1 : 0
    return sureness * 2 + (finding.fix == nil ? 0 : 1)
  }

  private static func excludes(_ chosen: Finding, _ other: Finding) -> Bool {
    let clash = chosen.range.overlaps(other.range) || chosen.range == other.range
    guard clash else { return false }
    let holds = other.fix == nil && other.range.contains(chosen.range) && other.range != chosen.range
    return !holds
  }

  /// The repairs that are sure enough, as edits that can be made together; the findings that are carried out, and those
  /// that are left.
  static func split(
    _ findings: [Finding], atLeast certainty: Certainty
  ) -> (edits: EditList, carriedOut: [Finding], left: [Finding]) {
    var carriedOut: [Finding] = []
    var left: [Finding] = []
    for finding in findings {
      let isFree = carriedOut.last.map { $0.range.end <= finding.range.start && $0.range != finding.range } ?? true
      if finding.fix != nil, finding.certainty >= certainty, isFree {
        carriedOut.append(finding)
      } else {
        left.append(finding)
      }
    }
    return (EditList(carriedOut.compactMap(\.edit)) ?? EditList(), carriedOut, left)
  }
}
