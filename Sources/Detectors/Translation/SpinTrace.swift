import LavoirLexicons

/// The trace of a thesaurus spinner in a document: how much it swapped, and with which thesaurus.
///
/// Words that French has too can only be told for swapped where others, that it has not, show that a spinner was at
/// work. In documents that it never saw the rate is 0.
public struct SpinTrace: Sendable {
  /// The share of the words that a spinner can swap which it did swap; 0 to 0.5.
  public let rate: Double
  /// The share of the intruders that a synset of WordNet leads back from; 0 to 1.
  public let synsetShare: Double

  /// About one word in twenty of French news is a noun or adjective spelled as in English.
  private static let swappable = 0.05
  /// About three swaps in five leave a word that French has not.
  private static let telling = 0.6
  /// One or two foreign words may stand anywhere; and where most unknown words are no synonyms of a thesaurus, as in
  /// technical texts, no spinner wrote them.
  private static let fewest = 3
  /// In a long text a few foreign words stand without a spinner.
  private static let leastPerThousand = 2
  /// As many intruders tell which thesaurus it was.
  private static let sample = 60

  /// No trace.
  static let none = SpinTrace(rate: 0, synsetShare: 0)

  private init(rate: Double, synsetShare: Double) {
    self.rate = rate
    self.synsetShare = synsetShare
  }

  /// The trace in a document.
  init(in text: AnalyzedText) {
    let english = EnglishContext(text: text)
    let intruders = text.marks[.unknownWord].filter { index in
      text.tokens[index].range.count > 3 && english.isSpunWord(index) && english.isForeign(index)
        && !english.isEnglishNeighbour(of: index) && !english.isCode(index)
    }
    guard intruders.count >= Self.fewest, intruders.count * 3 >= text.marks[.unknownWord].count else {
      self = .none
      return
    }
    let words = text.tokens.count { $0.kind == .word }
    guard intruders.count * 1000 >= Self.leastPerThousand * words else {
      self = .none
      return
    }
    let sample = intruders.prefix(Self.sample)
    let inSynset = sample.count { text.knowledge.lexicon.synonyms(of: text.string($0)).first?.tier == .synset }
    rate = min(0.5, Double(intruders.count) / Self.telling / (Self.swappable * Double(words)))
    synsetShare = Double(inSynset) / Double(sample.count)
  }
}
