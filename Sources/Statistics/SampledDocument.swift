import LavoirFindings
import LavoirScreening

/// A document that a run keeps as an example: its text as received with every change and finding.
public struct SampledDocument: Sendable, Codable, Equatable {
  /// Its stable id.
  public let id: String
  /// The path of the corpus file that it stands in.
  public let file: String
  /// Which record of that file it is, from 1.
  public let number: Int
  /// Its words, and how good it is as received and as cleaned.
  public let quality: Quality
  /// The code of its language, where that is known.
  public let language: String?
  /// Why it was not kept.
  public let drop: DropReason?
  /// The UTF-8 bytes of its text as received.
  public let bytes: Int
  /// Its text; of a long one what is around its findings.
  public let passages: [Passage]
  /// Its changes and findings that lie in the passages, by place.
  public let marks: [Mark]
  /// How many more changes and findings it has.
  public let furtherMarks: Int

  /// A stretch of the text as received.
  public struct Passage: Sendable, Codable, Equatable {
    /// Where it begins, in UTF-8 bytes of the text as received.
    public let start: Int
    /// The text. A byte that is no UTF-8 stands as U+001A (SUBSTITUTE), which is one byte too.
    public let text: String

    /// A passage from its parts.
    public init(start: Int, text: String) {
      self.start = start
      self.text = text
    }
  }

  /// A change, or a finding that was left as it is.
  public struct Mark: Sendable, Codable, Equatable {
    /// Where it begins, in UTF-8 bytes of the text as received.
    public let start: Int
    /// Where it ends.
    public let end: Int
    /// What stands there now; `nil` where nothing was changed.
    public let replacement: String?
    /// The findings that asked for it, or the one that was left; none where only the normalization form changed.
    public let reasons: [Reason]

    /// A mark from its parts.
    public init(start: Int, end: Int, replacement: String?, reasons: [Reason]) {
      self.start = start
      self.end = end
      self.replacement = replacement
      self.reasons = reasons
    }
  }

  /// What a detector said.
  public struct Reason: Sendable, Codable, Equatable {
    /// The detector’s id.
    public let detector: String
    /// The kind of damage.
    public let category: Category
    /// How bad.
    public let severity: Severity
    /// How sure.
    public let certainty: Certainty
    /// One sentence.
    public let message: String
    /// Why, a sentence each.
    public let evidence: [String]
    /// The repairs it offers, the best first.
    public let repairs: [String]

    /// A reason from its parts.
    public init(
      detector: String, category: Category, severity: Severity, certainty: Certainty, message: String,
      evidence: [String], repairs: [String]
    ) {
      self.detector = detector
      self.category = category
      self.severity = severity
      self.certainty = certainty
      self.message = message
      self.evidence = evidence
      self.repairs = repairs
    }
  }

  /// A document from its parts.
  public init(
    id: String, file: String, number: Int, quality: Quality, language: String?, drop: DropReason?,
    bytes: Int, passages: [Passage], marks: [Mark], furtherMarks: Int = 0
  ) {
    self.id = id
    self.file = file
    self.number = number
    self.quality = quality
    self.language = language
    self.drop = drop
    self.bytes = bytes
    self.passages = passages
    self.marks = marks
    self.furtherMarks = furtherMarks
  }
}
