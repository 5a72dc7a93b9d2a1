import LavoirLexicons
import LavoirText

/// The sketches of a sentence's tokens, with boundaries on either side.
package struct SketchedSentence: Sendable {
  private let sketches: [WordSketch]

  /// The number of tokens.
  package let count: Int

  /// The sketches of one sentence.
  ///
  /// - Parameter records: what the lexicon's word table has on each of the tokens; as many as there are tokens.
  package init(_ tokens: ArraySlice<Token>, records: ArraySlice<WordRecord>, in text: [UInt8], lexicon: Lexicon) {
    let boundaries = repeatElement(WordSketch.boundary, count: FeatureRows.margin)
    var sketches = Array(boundaries)
    sketches.reserveCapacity(tokens.count + 2 * FeatureRows.margin)
    text.withUnsafeBufferPointer { bytes in
      var opens = true
      for (token, record) in zip(tokens, records) {
        sketches.append(WordSketch(token, traits: lexicon.traits(of: record), in: bytes, opens: opens))
        if token.kind != .mark { opens = false }
      }
    }
    sketches.append(contentsOf: boundaries)
    self.sketches = sketches
    count = tokens.count
  }

  /// Calls with a pointer to the first token's sketch; the boundaries lie before it and behind the last.
  package func withSketches<Result>(_ body: (UnsafePointer<WordSketch>) -> Result) -> Result? {
    sketches.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { body($0 + FeatureRows.margin) }
    }
  }
}
