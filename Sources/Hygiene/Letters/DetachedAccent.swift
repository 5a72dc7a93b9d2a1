import LavoirFindings
import LavoirText

/// Finds accents that stand beside their letter: « ´etat », « probl`eme », as programs read them out of PDF files.
struct DetachedAccent: HygieneRule {
  static let rule = Rule(
    id: "detached-accent",
    summary: "An accent stands beside its letter.",
    why: """
      Old fonts draw « é » as two signs, and programs that read PDF files write both: « ´etat ». Taken for damage only where
      the accents upon the letters beside them make a word of French.
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "l’⟦´e→é⟧tat", "le probl⟦`e→è⟧me", "le pr⟦e´→é⟧sident", "la for⟦ˆe→ê⟧t", "pr⟦´e→é⟧par⟦´e→é⟧", "la le⟦¸c→ç⟧on",
    ],
    silent: ["`code` et `mot`", "l´eau", "2^n", "d´une", "l'accent ´ est un signe", "x^a"])

  func findings(in text: RawText) -> [Finding] {
    var end = 0
    return text[.loneAccent].flatMap { offset -> [Finding] in
      guard offset >= end else { return [] }
      let range = text.stretch(around: offset) { Self.isPart($0) }
      end = max(range.end, offset + 1)
      return findings(in: range, of: text)
    }
  }

  /// The findings in letters and accents that stand together: all the accents upon their letters, or none.
  private func findings(in range: ByteRange, of text: RawText) -> [Finding] {
    let scalars = Array(text.string(range).unicodeScalars)
    // A backtick or circumflex of ASCII before a word is one of markup or formulas.
    guard let first = scalars.first, !first.isASCII || first.properties.isAlphabetic else { return [] }
    for accentIsFirst in [true, false] {
      let pairs = Self.pairs(in: scalars, accentIsFirst: accentIsFirst)
      guard let pairs, !pairs.isEmpty else { continue }
      var word = ""
      var at = 0
      for pair in pairs {
        word += String(String.UnicodeScalarView(scalars[at..<pair.start])) + pair.letter
        at = pair.start + 2
      }
      word += String(String.UnicodeScalarView(scalars[at...]))
      if word == "où" || word.count >= Self.shortestWord, text.isWord(word) {
        return pairs.map { finding($0, of: scalars, at: range.start, word: word) }
      }
    }
    return []
  }

  private func finding(
    _ pair: (start: Int, letter: String), of scalars: [Unicode.Scalar], at offset: Int, word: String
  ) -> Finding {
    let start = offset + scalars[..<pair.start].reduce(0) { $0 + UTF8.width($1) }
    let end = start + scalars[pair.start..<pair.start + 2].reduce(0) { $0 + UTF8.width($1) }
    return rule.finding(
      ByteRange(start, end), .sure, "the accent belongs on the letter: « \(word) »",
      evidence: [.rule("« \(word) » is French")], fix: Fix(pair.letter))
  }

  /// The pairs of accent and letter, and the letters they make; `nil` where some accent makes none.
  private static func pairs(
    in scalars: [Unicode.Scalar], accentIsFirst: Bool
  ) -> [(start: Int, letter: String)]? {
    var pairs: [(start: Int, letter: String)] = []
    for (index, scalar) in scalars.enumerated() {
      guard let mark = combining[scalar] else { continue }
      let place = accentIsFirst ? index + 1 : index - 1
      guard scalars.indices.contains(place), let letter = composed(scalars[place], mark) else { return nil }
      pairs.append((min(index, place), letter))
    }
    return pairs
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || combining[scalar] != nil
  }

  /// A letter with an accent of French upon it; `nil` where there is none such.
  private static func composed(_ letter: Unicode.Scalar, _ mark: String) -> String? {
    let base: Unicode.Scalar = letter == "ı" ? "i" : letter
    let result = CharacterForms.compatible(String(base) + mark)
    return "éèêëàâîïôùûüçÉÈÊËÀÂÎÏÔÙÛÜÇ".contains(result) && result.unicodeScalars.count == 1 ? result : nil
  }

  private static let combining: [Unicode.Scalar: String] = [
    "´": "\u{301}", "ˊ": "\u{301}", "`": "\u{300}", "ˋ": "\u{300}", "^": "\u{302}", "ˆ": "\u{302}", "¨": "\u{308}",
    "\u{2DD}": "\u{301}", "¸": "\u{327}",
  ]
  private static let shortestWord = 3
}
