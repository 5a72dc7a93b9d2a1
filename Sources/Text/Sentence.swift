/// Finds the sentences of a stretch of prose: Unicode's breaks, put together again where French has an abbreviation or
/// an initial (`A. Loukachenko`, `p. 12`, `M. Dupont`).
public enum Sentence {
  /// The sentences of a stretch, in order, white space between them included in the one before.
  public static func ranges(in text: [UInt8], of stretch: ByteRange) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var start = stretch.start
    for end in Boundaries.sentences(in: text[stretch.indices]) {
      guard end == stretch.end || !(endsWithAbbreviation(text[start..<end]) || goesOn(text[end..<stretch.end])) else {
        continue
      }
      ranges.append(ByteRange(start, end))
      start = end
    }
    return ranges
  }

  /// Abbreviations that a capital or a number may follow inside a sentence, without their full stop.
  private static let abbreviations: Set<String> = [
    "m", "mm", "mr", "mme", "mlle", "dr", "pr", "me", "mgr", "st", "ste", "art", "p", "pp", "av", "apr", "j.-c", "vol",
    "no", "n", "éd", "cf", "ex", "env", "chap", "fig", "vs", "gén", "col", "cap", "lt", "bd", "tél", "hab", "inc",
    "ltd",
  ]

  /// Whether what follows a stop cannot begin a sentence: a small letter, or a mark that closes.
  private static func goesOn(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    return first &- 0x61 < 26 || rest.starts(with: "»".utf8) || rest.starts(with: "”".utf8) || first == 0x29
  }

  private static func endsWithAbbreviation(_ sentence: ArraySlice<UInt8>) -> Bool {
    var end = sentence.endIndex
    while end > sentence.startIndex, sentence[end - 1] <= 0x20 { end -= 1 }
    guard end < sentence.endIndex, end > sentence.startIndex, sentence[end - 1] == 0x2E else { return false }
    var start = end - 1
    while start > sentence.startIndex, isWordByte(sentence[start - 1]) || sentence[start - 1] == 0x2E { start -= 1 }
    let word = sentence[start..<end - 1]
    let isInitial = word.count == 1 && word[start] &- 0x41 < 26
    return isInitial || abbreviations.contains(String(decoding: Folding.folded(word), as: UTF8.self))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x2D || byte | 0x20 &- 0x61 < 26
  }
}
