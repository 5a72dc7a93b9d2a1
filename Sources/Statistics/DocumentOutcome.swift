import LavoirCleaning
import LavoirScreening

/// What became of one document of a run.
public struct DocumentOutcome: Sendable {
  /// Its stable id.
  public let id: String
  /// The path of the corpus file that it stands in, as the run names it.
  public let file: String
  /// Which record of that file it is, from 1.
  public let number: Int
  /// Its text before and after, with every change and finding.
  public let text: CleanedText
  /// How many words it has.
  public let words: Int
  /// Its quality score, at most 100; `nil` where it has no words.
  public let quality: Double?
  /// The code of its language (`fr`), where that is known.
  public let language: String?
  /// Why it is not kept; `nil` where it is.
  public let drop: DropReason?

  /// An outcome from its parts.
  public init(
    id: String, file: String, number: Int, text: CleanedText, words: Int, quality: Double?, language: String?,
    drop: DropReason?
  ) {
    self.id = id
    self.file = file
    self.number = number
    self.text = text
    self.words = words
    self.quality = quality
    self.language = language
    self.drop = drop
  }
}
