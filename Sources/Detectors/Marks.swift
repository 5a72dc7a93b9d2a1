/// Marks of punctuation by what they do, as scalars.
enum Marks {
  /// Quotes and brackets that open, and marks that stand before a sentence.
  static let openers = scalars("«“‘\"([{„‹*_>#")
  /// What a sentence or clause with a capital of its own may follow.
  static let sentenceEnds = scalars(".!?…:;•–—|/-·»”")
  /// Quotation marks that only open.
  static let openingQuotes = scalars("«“„‹")
  /// Quotation marks that only close.
  static let closingQuotes = scalars("»”›")

  private static func scalars(_ marks: String) -> Set<UInt64> {
    Set(marks.unicodeScalars.map { UInt64($0.value) })
  }
}
