import CICU

/// Unicode's text boundaries for French (Unicode Standard Annex 29), by ICU.
public enum Boundaries {
  /// Where the sentences of a text end, in bytes; the last one is the text's end.
  public static func sentences(in text: ArraySlice<UInt8>) -> [Int] {
    let ends = text.withUnsafeBufferPointer { LatinSentences.ends(in: $0) }
    return ends.map { $0.map { $0 + text.startIndex } } ?? sentencesOfAnyScript(in: text)
  }

  /// The same for any text, by ICU.
  static func sentencesOfAnyScript(in text: ArraySlice<UInt8>) -> [Int] {
    collect(text, cicu_sentence_boundaries)
  }

  /// Where the words and the stretches between them end, in bytes; the last one is the text's end.
  public static func words(in text: ArraySlice<UInt8>) -> [Int] {
    collect(text, cicu_word_boundaries)
  }

  /// Where the characters that a reader sees end (grapheme clusters), in bytes; the last one is the text's end.
  public static func characters(in text: ArraySlice<UInt8>) -> [Int] {
    collect(text, cicu_character_boundaries)
  }

  private static func collect(
    _ text: ArraySlice<UInt8>,
    _ walk: (UnsafePointer<UInt8>, Int64, UnsafeMutableRawPointer, CICUBoundary) -> Int32
  ) -> [Int] {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var offsets: [Int] = []
      withUnsafeMutablePointer(to: &offsets) { receiver in
        _ = walk(base, Int64(buffer.count), receiver) { receiver, offset in
          receiver?.assumingMemoryBound(to: [Int].self).pointee.append(Int(offset))
        }
      }
      return offsets.map { $0 + text.startIndex }
    }
  }
}
