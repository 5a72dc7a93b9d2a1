/// A full stop that may belong to the word before it: an abbreviation or an initial.
struct StopOfWord {
  /// Whether the sentence ends; `nil` where the stop is an ordinary one.
  private(set) var endsSentence: Bool?

  private let prose: TextReader
  private let opening: SentenceOpening

  init(_ stop: SentenceStop, before opening: SentenceOpening, sentenceStart: Int, in prose: TextReader) {
    self.prose = prose
    self.opening = opening
    if let (group, word) = Self.abbreviation(before: stop, in: prose) {
      endsSentence = end(after: group, word)
    } else if let word = Self.initials(before: stop.start, in: prose) {
      endsSentence = end(afterInitials: word, sentenceStart: sentenceStart)
    }
  }

  // MARK: Abbreviations

  /// The group of the abbreviation before a stop.
  static func group(before stop: SentenceStop, in prose: TextReader) -> Abbreviations.Group? {
    abbreviation(before: stop, in: prose)?.0
  }

  /// The longest abbreviation that ends at a stop, and where it stands.
  private static func abbreviation(
    before stop: SentenceStop, in prose: TextReader
  ) -> (Abbreviations.Group, ByteRange)? {
    var found: (Abbreviations.Group, ByteRange)?
    var at = stop.start
    for space in 0...Abbreviations.mostSpaces {
      let end = at
      while at > prose.start, end - at <= Abbreviations.longestWord, let width = joined(before: at, in: prose) {
        at -= width
      }
      guard at < end, end - at <= Abbreviations.longestWord, prose.byte(at) != 0x2D else { break }
      let range = ByteRange(at, stop.start)
      if let group = Abbreviations.groups[key(of: range, in: prose)], isCased(group, range, prose) {
        found = (group, range)
      }
      guard space > 0 || end - at <= Abbreviations.longestLastWord else { break }
      let before = prose.beforeSpace(at)
      guard before < at, before > prose.start else { break }
      at = before
    }
    return found
  }

  /// Titles have a capital; other single letters have none, for a capital is an initial.
  private static func isCased(_ group: Abbreviations.Group, _ word: ByteRange, _ prose: TextReader) -> Bool {
    prose.isCapital(word.start) ? group == .capitalized || word.count > 1 : group != .capitalized
  }

  /// The bytes of what ends at an offset and is part of an abbreviation: a letter, an inner stop, a hyphen, `&`.
  private static func joined(before offset: Int, in prose: TextReader) -> Int? {
    let byte = prose.byte(offset - 1)
    if byte == 0x2E || byte == 0x2D || byte == 0x26 { return 1 }
    let width = prose.letter(before: offset)
    return width > 0 ? width : nil
  }

  /// The key of some words, any white space between them read as one space.
  private static func key(of range: ByteRange, in prose: TextReader) -> UInt64 {
    var hash = WordHash()
    var at = range.start
    while at < range.end {
      let after = prose.afterSpace(at)
      if after > at {
        hash.add(0x20)
        at = after
      } else {
        let byte = prose.text[at]
        let isTail = at > range.start && prose.text[at - 1] == 0xC3
        hash.add(byte &- 0x41 < 26 ? byte | 0x20 : isTail && byte < 0x9F && byte != 0x97 ? byte + 0x20 : byte)
        at += 1
      }
    }
    return hash.value
  }

  private func end(after group: Abbreviations.Group, _ word: ByteRange) -> Bool? {
    guard opening.kind != .small || opening.isOpened else { return false }
    switch group {
    case .inside: return false
    case .capitalized: return prose.isIn(SentenceWords.pronouns, opening.word)
    case .beforeNumber: return isNumber ? false : nil
    case .beforeName:
      let isNamed = opening.kind == .capital && !prose.isIn(SentenceWords.starters, opening.word)
      let before = prose.word(before: prose.beforeSpace(word.start))
      return isNamed && (before.isEmpty || prose.isIn(SentenceWords.determiners, before)) || isNumber ? false : nil
    case .open: return opening.kind == .digit && !opening.isOpened ? true : nil
    }
  }

  /// Whether an Arabic or Roman number follows, or the letter of an article of law (`art. L. 123-4`).
  private var isNumber: Bool {
    guard opening.kind != .digit else { return true }
    guard !opening.isOpened, opening.kind == .capital else { return false }
    let word = opening.word
    let isRoman = prose.text[word.indices].allSatisfy { "IVXLCDM".utf8.contains($0) }
    let isLetter = word.count == 1 && (prose.byte(word.end) == 0x2E || prose.byte(word.end) == 0x2D)
    return isRoman || isLetter
  }

  // MARK: Initials

  /// The initials that end at a stop: `A`, `J.-P`, `U.S.A`.
  private static func initials(before stop: Int, in prose: TextReader) -> ByteRange? {
    var at = stop
    while true {
      let width = prose.letter(before: at)
      guard width > 0, prose.isCapital(at - width), prose.letter(before: at - width) == 0 else { return nil }
      at -= width
      if prose.byte(at - 1) == 0x2D, prose.byte(at - 2) == 0x2E { at -= 1 }
      guard prose.byte(at - 1) == 0x2E, prose.letter(before: at - 1) > 0 else { break }
      at -= 1
    }
    let before = prose.byte(at - 1)
    return before &- 0x30 < 10 || before == 0x2D || before == 0x2E ? nil : ByteRange(at, stop)
  }

  private func end(afterInitials initials: ByteRange, sentenceStart: Int) -> Bool? {
    let isSingle = initials.count <= 2
    guard opening.kind != .small || opening.isOpened else { return false }
    let before = prose.word(before: prose.beforeSpace(initials.start))
    if isSingle, prose.isIn(SentenceWords.lettered, before) { return nil }
    guard opening.kind == .capital else { return isSingle || opening.kind == .digit ? false : nil }
    guard !opening.isOpened else { return isSingle && !opening.hasDash ? false : nil }
    if isStart(initials.start, of: sentenceStart) { return false }
    guard prose.isIn(SentenceWords.starters, opening.word) else { return false }
    return beginsName(after: before) ? false : nil
  }

  /// Whether nothing but marks stands before some initials in their sentence.
  private func isStart(_ offset: Int, of sentence: Int) -> Bool {
    (sentence..<offset).allSatisfy { prose.letter($0) == 0 && prose.text[$0] &- 0x30 >= 10 }
  }

  /// Whether a particle and a capital follow, as in `U. K. Le Guin`, and no article or name stands before the initials.
  private func beginsName(after before: ByteRange) -> Bool {
    guard prose.isIn(SentenceWords.particles, opening.word) else { return false }
    guard before.isEmpty || !prose.isCapital(before.start) && !prose.isIn(SentenceWords.articles, before) else {
      return false
    }
    return prose.isCapital(prose.afterSpace(opening.word.end))
  }
}
