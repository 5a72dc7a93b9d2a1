import LavoirFindings

/// Text that a crawl brings along: a pattern of words that are deleted with it.
public struct Boilerplate: Sendable, Equatable {
  /// How much of a line the pattern stands for.
  public enum Scope: String, Sendable, CaseIterable {
    /// The whole line must match; it goes.
    case line
    /// The line must begin so; all of it goes.
    case paragraphStart = "paragraph-start"
    /// Only the stretch that matches goes.
    case anywhere
  }

  /// Where in the article it may stand.
  public enum Place: String, Sendable, CaseIterable {
    /// On any line.
    case anywhere
    /// On the first eight lines that are not blank.
    case start
    /// On the last twelve lines that are not blank.
    case end
  }

  /// Words, and `*` for none to six words. Marks between and around them do not count.
  public var pattern: String
  /// How much of a line it stands for.
  public var scope: Scope = .line
  /// Where it may stand.
  public var place: Place = .anywhere
  /// How sure the deletion is.
  public var certainty: Certainty = .sure
  /// Whether a person still has to accept it; `nil` once it counts.
  public var review: Review?
  /// Where the knowledge comes from.
  public var source: String = ""
  /// Where a candidate was seen, if it came from a corpus.
  public var provenance: Provenance?
  /// Lines with marks: its tests.
  public var examples: [String] = []

  /// The most words that a `*` stands for.
  public static let longestGap = 6

  /// The most `*` in a pattern, so that matching stays quick.
  public static let mostGaps = 3

  /// A pattern that must cover a line.
  public init(_ pattern: String) {
    self.pattern = pattern
  }
}
