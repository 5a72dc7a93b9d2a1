/// A country as French names it, with what grammar needs to know of the name.
public struct Country: Sendable, Equatable {
  /// The article the name takes.
  public enum Article: String, Sendable, CaseIterable {
    /// Feminine: la France, en France, de France.
    case la
    /// Masculine: le Chili, au Chili, du Chili.
    case le
    /// Elided, of either gender: l’Iran, en Iran.
    case elided = "l’"
    /// Plural: les Pays-Bas, aux Pays-Bas.
    case les
    /// None: Cuba, à Cuba, de Cuba.
    case none
  }

  /// The French name.
  public var name: String
  /// The article it takes.
  public var article: Article = .none
  /// Names in English and other wrong ones.
  public var english: [String] = []
  /// The French adjective, masculine singular.
  public var demonym: String = ""
  /// Other French names that are accepted.
  public var also: [String] = []
  /// Where the knowledge comes from.
  public var source: String = ""

  /// A country by its French name.
  public init(_ name: String) {
    self.name = name
  }
}
