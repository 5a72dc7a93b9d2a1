import LavoirText

/// Finds UTF-8 that was read in another encoding, and what it was.
public enum Mojibake {
  /// The edits that restore the text; none where it is sound.
  ///
  /// The text is read in stretches without white space, and each stretch is taken apart as often as it was put through
  /// a wrong decoding. Only what is valid UTF-8 byte for byte, and gives a character that French text has, is taken for
  /// damage; everything else stays. A stretch is restored whole or left: half of the way back cannot be gone on.
  ///
  /// - Parameter isWord: whether French has a word, so that « Âge » stays.
  public static func repairs(of text: [UInt8], isWord: (String) -> Bool) -> [Edit] {
    var edits: [Edit] = []
    var at = 0
    while let start = nextSuspect(in: text, from: at) {
      let stretch = stretch(around: start, in: text, from: at)
      at = stretch.end
      let old = String(decoding: text[stretch.indices], as: UTF8.self)
      let isNamed = isNamed(stretch.start, in: text)
      let new = restored(old, isFollowed: isFollowedByWord(at, in: text) && !isNamed, isWord: isWord)
      if new != old { edits.append(trimmed(stretch, old, new)) }
    }
    return edits
  }

  // MARK: Where to look

  /// The lead bytes of UTF-8, read as windows-1252 or as Macintosh, become letters that begin with these bytes.
  private static func nextSuspect(in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < text.count {
      if text[index] >= 0xC3, isSuspect(text[index], text[index + 1], index + 2 < text.count ? text[index + 2] : 0) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Ã Â â Å ï ð of windows-1252; √, ‚ and ≈ of Macintosh.
  private static func isSuspect(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xC3, 0x82), (0xC3, 0x83), (0xC3, 0xA2), (0xC3, 0x85), (0xC3, 0xAF), (0xC3, 0xB0): true
    case (0xE2, 0x88): third == 0x9A
    case (0xE2, 0x89): third == 0x88
    case (0xE2, 0x80): third == 0x9A
    default: false
    }
  }

  /// The stretch without white space around a place, not before `from`.
  private static func stretch(around place: Int, in text: [UInt8], from: Int) -> ByteRange {
    var start = place
    while start > from, !isSpace(text[start - 1]) { start -= 1 }
    var end = place
    while end < text.count, !isSpace(text[end]) { end += 1 }
    return ByteRange(start, end)
  }

  /// Whether a space and a small letter or digit stand here.
  private static func isFollowedByWord(_ place: Int, in text: [UInt8]) -> Bool {
    guard place + 1 < text.count, text[place] == UInt8(ascii: " ") else { return false }
    return (0x61...0x7A).contains(text[place + 1]) || (0x30...0x39).contains(text[place + 1]) || text[place + 1] == 0xC3
  }

  /// Whether « lettre », « caractère » or the like stands before: then the letter is meant itself.
  private static func isNamed(_ place: Int, in text: [UInt8]) -> Bool {
    guard place > 1 else { return false }
    let before = text[max(0, place - 12)..<place - 1]
    return ["lettre", "caractère", "voyelle", "signe", "symbole", "majuscule"].contains { name in
      before.suffix(name.utf8.count).elementsEqual(name.utf8)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  /// The edit of a stretch without what stays at its ends, cut between characters.
  private static func trimmed(_ stretch: ByteRange, _ old: String, _ new: String) -> Edit {
    let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    let width = { (scalars: ArraySlice<Unicode.Scalar>) in scalars.reduce(0) { $0 + UTF8.width($1) } }
    var replacement = String.UnicodeScalarView()
    replacement.append(contentsOf: new[head..<new.count - tail])
    return Edit(
      ByteRange(stretch.start + width(old[..<head]), stretch.end - width(old[(old.count - tail)...])),
      String(replacement))
  }

  // MARK: Restoring

  /// How many wrong decodings are undone at most.
  private static let mostLayers = 4

  private static func restored(_ stretch: String, isFollowed: Bool, isWord: (String) -> Bool) -> String {
    var text = Array(stretch.unicodeScalars)
    for _ in 0..<mostLayers {
      let once = decoded(text, .windows1252) ?? decoded(text, .macintosh)
      guard let once else { break }
      text = once
    }
    if isStillDamaged(text) { return stretch }
    text = gapsClosed(text, isFollowed: isFollowed, isWord: isWord)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }

  /// Whether some sequence is left that is UTF-8 in an encoding, though of no character that French has.
  private static func isStillDamaged(_ text: [Unicode.Scalar]) -> Bool {
    // A control character is what is left of a sequence half undone.
    text.contains { (0x80...0x9F).contains($0.value) }
      || text.indices.contains { index in
        guard let (scalar, count) = sequence(at: index, of: text, .windows1252) else { return false }
        return count > 2 || scalar.value < 0x180 && index > 0 && text[index - 1].properties.isLowercase
      }
  }

  /// The text with every sequence undone that is UTF-8 in the encoding; `nil` where there is none.
  private static func decoded(_ text: [Unicode.Scalar], _ encoding: SingleByteEncoding) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var changed = false
    var index = 0
    while index < text.count {
      if let (scalar, count) = sequence(at: index, of: text, encoding), isExpected(scalar, at: index, count, in: text) {
        result.append(scalar)
        index += count
        changed = true
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return changed ? result : nil
  }

  /// The character whose UTF-8 the scalars from an index on are, and how many they are.
  private static func sequence(
    at index: Int, of text: [Unicode.Scalar], _ encoding: SingleByteEncoding
  ) -> (Unicode.Scalar, Int)? {
    guard !text[index].isASCII, let lead = encoding.byte(of: text[index]), (0xC2...0xF4).contains(lead) else {
      return nil
    }
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + count <= text.count else { return nil }
    var bytes = [lead]
    for scalar in text[index + 1..<index + count] {
      guard let byte = encoding.byte(of: scalar), (0x80...0xBF).contains(byte) else { return nil }
      bytes.append(byte)
    }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), iterator.next() == nil else { return nil }
    return (scalar, count)
  }

  /// Whether a character is one that French text has, so that the sequence is no chance.
  private static func isExpected(_ scalar: Unicode.Scalar, at index: Int, _ count: Int, in text: [Unicode.Scalar])
    -> Bool
  {
    switch scalar.value {
    // « BÂ » before a no-break space, « AMANHÃ » before one: capitals are followed by capitals.
    case 0xA0...0xBF: !(index > 0 && (endsCapitals(text[..<index]) || text[index - 1] == "«" && scalar == "»"))
    case 0xE0...0xFF: !(index > 1 && endsCapitals(text[..<index]) && text[index - 2].properties.isUppercase)
    // Lead bytes of a sequence that went through two wrong decodings.
    case 0x80...0x9F, 0xC2, 0xC3, 0xC5, 0xE2: true
    case 0xC0...0xDF:
      // « Ã’s »: a capital inside small letters is none.
      !(index + count < text.count && index > 0 && text[index - 1].properties.isLowercase)
    case 0x152, 0x153, 0x178: true
    case 0x2010...0x2044, 0x20AC, 0x2122, 0x2190...0x27BF, 0xFB00...0xFB04, 0xFEFF, 0xFE0F: true
    case 0x1F300...0x1FAFF: true
    default: false
    }
  }

  // MARK: What was lost on the way

  /// « Ã » before a space was « à » whose second byte became that space; « Â » before a mark was a no-break space.
  private static func gapsClosed(
    _ text: [Unicode.Scalar], isFollowed: Bool, isWord: (String) -> Bool
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, scalar) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : nil
      let last = index > 0 ? text[index - 1] : nil
      switch scalar {
      case "Ã" where next == nil && isFollowed && !(last?.properties.isUppercase ?? false):
        result.append("à")
      case "Â"
      where isBeforeMark(next, last, isFollowed) && !endsCapitals(text[..<index])
        && !isWord(word(from: index, in: text)):
        result.append("\u{A0}")
      default:
        result.append(scalar)
      }
    }
    return result
  }

  /// Whether a capital ends these characters, as in « BÂ »; that of a Roman number does not count.
  private static func endsCapitals(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = text.reversed().prefix { $0.properties.isAlphabetic }
    guard let last = letters.first, last.properties.isUppercase else { return false }
    return !letters.allSatisfy { "IVXLCM".unicodeScalars.contains($0) }
  }

  /// The letters from here on.
  private static func word(from index: Int, in text: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[index...].prefix { $0.properties.isAlphabetic })
    return String(view)
  }

  /// Whether a no-break space is due: before a high mark, or behind « that opens.
  private static func isBeforeMark(_ next: Unicode.Scalar?, _ last: Unicode.Scalar?, _ isFollowed: Bool) -> Bool {
    if last == "«" && next == "»" { return false }
    if let next { return ":;!?»%€".unicodeScalars.contains(next) || last == "«" }
    guard isFollowed else { return false }
    return last.map { !$0.properties.isAlphabetic || $0.properties.isLowercase } ?? true
  }
}
