import LavoirCleaning
import LavoirFindings

/// The penalty points of the flaws of a text, by their severity; see ``Quality``.
public struct Penalty: Sendable, Equatable, Codable {
  /// Those of all that was found: the text as received.
  public let received: Int
  /// Those of what was left: the text as cleaned.
  public let cleaned: Int

  /// The points of a text, none where nothing was found.
  public init(received: Int = 0, cleaned: Int = 0) {
    self.received = received
    self.cleaned = cleaned
  }

  /// The points of a cleaned text. A finding that is only a guess costs nothing.
  public init(of text: CleanedText) {
    let left = text.remaining.reduce(0) { $0 + Self.points(of: $1) }
    let repaired = text.changes.reduce(0) { $0 + $1.findings.reduce(0) { $0 + Self.points(of: $1) } }
    self.init(received: left + repaired, cleaned: left)
  }

  private static func points(of finding: Finding) -> Int {
    finding.certainty == .guess ? 0 : finding.severity.penalty
  }
}
