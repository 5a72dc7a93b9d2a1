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
  /// Its words, and how good it is as received and as cleaned.
  public let quality: Quality
  /// The code of its language (`fr`), where that is known.
  public let language: String?
  /// Why it is not kept; `nil` where it is.
  public let drop: DropReason?

  /// An outcome from its parts.
  public init(
    id: String, file: String, number: Int, text: CleanedText, quality: Quality, language: String?, drop: DropReason?
  ) {
    self.id = id
    self.file = file
    self.number = number
    self.text = text
    self.quality = quality
    self.language = language
    self.drop = drop
  }
}
