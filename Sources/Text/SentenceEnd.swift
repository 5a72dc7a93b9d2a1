/// Tells whether a sentence of French ends at a stop.
struct SentenceEnd {
  let prose: TextReader

  /// Whether the sentence that began at `start` ends at a stop; `unicode` is what Unicode's rules say.
  func isEnd(_ stop: SentenceStop, ofSentenceFrom start: Int, unicode: Bool) -> Bool {
    guard stop.lineEnds < 2 else { return true }
    guard stop.kind != .lineEnd else { return isLineEnd(stop, from: start) }
    guard stop.isSpaced else { return lacksSpace(stop) }
    let opening = SentenceOpening(at: stop.next, startsLine: stop.lineEnds > 0, in: prose)
    guard opening.kind != .none, hasWord(from: start, to: stop.start), !isLabel(from: start, stop) else { return false }
    if stop.kind == .fullStop {
      let dot = StopOfWord(stop, before: opening, sentenceStart: start, in: prose)
      if let ends = dot.endsSentence { return ends }
    }
    guard !isInBracket(stop, from: start, before: opening) else { return false }
    return canBegin(opening, after: stop, unicode: unicode)
  }

  /// Whether what follows a stop that ends sentences can begin one.
  private func canBegin(_ opening: SentenceOpening, after stop: SentenceStop, unicode: Bool) -> Bool {
    switch opening.kind {
    case .item, .digit: true
    case .capital: stop.kind != .ellipsis || !isRepeated(opening.word, before: stop)
    case .small: opening.hasDash ? stop.lineEnds > 0 : beginsSmall(opening, after: stop)
    case .otherLetter: unicode
    case .none: false
    }
  }

  // MARK: Line ends

  /// A line ends a sentence without a stop before an item of a list, a heading and a line of dialogue.
  private func isLineEnd(_ stop: SentenceStop, from start: Int) -> Bool {
    guard !SentenceOpening.startsItem(stop.next, prose) else { return true }
    guard SentenceOpening.isLabel(stop.next, prose) else { return false }
    let before = prose.byte(prose.beforeSpace(stop.start) - 1)
    return before == 0x3A || SentenceOpening.isLabel(start, prose) || prose.has("1", at: stop.next)
  }

  // MARK: What stands before a stop

  /// Whether there is a letter or a digit.
  private func hasWord(from start: Int, to end: Int) -> Bool {
    (start..<end).contains { prose.letter($0) > 0 || prose.text[$0] &- 0x30 < 10 }
  }

  /// Whether the stop belongs to the number or letter of an item: `1. Ouvrir`.
  private func isLabel(from start: Int, _ stop: SentenceStop) -> Bool {
    guard stop.kind == .fullStop, stop.start - start <= 12 else { return false }
    var at = start
    while at < stop.start, prose.letter(at) == 0, prose.text[at] &- 0x30 >= 10 { at += 1 }
    return SentenceOpening.labelEnd(at, prose) == stop.end
  }

  /// Whether a bracket that began inside the sentence holds the stop, and the sentence goes on behind it.
  private func isInBracket(_ stop: SentenceStop, from start: Int, before opening: SentenceOpening) -> Bool {
    guard let bracket = stop.bracket, bracket > start, hasWord(from: start, to: bracket) else { return false }
    if stop.closesBracket { return stop.kind == .fullStop && !prose.isIn(SentenceWords.starters, opening.word) }
    return prose.text[stop.end..<min(stop.end + 400, prose.end)].contains(0x29)
  }

  /// Whether the word before an ellipsis is said again behind it: `Je… Je ne sais pas`, `C’est… C’est impossible`.
  private func isRepeated(_ word: ByteRange, before stop: SentenceStop) -> Bool {
    let isElided = prose.letter(before: word.end) == 0
    let said = ByteRange(word.start, isElided ? prose.word(word.end).end : word.end)
    let before = ByteRange(stop.start - said.count, stop.start)
    guard !word.isEmpty, before.start >= prose.start, prose.letter(before: before.start) == 0 else { return false }
    return Folding.folded(prose.text[before.indices]) == Folding.folded(prose.text[said.indices])
  }

  // MARK: What stands behind a stop

  /// Whether a small letter begins a sentence: a name such as `iPhone`, `will.i.am` or `d’Artagnan`, or a pronoun that
  /// a careless writer left small.
  private func beginsSmall(_ opening: SentenceOpening, after stop: SentenceStop) -> Bool {
    let word = opening.word
    let hasCapital = (word.start..<word.end).contains { prose.isCapital($0) }
    let hasStop = word.count > 2 && prose.byte(word.end) == 0x2E && prose.letter(word.end + 1) > 0
    guard !hasCapital, !hasStop else { return true }
    guard stop.kind == .fullStop, prose.word(before: stop.start).count > 2 else { return false }
    if prose.text[word.start] == 0x64, prose.isCapital(word.end), word.end > word.start + 1 {
      return word.count == 1 + prose.apostrophe(word.start + 1)
    }
    return !opening.isOpened && prose.isIn(SentenceWords.pronouns, word)
  }

  /// Whether a new sentence begins right at a stop, its space forgotten: `à la fin.Debout, elle l’attendait`.
  private func lacksSpace(_ stop: SentenceStop) -> Bool {
    let word = prose.word(stop.next)
    guard stop.closed == stop.end, prose.isCapital(stop.next), isProse(word) else { return false }
    let before = prose.word(before: stop.start)
    guard stop.kind != .exclamation || !before.isEmpty else { return true }
    guard before.count > 2, prose.isSmall(stop.start - prose.letter(before: stop.start)) else { return false }
    // Names of files, sites and functions have other marks before their last part.
    let lead = prose.byte(before.start - 1)
    guard lead <= 0x20 || lead >= 0x80 || "'\"(-".utf8.contains(lead) else { return false }
    if stop.kind == .fullStop, StopOfWord.group(before: stop, in: prose) != nil { return false }
    return !prose.isCapital(before.start) || prose.isIn(SentenceWords.starters, word)
  }

  /// Whether a word with a capital is one of a sentence, and no part of a name such as `System.Out` or `archive.Z`.
  private func isProse(_ word: ByteRange) -> Bool {
    let second = word.start + prose.letter(word.start)
    guard second < word.end else { return prose.has("À", at: word.start) || prose.has("Ô", at: word.start) }
    let isWord = prose.isSmall(second) || prose.letter(second) == 0 || prose.byte(word.end) == 0x20
    let next = prose.byte(word.end)
    return isWord && next != 0x28 && next != 0x5F && (next != 0x2E || prose.letter(word.end + 1) == 0)
  }
}
