/// What the word table knows of a word: its class and how frequent it is in two languages. Eight bytes or fewer.
public struct WordRecord: Sendable, Equatable {
  /// Names its ``WordTraits`` and analyses; 0 for an unknown word.
  public let classID: UInt16
  /// The Zipf frequency in French times 25, rounded; 0 if it is not in the list.
  public let frenchZipf8: UInt8
  /// The Zipf frequency in English times 25, rounded; 0 if it is not in the list.
  public let englishZipf8: UInt8

  /// A record from its parts.
  @inlinable
  public init(classID: UInt16, frenchZipf8: UInt8, englishZipf8: UInt8) {
    self.classID = classID
    self.frenchZipf8 = frenchZipf8
    self.englishZipf8 = englishZipf8
  }

  /// The record of a word that is in no list.
  public static let unknown = WordRecord(classID: 0, frenchZipf8: 0, englishZipf8: 0)

  /// Whether the word is in some list.
  @inlinable public var isKnown: Bool { classID != 0 }

  /// The base-10 logarithm of its frequency in a billion French words (wordfreq); 0 if it is not in the list.
  @inlinable public var frenchZipf: Double { Double(frenchZipf8) / 25 }

  /// The base-10 logarithm of its frequency in a billion English words (wordfreq); 0 if it is not in the list.
  @inlinable public var englishZipf: Double { Double(englishZipf8) / 25 }

  /// Zipf as it is stored.
  package static func stored(_ zipf: Double) -> UInt8 {
    UInt8(max(0, min(255, zipf * 25 + 0.5)))
  }
}
