import LavoirLexicons

/// How much of a document a thesaurus spinner has swapped.
///
/// Words that French has too can only be told for swapped where others, that it has not, show that a spinner was at
/// work. In documents that it never saw the rate is 0.
public enum SpinRate {
  /// About one word in twenty of French news is a noun or adjective spelled as in English.
  private static let swappable = 0.05
  /// About three swaps in five leave a word that French has not.
  private static let telling = 0.6
  /// One or two foreign words may stand anywhere.
  private static let fewest = 3

  /// The share of the words that a spinner can swap which it did swap; 0 to 0.5.
  static func of(_ text: AnalyzedText) -> Double {
    let english = EnglishContext(text: text)
    let intruders = text.marks[.unknownWord].count { index in
      text.tokens[index].range.count > 3 && english.isSpunWord(index) && english.isForeign(index)
        && !english.isEnglishNeighbour(of: index) && !english.isCode(index)
    }
    let words = text.tokens.count { $0.kind == .word }
    guard intruders >= fewest, words > 0 else { return 0 }
    return min(0.5, Double(intruders) / telling / (swappable * Double(words)))
  }
}
