import LavoirFindings
import LavoirText

/// What becomes of a gold span when the repairs that touch it are carried out, beside what its suggestion makes of it.
enum RepairTrial {
  /// How near the two come.
  enum Outcome {
    /// The same bytes.
    case exact
    /// The same as far as ``LooseText`` tells.
    case same
    /// A deletion, and the same but for the spaces about it.
    case sameButForSpaces
    /// Something else, or repairs that cannot be made together.
    case other

    /// Whether the result is the suggestion's, spaces about a deletion apart.
    var isRight: Bool { self != .other }
    /// Whether the result is the suggestion's, spaces included.
    var isSame: Bool { self == .exact || self == .same }
  }

  /// The outcome for repairs, at least one, that touch a span with a suggestion.
  static func outcome(of repairs: [Edit], on span: GoldSpan, suggestion: String, in text: [UInt8]) -> Outcome {
    let window = repairs.reduce(span.range) { $0.union($1.range) }
    guard let made = applied(repairs, to: text, within: window) else { return .other }
    let wanted = text[window.start..<span.range.start] + Array(suggestion.utf8) + text[span.range.end..<window.end]
    if made.elementsEqual(wanted) { return .exact }
    let (looseMade, looseWanted) = (LooseText(made), LooseText(Array(wanted)))
    if looseMade == looseWanted { return .same }
    return suggestion.isEmpty && looseMade.trimmed == looseWanted.trimmed ? .sameButForSpaces : .other
  }

  /// The bytes of the window with the repairs made, or `nil` where two overlap.
  ///
  /// Unlike ``EditList``, two insertions at one place both stand: they do not destroy each other's text.
  private static func applied(_ repairs: [Edit], to text: [UInt8], within window: ByteRange) -> [UInt8]? {
    var made: [UInt8] = []
    var at = window.start
    for repair in repairs.sorted(by: { $0.range < $1.range }) {
      guard repair.range.start >= at else { return nil }
      made += text[at..<repair.range.start]
      made += repair.replacement
      at = repair.range.end
    }
    return made + text[at..<window.end]
  }
}
