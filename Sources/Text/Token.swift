/// A word, number, mark or address of a text, with the key that looks it up.
@frozen
public struct Token: Sendable, Equatable {
  /// The first byte.
  public let start: UInt32
  /// The offset behind the last byte.
  public let end: UInt32
  /// A word's ``WordHash``; a mark's Unicode scalar; 0 for the rest.
  public let key: UInt64
  /// What it is.
  public let kind: Kind
  /// How it is written.
  public let shape: Shape

  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Letters, with the apostrophes and hyphens inside a word (`aujourd’hui`, `week-end`), or an elided `l’`.
    case word
    /// What begins with a digit: `2026`, `3,5`, `16h30`, `10e`.
    case number
    /// One mark or symbol; a run of full stops is one token.
    case mark
    /// A URL, e-mail address, domain or file name.
    case address
    /// `@name`.
    case handle
    /// `#word`.
    case hashtag
    /// A name of program code: `Update_Manager`, `i18n_headers`.
    case code
  }

  /// How a token is written and what stands around it.
  public struct Shape: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// The shape of some bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    @inlinable public static var capitalised: Shape { Shape(rawValue: 1) }
    /// A letter behind the first is a capital.
    @inlinable public static var innerCapital: Shape { Shape(rawValue: 2) }
    /// A letter is a small one.
    @inlinable public static var hasSmall: Shape { Shape(rawValue: 4) }
    /// A digit stands in it.
    @inlinable public static var hasDigit: Shape { Shape(rawValue: 8) }
    /// It ends with the apostrophe of an elision: `l’`, `qu’`.
    @inlinable public static var elided: Shape { Shape(rawValue: 16) }
    /// Nothing stands between it and the token before.
    @inlinable public static var joined: Shape { Shape(rawValue: 32) }
    /// It is the first token of its line.
    @inlinable public static var startsLine: Shape { Shape(rawValue: 64) }
    /// It has an inner hyphen.
    @inlinable public static var hyphenated: Shape { Shape(rawValue: 128) }
  }

  /// A token from its parts.
  @inlinable
  public init(start: Int, end: Int, key: UInt64, kind: Kind, shape: Shape) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.key = key
    self.kind = kind
    self.shape = shape
  }

  /// Its bytes.
  @inlinable
  public var range: ByteRange { ByteRange(Int(start), Int(end)) }

  /// Every letter is a capital and there are at least two.
  @inlinable
  public var isAllCapitals: Bool {
    kind == .word && shape.contains([.capitalised, .innerCapital]) && !shape.contains(.hasSmall)
  }

  /// A word of small letters.
  @inlinable
  public var isSmallWord: Bool {
    kind == .word && !shape.contains(.capitalised) && !shape.contains(.innerCapital)
  }

  /// A word with one capital, its first letter.
  @inlinable
  public var isCapitalisedWord: Bool {
    kind == .word && shape.contains(.capitalised) && !shape.contains(.innerCapital)
  }

  /// Whether it is this mark.
  @inlinable
  public func isMark(_ scalar: Unicode.Scalar) -> Bool {
    kind == .mark && key == UInt64(scalar.value)
  }
}
