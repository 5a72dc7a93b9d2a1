/// What two changes of a glossary file do not agree on.
public struct GlossaryConflict: Sendable, Equatable, CustomStringConvertible {
  /// In what the changes do not agree.
  public enum Problem: Sendable, Equatable {
    /// Both changed a field, each in its own way: the keys down to it; an item of a list is named by its text.
    case field([String])
    /// Our change takes the entry out, theirs changes it.
    case removedByOurs
    /// Their change takes the entry out, ours changes it.
    case removedByTheirs
    /// Each change is sound, but not both together.
    case together(String)
  }

  /// The key that heads the entry: `term`, `loanword`, `boilerplate` or `country`.
  public let kind: String
  /// The name of the concept.
  public let identifier: String
  /// The word, name or pattern that heads it.
  public let heading: String
  /// What the changes do not agree on.
  public let problem: Problem
  /// The file, as it was named.
  public let file: String
  /// The line of the merged text where the two versions begin, from 1.
  public internal(set) var line: Int

  /// `glossary/people.yaml:12: « permanent »: both sides changed « note »`.
  public var description: String {
    let what =
      switch problem {
      case .field(let path): "both sides changed « \(path.joined(separator: " › ")) »"
      case .removedByOurs: "our side takes it out, their side changes it"
      case .removedByTheirs: "their side takes it out, our side changes it"
      case .together(let problem): "the changes of both sides do not go together: \(problem)"
      }
    return "\(file):\(line): « \(heading) »: \(what)"
  }
}
