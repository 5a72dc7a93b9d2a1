import LavoirMining

/// Candidates for a glossary with their evidence and the lines they stand on, at most 80 columns wide.
public struct CandidateText: Sendable {
  private let width: Int

  /// A report of so many columns.
  public init(width: Int = 80) {
    self.width = width
  }

  /// The text of some candidates, numbered from 1.
  public func text(of candidates: [Candidate]) -> String {
    candidates.enumerated().map { text(of: $1, number: $0 + 1) }.joined(separator: "\n")
  }

  /// The text of one candidate.
  public func text(of candidate: Candidate, number: Int) -> String {
    var lines = WrappedText.lines(head(of: candidate, number: number), indent: "", hanging: "     ", width: width)
    for reason in candidate.proposals.first?.evidence.prefix(3) ?? [] {
      lines += WrappedText.lines(reason.description, indent: "     · ", hanging: "       ", width: width)
    }
    lines += candidate.concordance.prefix(3).flatMap(self.lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(of candidate: Candidate, number: Int) -> String {
    let form = candidate.kind == .name ? candidate.writings.joined(separator: ", ") : candidate.form
    var text = "\(number)".leading(to: 3) + ". \(form)"
    if candidate.kind == .line { text = "\(number)".leading(to: 3) + ". « \(form) »" }
    let proposals = candidate.proposals.prefix(4).map { proposal in
      "\(proposal.text) (\(Int(proposal.share * 100 + 0.5)) %)"
    }
    if !proposals.isEmpty { text += " → " + proposals.joined(separator: ", ") }
    return text + "  [\(candidate.kind.rawValue), \(Count(candidate.occurrences, "time")) in "
      + "\(Count(candidate.documents, "document"))]"
  }

  /// A keyword in its context, cut to the width, with its place below.
  private func lines(of line: ConcordanceLine) -> [String] {
    let room = max(20, width - 8 - line.keyword.count - 4)
    let left = line.left.count > room / 2 ? "…" + line.left.suffix(room / 2 - 1) : line.left
    let rest = max(8, room - left.count)
    let right = line.right.count > rest ? line.right.prefix(rest - 1) + "…" : line.right
    return ["     \(left)[\(line.keyword)]\(right)".onOneLine, "       \(line.document.onOneLine):\(line.line)"]
  }
}

extension String {
  /// With spaces before, to this many characters.
  fileprivate func leading(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }

}
