/// A language, by its BCP 47 code: `fr`, `en`; `und` where it cannot be told, `und-Cyrl` where only the script can.
public struct Language: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The code.
  public let code: String

  /// The language of a code.
  public init(_ code: String) { self.code = code }

  /// French.
  public static let french = Language("fr")
  /// English.
  public static let english = Language("en")
  /// Any that could not be told.
  public static let undetermined = Language("und")

  /// Every language that can be told by more than its script.
  public static let told = LanguageProfile.all.map(\.language)

  /// Whether nothing is known of it.
  public var isUndetermined: Bool { self == .undetermined }

  /// The code.
  public var description: String { code }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    code = try decoder.singleValueContainer().decode(String.self)
  }

  /// Written as the code alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
