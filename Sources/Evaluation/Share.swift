/// How many of how many.
public struct Share: Sendable, Equatable {
  /// Those that count.
  public var part = 0
  /// All of them.
  public var whole = 0

  /// None of none.
  public init() {}

  /// So many of so many.
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The part over the whole, from 0 to 1; 0 of nothing.
  public var ratio: Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  /// Counts one more, which counts or does not.
  mutating func count(_ isPart: Bool) {
    whole += 1
    if isPart { part += 1 }
  }

  /// The two counts together.
  static func + (left: Share, right: Share) -> Share {
    Share(left.part + right.part, of: left.whole + right.whole)
  }
}
