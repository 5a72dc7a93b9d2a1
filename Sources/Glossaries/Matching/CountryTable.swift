import LavoirText

/// The countries of a glossary by each of their names.
public struct CountryTable: Sendable {
  /// A country found under one of its names.
  public struct Naming: Sendable {
    /// The country.
    public let country: Country
    /// Whether the name is its French one.
    public let isFrench: Bool
  }

  private var namings: [UInt64: Naming] = [:]

  /// The keys of their names.
  public var keys: some Collection<UInt64> { namings.keys }

  /// The countries among some entries. Names of several words are found by all their words joined with hyphens.
  public init(_ entries: [Entry]) {
    let countries = entries.compactMap { if case .country(let country) = $0 { country } else { nil } }
    for country in countries { add(country.name, Naming(country: country, isFrench: true)) }
    for country in countries {
      for name in country.also { add(name, Naming(country: country, isFrench: true)) }
      for name in country.english { add(name, Naming(country: country, isFrench: false)) }
    }
  }

  private mutating func add(_ name: String, _ naming: Naming) {
    if namings[Self.key(name)] == nil { namings[Self.key(name)] = naming }
  }

  /// The country that a word names.
  public func naming(of token: Token) -> Naming? {
    token.kind == .word && token.shape.contains(.capitalised) ? namings[token.key] : nil
  }

  private static func key(_ name: String) -> UInt64 {
    WordHash(name.replacing(" ", with: "-")).value
  }
}
