/// Which of the texts that may have been meant can stand, and which is clearly sounder than what stands there.
extension MisreadUnit {
  /// Whether a candidate is clearly sounder than the stretch as it stands, whose points these are.
  func isAccepted(_ candidate: Candidate, over points: Int) -> Bool {
    if isQuotedLetter { return false }
    if isRareLetter(candidate), evidence.isEmpty { return false }
    if evidence.contains(where: candidate.ways.contains), candidate.points <= points { return true }
    if !evidence.isEmpty, candidate.points < points { return true }
    if points - candidate.points >= Self.margin, candidate.points * 2 <= points { return true }
    if isFrenchMark(candidate) { return true }
    // « ÊTRE » was « ÃŠTRE », all of capitals: the dictionary alone can tell.
    let isSounder = candidate.points < points || text.count >= Self.tellingWord || text.allSatisfy { !$0.isASCII }
    return candidate.points <= points && isSounder && decodesToWords(candidate)
  }

  /// How much sounder what was meant must look: one sure sign.
  private static let margin = 4

  /// A word of this many letters is no chance.
  private static let tellingWord = 3

  /// « ┬╗ », two pieces of a frame alone between spaces, was a mark of French.
  private func isFrenchMark(_ candidate: Candidate) -> Bool {
    let frames = text.prefix { Look($0) == .box }
    return frames.count == 2 && candidate.ways.contains { $0.count == 1 }
      && "«»°".unicodeScalars.contains(candidate.text[0])
      && candidate.isDecoded[0] && text.dropFirst(2).allSatisfy { Look($0) == .punctuation }
  }

  /// « Ã » or « Â » between quotes is meant itself.
  private var isQuotedLetter: Bool {
    text.count <= 4 && (text.first.map { "«“\"‘'(".unicodeScalars.contains($0) } ?? false)
      && (text.last.map { "»”\"’')".unicodeScalars.contains($0) } ?? false)
      && text.dropFirst().dropLast().allSatisfy { $0 == "Ã" || $0 == "Â" || $0 == "\u{A0}" }
  }

  /// « Ã¥ » may be Danish å or another reading of something else: a letter that French seldom quotes needs a witness.
  private func isRareLetter(_ candidate: Candidate) -> Bool {
    let decoded = zip(candidate.text, candidate.isDecoded).filter(\.1).map(\.0)
    return decoded.count == 1 && "åðþý".unicodeScalars.contains(decoded[0])
  }

  /// Whether what came out can stand in a text: no control characters, no letter alone of another alphabet.
  func isPlausible(_ candidate: Candidate, over points: Int) -> Bool {
    let looks = candidate.text.map(Look.init)
    return looks.indices.allSatisfy { index in
      guard candidate.isDecoded[index] else { return true }
      // « BÂ » before a no-break space, « √Ω » in a formula.
      if Self.endsName(candidate.text[..<index]), (0xA0..<0xC0).contains(candidate.text[index].value) { return false }
      switch looks[index] {
      case .control, .rare: return false
      case .picture: return Oddness.isUsual(candidate.text[index])
      case .upper(.cyrillic), .lower(.cyrillic), .upper(.greek), .caseless:
        return isBeside(looks[index].alphabet, at: index, in: looks)
          || points >= Self.hopeless && !isJoined(at: index, in: looks)
      default: return true
      }
    }
  }

  /// Whether a capital ends these characters, as in « BÂ »; that of a Roman number does not count.
  static func endsName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = text.reversed().prefix { Look($0).isLetter }
    guard let last = letters.first, Look(last).isUpper else { return false }
    return !letters.allSatisfy { "IVXLCM".unicodeScalars.contains($0) }
  }

  /// Text that is damaged as much as this may have been anything.
  private static let hopeless = 24

  private func isJoined(at index: Int, in looks: [Look]) -> Bool {
    [index - 1, index + 1].contains { looks.indices.contains($0) && looks[$0].isLetter }
  }

  /// Whether a letter of an alphabet, or a mark that joins one, stands beside a place.
  private func isBeside(_ alphabet: Look.Alphabet?, at index: Int, in looks: [Look]) -> Bool {
    [index - 1, index + 1].contains { place in
      guard looks.indices.contains(place) else { return false }
      return looks[place].alphabet == alphabet || looks[place] == .combining || looks[place] == .lost
    }
  }

  /// Whether every letter that came out stands in a word of French.
  private func decodesToWords(_ candidate: Candidate) -> Bool {
    let letters = candidate.text.indices.filter { candidate.isDecoded[$0] && Look(candidate.text[$0]).isLetter }
    guard !letters.isEmpty, candidate.swallowed == 0 else { return false }
    return letters.allSatisfy { isWord(word(around: $0, in: candidate.text)) }
  }

  /// How many of the letters that came out stand in words of French.
  func words(_ candidate: Candidate) -> Int {
    candidate.text.indices.count {
      candidate.isDecoded[$0] && Look(candidate.text[$0]).isLetter && isWord(word(around: $0, in: candidate.text))
    }
  }

  private func word(around index: Int, in text: [Unicode.Scalar]) -> String {
    let isLetter = { (scalar: Unicode.Scalar) in Look(scalar).isLetter }
    let start = text[..<index].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
    let end = text[index...].firstIndex { !isLetter($0) } ?? text.count
    return String(String.UnicodeScalarView(text[start..<end]))
  }
}
