/// How unlikely characters are beside each other, whatever the language: « fÃ© » has a capital inside a word and a sign
/// joined to a letter, « fé » nothing of the kind.
enum Oddness {
  /// The points against a text; 0 where it looks sound.
  ///
  /// - Parameters:
  ///   - before: the character before it; `nil` for a space or the beginning.
  ///   - after: the character behind it; `nil` for a space or the end.
  static func points(of text: [Unicode.Scalar], before: Unicode.Scalar? = nil, after: Unicode.Scalar? = nil) -> Int {
    let looks = [before.map(Look.init) ?? .space] + text.map(Look.init) + [after.map(Look.init) ?? .space]
    var points = 0
    for index in text.indices {
      let after = index + 1 < text.count ? text[index + 1] : after
      points += self.points(at: index + 1, in: looks, of: text[index], before: after)
    }
    return points
  }

  /// The points against one character beside its neighbours.
  private static func points(
    at index: Int, in looks: [Look], of scalar: Unicode.Scalar, before after: Unicode.Scalar?
  ) -> Int {
    let (last, look, next) = (looks[index - 1], looks[index], looks[index + 1])
    switch look {
    case .control: return 8
    case .rare: return 6
    case .lost: return 2
    case .upper(let alphabet): return upper(scalar, last, next, isEnd: endsWord(next, after)) + mix(alphabet, last)
    case .lower(let alphabet): return lower(scalar, at: index, in: looks) + mix(alphabet, last)
    case .caseless(let alphabet): return mix(alphabet, last)
    case .sign: return sign(scalar, last, next)
    case .superscript: return next.isLetter && !(scalar == "°" && last == .digit) ? 4 : 0
    case .math: return (last.isLetter ? 4 : 0) + (next.isLetter && next.alphabet != .greek ? 4 : 0)
    case .box: return [last, next].reduce(0) { $0 + ($1.isLetter ? 4 : $1 == .sign || $1 == .superscript ? 2 : 0) }
    case .punctuation: return punctuation(scalar, last, next)
    case .combining: return last.isLetter ? 1 : 0
    case .space: return (0x2000..<0x200B).contains(scalar.value) && scalar.value != 0x2009 ? 3 : 0
    case .picture: return isUsual(scalar) ? 0 : 4
    case .digit: return 0
    }
  }

  /// A capital with an accent behind a small letter; Ã, Ä and Â, the most usual leftovers, where no capital follows.
  private static func upper(_ scalar: Unicode.Scalar, _ last: Look, _ next: Look, isEnd: Bool) -> Int {
    guard !scalar.isASCII else { return 0 }
    var points = last.isLower ? 4 : 0
    if scalar == "Ã", !next.isUpper { points += isEnd ? 2 : 4 }
    if last.isUpper, next.isLower { points += 2 }
    if scalar == "Â", !next.isLetter, !last.isUpper { points += 4 }
    return points
  }

  /// A small letter with an accent among capitals.
  private static func lower(_ scalar: Unicode.Scalar, at index: Int, in looks: [Look]) -> Int {
    guard !scalar.isASCII, looks[index - 1].isUpper else { return 0 }
    return (index >= 2 && looks[index - 2].isUpper ? 4 : 0) + (looks[index + 1].isUpper ? 6 : 0)
  }

  /// Whether what follows a letter can follow a word’s last one: nothing, an apostrophe, a mark that closes.
  private static func endsWord(_ next: Look, _ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return scalar.isASCII && !next.isLetter || "’”™®©»…–—".unicodeScalars.contains(scalar)
  }

  /// The blocks of signs that people write: arrows, technical signs, dingbats, emoji.
  static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2190..<0x2200, 0x2300..<0x2400, 0x2600..<0x27C0, 0x2800, 0x2B00..<0x2C00, 0x1F000..<0x1FB00, 0xFE00...0xFE0F:
      true
    default: false
    }
  }

  /// A letter beside one of another alphabet; a Greek letter is at home in formulas.
  private static func mix(_ alphabet: Look.Alphabet, _ last: Look) -> Int {
    guard let other = last.alphabet, other != alphabet else { return 0 }
    return other == .greek && alphabet == .latin || other == .latin && alphabet == .greek ? 0 : 4
  }

  private static func sign(_ scalar: Unicode.Scalar, _ last: Look, _ next: Look) -> Int {
    let opensWord = (scalar == "¿" || scalar == "¡") && last != .superscript && last != .sign
    let isMoney = "£€¥¢$".unicodeScalars.contains(scalar)
    let beside = { (look: Look) in look == .sign || look == .superscript ? 1 : look == .box ? 2 : 0 }
    return (last.isLetter ? 4 : 0) + (next.isLetter && !opensWord && !isMoney ? 4 : 0) + beside(last) + beside(next)
  }

  /// Quotation marks inside a word; those that only open, behind one.
  private static func punctuation(_ scalar: Unicode.Scalar, _ last: Look, _ next: Look) -> Int {
    guard !scalar.isASCII, !joins(scalar), last.isLetter else { return 0 }
    return next.isLetter || "‚„‹".unicodeScalars.contains(scalar) ? 4 : 0
  }

  /// Marks that join two words: an apostrophe, a dash, an ellipsis, a point in the middle.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    "’‑–—…·".unicodeScalars.contains(scalar)
  }
}
