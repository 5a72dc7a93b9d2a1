/// What a finding is known by from one version of a file to the next: its rule, what was found, and the words around it.
/// It says nothing of the line or the path, so that it survives when lines move and files are renamed.
public struct Fingerprint: Sendable, Hashable {
  /// Sixteen hexadecimal digits.
  public let digits: String
  /// How many findings of the same digits stand before it in its file.
  public let occurrence: Int

  /// A fingerprint from its parts.
  public init(digits: String, occurrence: Int) {
    self.digits = digits
    self.occurrence = occurrence
  }

  /// The fingerprint of what some texts say together: a rule, and what it speaks of.
  public init(of texts: [String], occurrence: Int) {
    self.init(digits: FNVSum(of: texts.joined(separator: "\0")).digits, occurrence: occurrence)
  }

  /// `b2f0c1d4e5a69788:0`, as reports write it.
  public var text: String { "\(digits):\(occurrence)" }
}
