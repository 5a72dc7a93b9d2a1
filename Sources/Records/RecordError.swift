/// Why a record cannot be read; the records around it can.
public struct RecordError: Error, Equatable, Sendable {
  /// What kind of fault it is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// It is not of the format.
    case malformed
    /// It has none of the fields that hold the text.
    case noField = "no-field"
    /// The field of the text holds something else.
    case noText = "no-text"
    /// It is not UTF-8.
    case notUTF8 = "not-utf-8"
    /// It is too long to be held in memory.
    case tooLong = "too-long"
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// Where that shows, in bytes of the record.
  public let offset: Int
  /// What is wrong and what to do, in lowercase.
  public let problem: String

  /// An error at an offset.
  public init(_ kind: Kind = .malformed, at offset: Int, _ problem: String) {
    self.kind = kind
    self.offset = offset
    self.problem = problem
  }
}
