import LavoirText

/// A text whose flaws a person marked.
public struct GoldText: Sendable {
  /// The path or name that people know it by.
  public let name: String
  /// Its bytes, which are UTF-8.
  public let bytes: [UInt8]
  /// The flaws that count, in the order of the gold file.
  public let spans: [GoldSpan]
  /// Where the text is defensible either way.
  public let neutral: [ByteRange]

  /// A text and all that was marked in it.
  public init(name: String, bytes: [UInt8], marked: [GoldSpan]) {
    self.name = name
    self.bytes = bytes
    spans = marked.filter { $0.treatment != .neutral }
    neutral = marked.filter { $0.treatment == .neutral }.map(\.range)
  }
}

/// A text of good French, where every finding is a false alarm but for the author's own slips.
public struct GoodText: Sendable {
  /// The path or name that people know it by.
  public let name: String
  /// Its bytes, which are UTF-8.
  public let bytes: [UInt8]
  /// Where the author slipped: a finding there is neither right nor wrong.
  public let slips: [ByteRange]

  /// A text from its parts.
  public init(name: String, bytes: [UInt8], slips: [ByteRange] = []) {
    self.name = name
    self.bytes = bytes
    self.slips = slips
  }
}
