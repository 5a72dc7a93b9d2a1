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
  /// By how many orders of magnitude the likeliest originals are more frequent in French than the intruders, on average.
  ///
  /// A spinner writes rare words for common ones; the English of a trade is at home in its texts.
  public let gain: Double

  /// Whether it can only be a spinner’s: measured on 1,000 treebank sentences spun at three rates, and on texts full of
  /// the English of sport, fashion, finance and computing, of which none passes.
  public var isClear: Bool { rate > 0 && synsetShare >= 0.8 && gain >= 1.5 }

  /// About one word in twenty of French news is a noun or adjective spelled as in English.
  private static let swappable = 0.05
  /// About three swaps in five leave a word that French has not.
  private static let telling = 0.6
  /// One or two foreign words may stand anywhere, and one again and again; and where most unknown words are no synonyms of a thesaurus, as in
  /// technical texts, no spinner wrote them.
  private static let fewest = 3
  /// In a long text a few foreign words stand without a spinner.
  private static let leastPerThousand = 2
  /// A spinner swaps this word and that; where the same few come again and again they are terms of some trade.
  private static let leastVariety = 0.6
  /// As many intruders tell which thesaurus it was.
  private static let sample = 60

  /// No trace.
  static let none = SpinTrace(rate: 0, synsetShare: 0, gain: 0)

  private init(rate: Double, synsetShare: Double, gain: Double) {
    self.rate = rate
    self.synsetShare = synsetShare
    self.gain = gain
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
    var distinct: [String: Int] = [:]
    for index in intruders.prefix(Self.sample) {
      let word = text.string(index).lowercased()
      distinct[word.hasSuffix("s") ? String(word.dropLast()) : word] = index
    }
    let looked = min(intruders.count, Self.sample)
    guard distinct.count >= Self.fewest, Double(distinct.count) >= Self.leastVariety * Double(looked) else {
      self = .none
      return
    }
    let origins = distinct.values.sorted().compactMap { index in
      text.knowledge.lexicon.synonyms(of: text.string(index)).first.map { (origin: $0, index: index) }
    }
    rate = min(0.5, Double(intruders.count) / Self.telling / (Self.swappable * Double(words)))
    synsetShare = Double(origins.count { $0.origin.tier == .synset }) / Double(max(1, origins.count))
    gain =
      origins.reduce(0) { $0 + $1.origin.score - text.records[$1.index].frenchZipf } / Double(max(1, origins.count))
  }
}
