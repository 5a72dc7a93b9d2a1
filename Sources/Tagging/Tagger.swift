import CTagger
import LavoirLexicons
import LavoirText

/// Says what part of speech each word of a sentence is.
///
/// A linear model: the weights of a token's features are summed, left to right, each token knowing the classes chosen
/// for the two before it. Where the lexicon knows a word, only what the lexicon permits can win. The weights were
/// learned from open French text that a larger tagger had labelled (see `tagger-builder`).
public struct Tagger: Sendable {
  private let weights: TaggerWeights?

  /// The tagger that is part of the program. Every word is ``UniversalTag/other`` to it if the program was built
  /// without `tagger.bin`.
  public static let embedded = Tagger(
    TaggerWeights(UnsafeRawBufferPointer(start: lavoir_tagger_bytes(), count: lavoir_tagger_size())))

  /// The margin from which a tag is a clear one: that of three words in four of news (UD French-PUD), of which 98.5 %
  /// are tagged as the treebank has them; of all words it is 95.4 %.
  public static let clearMargin: Int16 = 600

  /// A tagger of some weights.
  package init(_ weights: TaggerWeights?) {
    self.weights = weights
  }

  /// The parts of speech of the tokens of one sentence.
  ///
  /// - Parameters:
  ///   - records: what the lexicon's word table has on each of the tokens; as many as there are tokens.
  ///   - text: the text that the tokens were cut from.
  public func tags(
    of tokens: ArraySlice<Token>, records: ArraySlice<WordRecord>, in text: [UInt8], lexicon: Lexicon
  ) -> [UniversalTag] {
    words(of: tokens, records: records, in: text, lexicon: lexicon).map(\.tag)
  }

  /// The parts of speech of the tokens of one sentence, with the form of verbs and how clear each is.
  ///
  /// - Parameters:
  ///   - records: what the lexicon's word table has on each of the tokens; as many as there are tokens.
  ///   - text: the text that the tokens were cut from.
  public func words(
    of tokens: ArraySlice<Token>, records: ArraySlice<WordRecord>, in text: [UInt8], lexicon: Lexicon
  ) -> [TaggedWord] {
    precondition(tokens.count == records.count, "a record for each token")
    guard let weights else { return tokens.map { _ in TaggedWord(tag: .other, margin: 0) } }
    return read(SketchedSentence(tokens, records: records, in: text, lexicon: lexicon), weights)
  }

  private func read(_ sentence: SketchedSentence, _ weights: TaggerWeights) -> [TaggedWord] {
    var words: [TaggedWord] = []
    words.reserveCapacity(sentence.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureRows.count) { buffer in
      guard let rows = buffer.baseAddress else { return }
      sentence.withSketches { sketches in
        var (last, beforeLast) = (WordClass.boundary, WordClass.boundary)
        for index in 0..<sentence.count {
          let sketch = sketches + index
          let (wordClass, margin) =
            onlyClass(of: sketch.pointee).map { ($0, Int16.max) }
            ?? choice(for: sketch, last: last, beforeLast: beforeLast, weights, rows)
          if last == .determiner, wordClass.isVerbal, margin > words[index - 1].margin,
            sketches[index - 1].permitted.contains(.pronoun)
          {
            // No determiner stands before a verb, and the verb is the clearer of the two: `elle ⟦les⟧ porte`.
            words[index - 1] = TaggedWord(tag: .pronoun, margin: words[index - 1].margin)
            last = .pronoun
          }
          words.append(TaggedWord(tag: wordClass.tag, verbForm: wordClass.verbForm, margin: margin))
          (last, beforeLast) = (wordClass, last)
        }
      }
    }
    return words
  }

  /// What a token is, where there is nothing to choose.
  @inline(__always)
  private func onlyClass(of sketch: WordSketch) -> WordClass? {
    guard sketch.certain == nil, sketch.permitted.rawValue.nonzeroBitCount == 1 else { return sketch.certain }
    return WordClass(rawValue: UInt8(sketch.permitted.rawValue.trailingZeroBitCount))
  }

  /// The best of the permitted classes, and by how much it is better than the second.
  @inline(__always)
  private func choice(
    for sketch: UnsafePointer<WordSketch>, last: WordClass, beforeLast: WordClass, _ weights: TaggerWeights,
    _ rows: UnsafeMutablePointer<UInt32>
  ) -> (WordClass, Int16) {
    FeatureRows.write(sketch, last: last, beforeLast: beforeLast, bits: weights.bits, into: rows)
    let scores = weights.sum(rows, count: FeatureRows.count)
    var (best, second, winner) = (Int16.min / 2, Int16.min / 2, 0)
    var open = sketch.pointee.permitted.rawValue
    while open != 0 {
      let lane = open.trailingZeroBitCount
      let score = scores[lane]
      if score > best {
        (second, best, winner) = (best, score, lane)
      } else if score > second {
        second = score
      }
      open &= open &- 1
    }
    return (WordClass(rawValue: UInt8(winner)) ?? .other, best &- second)
  }
}
