/// The grammar of one reading of a form, in 32 bits.
public struct MorphTag: Sendable, Hashable {
  /// Part of speech (bits 0–3), gender (4–5), number (6–7), tense (8–11), person (12–13), detail (16–19).
  public let rawValue: UInt32

  /// The tag of some bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A tag from its parts.
  public init(
    _ partOfSpeech: PartOfSpeech, gender: Gender? = nil, number: Number? = nil, tense: Tense? = nil,
    person: Person? = nil, detail: Detail? = nil
  ) {
    rawValue =
      UInt32(partOfSpeech.rawValue) | UInt32(gender?.rawValue ?? 0) << 4 | UInt32(number?.rawValue ?? 0) << 6
      | UInt32(tense?.rawValue ?? 0) << 8 | UInt32(person?.rawValue ?? 0) << 12 | UInt32(detail?.rawValue ?? 0) << 16
  }

  /// Its part of speech.
  public var partOfSpeech: PartOfSpeech { PartOfSpeech(rawValue: bits(0, 4)) ?? .other }
  /// Its gender, if it has one.
  public var gender: Gender? { Gender(rawValue: bits(4, 2)) }
  /// Its number, if it has one.
  public var number: Number? { Number(rawValue: bits(6, 2)) }
  /// Its tense, if it is of a verb.
  public var tense: Tense? { Tense(rawValue: bits(8, 4)) }
  /// Its person, if it has one.
  public var person: Person? { Person(rawValue: bits(12, 2)) }
  /// What more the lexicon says of it.
  public var detail: Detail? { Detail(rawValue: bits(16, 4)) }

  /// A finer class inside a part of speech.
  public enum Detail: UInt8, Sendable, CaseIterable {
    /// A first name.
    case firstName = 1
    /// A surname.
    case surname
    /// `mon`, `leur`.
    case possessive
    /// `ce`, `cette`, `celui`.
    case demonstrative
    /// `chaque`, `quelqu’un`.
    case indefinite
    /// `aucun`, `ne`, `rien`.
    case negative
    /// `quel`, `qui`.
    case interrogative
    /// `dont`, `que`.
    case relative
    /// `je`, `ils`.
    case subject
    /// `le`, `lui`.
    case object
    /// `deuxième`.
    case ordinal
    /// `madame`, `docteur`.
    case title
    /// `et`, `mais`.
    case coordinating
    /// `quand`, `parce que`.
    case subordinating
    /// The first person before an inverted `je`: `parlé-je`.
    case inverted
  }

  private func bits(_ shift: UInt32, _ width: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: rawValue >> shift & (1 << width - 1))
  }
}
