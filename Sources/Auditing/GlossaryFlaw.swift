import LavoirFindings
import LavoirGlossaryFiles
import LavoirText

/// One flaw that a check found in a glossary.
public struct GlossaryFlaw: Sendable, Equatable {
  /// One step on the way from an entry to the field at fault.
  public typealias Step = FieldPlaces.Step

  /// Where a flaw stands.
  public enum Place: Sendable, Hashable {
    /// In a field of an entry, which is told by its place in the glossary. What the file lacks of the path is left out.
    case field(entry: Int, path: [Step])
    /// In some bytes of a file.
    case bytes(file: Int, ByteRange)
  }

  /// The id of the check.
  public let rule: String
  /// Where it stands.
  public let place: Place
  /// How bad.
  public let severity: Severity
  /// How sure.
  public let certainty: Certainty
  /// One sentence for a person.
  public let message: String
  /// The reasons.
  public let evidence: [Evidence]
  /// What the text of the field becomes; `nil` where a person has to choose.
  public let fix: Fix?
}
