/// Finds the sentences of a stretch of prose.
///
/// Unicode's breaks know the stops of every script. What they cannot know is French: abbreviations (`p. 12`, `M. Dupont`),
/// initials (`A. Loukachenko`), a quotation that goes on (`« Viens ! » dit-il`), suspension points, dialogue, lists, lines
/// wrapped by hand, a forgotten space. At the stops and line ends of French the rules of ``SentenceEnd`` decide.
public enum Sentence {
  /// The sentences of a stretch, in order, white space between them included in the one before.
  public static func ranges(in text: [UInt8], of stretch: ByteRange) -> [ByteRange] {
    let prose = TextReader(text, stretch)
    let judge = SentenceEnd(prose: prose)
    var unicode = Boundaries.sentences(in: text[stretch.indices])[...]
    var ranges: [ByteRange] = []
    var start = stretch.start
    func end(at offset: Int) {
      ranges.append(ByteRange(start, offset))
      start = offset
    }
    var stops = SentenceStops(in: prose)
    while let stop = stops.next() {
      while let offset = unicode.first, offset <= stop.start {
        if offset > start { end(at: offset) }
        unicode.removeFirst()
      }
      var isBreak = false
      while let offset = unicode.first, offset <= stop.next {
        isBreak = offset == stop.next
        unicode.removeFirst()
      }
      guard stop.next < stretch.end else { break }
      if judge.isEnd(stop, ofSentenceFrom: start, unicode: isBreak) { end(at: stop.next) }
    }
    for offset in unicode where offset > start { end(at: offset) }
    if start < stretch.end { end(at: stretch.end) }
    return ranges
  }
}
