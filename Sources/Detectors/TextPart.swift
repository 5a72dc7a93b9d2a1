/// Which ends of a document a text holds, where a long one is read in sections.
public struct TextPart: Sendable, Equatable {
  /// Whether the document begins here.
  public let opens: Bool
  /// Whether it ends here.
  public let closes: Bool

  /// A part of a document.
  public init(opens: Bool, closes: Bool) {
    self.opens = opens
    self.closes = closes
  }

  /// All of a document.
  public static let whole = TextPart(opens: true, closes: true)
}
