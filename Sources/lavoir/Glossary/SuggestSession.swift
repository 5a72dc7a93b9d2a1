import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirMining
import LavoirReports

/// Asks a person about candidates; what is accepted or rejected stands in the file at once.
struct SuggestSession {
  private let file: String
  private let source: String
  private var accepted = 0
  private var rejected = 0

  init(file: String, source: String) {
    self.file = file
    self.source = source
  }

  /// Asks about each candidate until there is none left, or the person has had enough.
  mutating func ask(about candidates: [Candidate]) throws {
    for (number, candidate) in candidates.enumerated() {
      try Terminal.write("\n" + CandidateText(width: Terminal.width).text(of: candidate, number: number + 1))
      guard try ask(candidate) else { break }
    }
    try Terminal.write("\n\(accepted) accepted and \(rejected) rejected in \(file).\n")
  }

  /// Asks about one; false where the person quits.
  private mutating func ask(_ candidate: Candidate) throws -> Bool {
    while true {
      try Terminal.write(Self.menu(for: candidate))
      guard let answer = Terminal.line(behind: "? ") else { return false }
      switch answer {
      case "a":
        if try write(candidate.entry(source: source), review: nil) { return true }
        try Terminal.write("  no right form is known: type « = » and the form\n")
      case "r":
        _ = try write(candidate.entryToReject(source: source), review: .rejected)
        return true
      case "s", "": return true
      case "q": return false
      default:
        let wanted = Int(answer).flatMap {
          candidate.proposals.indices.contains($0 - 1) ? candidate.proposals[$0 - 1].text : nil
        }
        let typed = answer.hasPrefix("=") ? String(answer.dropFirst().drop { $0 == " " }) : nil
        guard let preferred = wanted ?? typed, !preferred.isEmpty else { continue }
        if try write(candidate.entry(preferring: preferred, source: source), review: nil) { return true }
      }
    }
  }

  private mutating func write(_ entry: Entry?, review: Review?) throws -> Bool {
    guard let entry = entry?.reviewed(review) else { return false }
    try GlossaryFileAccess.append([entry], to: file)
    if review == nil { accepted += 1 } else { rejected += 1 }
    return true
  }

  private static func menu(for candidate: Candidate) -> String {
    var choices = candidate.proposals.isEmpty && candidate.kind != .line ? [] : ["a accept"]
    choices += candidate.proposals.prefix(6).enumerated().dropFirst().map { "\($0.offset + 1) « \($0.element.text) »" }
    if candidate.kind != .line { choices.append("= another form") }
    choices += ["r reject for good", "s skip", "q quit"]
    return WrappedText.lines(choices.joined(separator: " · "), indent: "  ", width: Terminal.width)
      .joined(separator: "\n") + "\n"
  }
}
