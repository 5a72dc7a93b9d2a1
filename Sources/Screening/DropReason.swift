/// Why a document is not kept.
public struct DropReason: Sendable, Codable, Equatable {
  /// The rule that it fell under, by its stable name: one of ``Rule``’s.
  public let rule: String
  /// What was measured and what was asked for, as a sentence can say it.
  public let detail: String
  /// The id of the kept document that it resembles.
  public let twin: String?
  /// How much it does: the Jaccard similarity of their shingles, estimated for near duplicates.
  public let similarity: Double?

  /// The names of the rules.
  public enum Rule: String, Sendable, CaseIterable {
    /// Too few words, or too many.
    case length
    /// The language is none of those that are kept.
    case language
    /// Too many flaws, and too bad ones.
    case quality
    /// Too large a share of the text is repeated in it.
    case repetition
    /// The same words in the same order as a document before it.
    case exactDuplicate = "exact-duplicate"
    /// Nearly the same words as a document before it.
    case nearDuplicate = "near-duplicate"
  }

  /// A reason from its parts.
  public init(_ rule: Rule, _ detail: String, twin: String? = nil, similarity: Double? = nil) {
    self.rule = rule.rawValue
    self.detail = detail
    self.twin = twin
    self.similarity = similarity
  }
}
