/// Gathers the words, lines and paragraphs of a text whose repetitions are to be counted.
struct RepetitionReading {
  private var words: [RepeatableStretch] = []
  private var lines: [RepeatableStretch] = []
  private var paragraphs: [RepeatableStretch] = []
  private var line: RepeatableStretch?
  private var paragraph: RepeatableStretch?

  @inline(__always)
  mutating func take(_ word: ScannedWord) {
    let stretch = RepeatableStretch(
      hash: word.hash.value, start: UInt32(truncatingIfNeeded: word.start),
      end: UInt32(truncatingIfNeeded: word.end))
    words.append(stretch)
    line = line?.extended(by: stretch) ?? stretch
  }

  /// A line without words is blank, or parts what stands around it as a blank one does.
  mutating func endLine() {
    if let line {
      lines.append(line)
      paragraph = paragraph?.extended(by: line) ?? line
    } else if let paragraph {
      paragraphs.append(paragraph)
      self.paragraph = nil
    }
    line = nil
  }

  /// What is repeated in the text, which has so many bytes.
  func counted(bytes: Int) -> Repetition {
    let paragraphs = self.paragraphs + (paragraph.map { [$0] } ?? [])
    return RepetitionCount(words: words, lines: lines, paragraphs: paragraphs, bytes: bytes)
      .counted()
  }
}

extension RepeatableStretch {
  /// The stretch with another one behind it.
  @inline(__always)
  fileprivate func extended(by next: RepeatableStretch) -> RepeatableStretch {
    RepeatableStretch(
      hash: (hash ^ next.hash) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29), start: start, end: next.end)
  }
}
