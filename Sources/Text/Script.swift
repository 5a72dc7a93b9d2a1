import CICU

/// A writing system, by its ISO 15924 code.
public struct Script: Hashable, Sendable {
  /// The four letters, as in `Latn`, `Cyrl`, `Zyyy` (shared by several scripts).
  public let code: String

  /// The script of a character.
  public init(of scalar: Unicode.Scalar) {
    code = String(cString: cicu_script(scalar.value))
  }

  /// Whether it is the alphabet of French.
  public var isLatin: Bool { code == "Latn" }
}
