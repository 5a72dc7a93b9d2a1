import LavoirTwins

/// Which documents of a corpus are kept, and what is told of each.
///
/// The rules that hold where nobody said otherwise drop nothing.
public struct ScreeningRules: Sendable, Codable, Equatable {
  /// Whether the language of documents and paragraphs is told; it is where `languages` names some.
  public var tellsLanguage = true
  /// The languages that are kept, as BCP 47 codes; all where it is empty. A document whose language cannot be told is kept.
  public var languages: [String] = []
  /// What becomes of documents that another one before them resembles.
  public var duplicates = Duplicates.keep
  /// The Jaccard similarity from which on two documents are near duplicates, above 0 and at most 1.
  public var similarity = 0.8
  /// How many words make a shingle, the unit by which similarity is counted.
  public var shingle = 5
  /// The least quality score of a document as cleaned; 0 for any.
  public var leastQuality = 0.0
  /// The least quality score of a document as received; 0 for any.
  public var leastQualityReceived = 0.0
  /// The fewest words of a document; 0 for any.
  public var fewestWords = 0
  /// The most words of a document; `nil` for any.
  public var mostWords: Int?
  /// The greatest shares of repeated text that are kept, from 0 to 1. Shares are counted where one is limited.
  public var repetition: [RepetitionMeasure: Double] = [:]

  /// What becomes of documents that another one before them resembles.
  public enum Duplicates: String, Sendable, Codable, CaseIterable {
    /// They are not looked for.
    case keep
    /// Of documents with the same words in the same order the first is kept.
    case exact
    /// Of documents that resemble each other the first is kept.
    case near
  }

  /// The rules that drop nothing.
  public init() {}

  /// Whether assessments tell the language.
  var needsLanguage: Bool { tellsLanguage || !languages.isEmpty }

  /// Whether assessments tell the shares of repeated text.
  var needsRepetition: Bool { !repetition.isEmpty }

  /// How near duplicates are looked for; `nil` where they are not.
  public var signatureShape: SignatureShape? {
    duplicates == .near ? SignatureShape(similarity: similarity, words: shingle) : nil
  }
}
