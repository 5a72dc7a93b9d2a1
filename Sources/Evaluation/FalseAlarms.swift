import LavoirFindings

/// What was found in good French.
public struct FalseAlarms: Sendable, Equatable {
  /// The texts of good French.
  public var texts = 0
  /// Their words, as ``WordCount`` counts.
  public var words = 0
  /// The findings outside the authors' own slips, by category.
  public var byCategory: [Category: Int] = [:]
  /// Those of them that `clean` would carry out: sure, with a repair.
  public var automaticEdits = 0

  /// All of them.
  public var all: Int { byCategory.values.reduce(0, +) }
  /// Those on signs, spaces, capitals and encoding.
  public var typographic: Int { byCategory.reduce(0) { $0 + ($1.key.isTypographic ? $1.value : 0) } }
  /// Those on words.
  public var lexical: Int { all - typographic }

  /// A count for 10,000 words; 0 without words.
  public func per10000Words(_ count: Int) -> Double {
    words == 0 ? 0 : 10_000 * Double(count) / Double(words)
  }
}

extension Category {
  /// Signs, spaces, capitals and encoding, as against words.
  fileprivate var isTypographic: Bool {
    switch self {
    case .typography, .punctuation, .casing, .encoding: true
    default: false
    }
  }
}
