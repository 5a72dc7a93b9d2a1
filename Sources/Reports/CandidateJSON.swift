import LavoirMining

/// Candidates for a glossary as JSON lines, one a candidate.
public enum CandidateJSON {
  /// The lines.
  public static func bytes(of candidates: [Candidate]) -> [UInt8] {
    candidates.flatMap { value($0).line }
  }

  private static func value(_ candidate: Candidate) -> JSONValue {
    [
      "kind": .string(candidate.kind.rawValue), "form": .string(candidate.form),
      "writings": .strings(candidate.writings), "score": thousandths(candidate.score),
      "times": .number(candidate.occurrences), "documents": .number(candidate.documents),
      "files": .strings(candidate.firstDocuments), "proposals": .list(candidate.proposals.map(value)),
      "concordance": .list(candidate.concordance.map(value)),
    ]
  }

  private static func value(_ proposal: Candidate.Proposal) -> JSONValue {
    [
      "text": .string(proposal.text), "share": thousandths(proposal.share), "times": .number(proposal.occurrences),
      "evidence": .strings(proposal.evidence.map(\.description)), "examples": .strings(proposal.examples),
      "contexts": .strings(proposal.contexts),
    ]
  }

  private static func value(_ line: ConcordanceLine) -> JSONValue {
    [
      "file": .string(line.document), "line": .number(line.line), "left": .string(line.left),
      "keyword": .string(line.keyword), "right": .string(line.right),
    ]
  }

  /// A number from 0 to 1 with three decimals.
  private static func thousandths(_ value: Double) -> JSONValue { .decimal(Int(value * 1_000 + 0.5), places: 3) }
}
