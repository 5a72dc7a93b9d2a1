import LavoirText

/// The countries of a glossary by each of their names.
public struct CountryTable: Sendable {
  /// A country found under one of its names.
  public struct Naming: Sendable {
    /// Whether the name is its French one.
    public let isFrench: Bool
    fileprivate let entry: SoughtEntry

    /// The country, made anew each time; `nil` where the bytes of the glossary are damaged.
    public var country: Country? {
      guard case .country(let country)? = entry.entry else { return nil }
      return country
    }
  }

  private var namings: [UInt64: Naming] = [:]

  /// The keys of their names.
  public var keys: some Collection<UInt64> { namings.keys }

  /// The countries of a glossary that count. Names of several words are found by all their words joined with hyphens.
  init(_ entries: [SoughtEntry]) {
    namings.reserveCapacity(entries.count)
    for entry in entries {
      if case .country(let name, _, _) = entry.keys { add(name, Naming(isFrench: true, entry: entry)) }
    }
    for entry in entries {
      guard case .country(_, let also, let english) = entry.keys else { continue }
      for name in also { add(name, Naming(isFrench: true, entry: entry)) }
      for name in english { add(name, Naming(isFrench: false, entry: entry)) }
    }
  }

  private mutating func add(_ name: UInt64, _ naming: Naming) {
    if namings[name] == nil { namings[name] = naming }
  }

  /// The country that a word names.
  public func naming(of token: Token) -> Naming? {
    token.kind == .word && token.shape.contains(.capitalised) ? namings[token.key] : nil
  }

  /// What a name is found by.
  static func key(_ name: String) -> UInt64 {
    WordHash(name.utf8.map { $0 == 0x20 ? 0x2D : $0 }).value
  }
}
