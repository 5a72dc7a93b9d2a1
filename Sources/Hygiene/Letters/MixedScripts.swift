import LavoirFindings
import LavoirText

/// Finds Cyrillic and Greek letters that stand for the Latin ones they look like: « pоlitique » with a Cyrillic о.
struct MixedScripts: HygieneRule {
  static let rule = Rule(
    id: "mixed-scripts",
    summary: "A letter of another alphabet stands for the Latin one it looks like.",
    why: """
      Letters that look alike are swapped to hide copies, or by keyboards with two alphabets. Unicode’s table of confusable
      characters (UTS 39) says which look alike. Where the word that shows is French it is meant; elsewhere it is only
      offered. Greek letters of science (β-carotène) look like no Latin letter, and stay.
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "la p⟦о→o⟧litique", "le ⟦с→c⟧hien", "il ⟦а→a⟧ dit", .init("la ville de M⟦о→o⟧ntrebleu", .likely),
    ],
    silent: [
      "le β-carotène", "« Лукашенко »", "la lettre « а »", "Ωm", "Δt", "СССР", "L’α-tocophérol", "Işıl Kaplan",
      "échange i et ı",
    ])

  func findings(in text: RawText) -> [Finding] {
    var end = 0
    return text[.foreignLetter].flatMap { offset -> [Finding] in
      guard offset >= end else { return [] }
      let range = text.word(around: offset)
      end = range.end
      return findings(inWord: range, of: text)
    }
  }

  private func findings(inWord range: ByteRange, of text: RawText) -> [Finding] {
    let word = Array(text.string(range).unicodeScalars)
    let latin = word.map { Self.isForeign($0) ? Self.latinLike($0) : $0 }
    guard !latin.contains(nil), word.contains(where: Self.isForeign) else { return [] }
    let shown = String(String.UnicodeScalarView(latin.compactMap { $0 }))
    let isMixed = word.contains { $0.isASCII || (0xC0..<0x250).contains($0.value) }
    // Two letters of which one is Greek are a symbol of science: « nσ ».
    let isSymbol = isMixed && shown.count < 3 && word.contains { (0x370..<0x400).contains($0.value) }
    guard !isSymbol else { return [] }
    let isFrench = text.isWord(shown) || (isMixed && text.isKnown(shown) && shown.count > 2)
    let isTurkish = word.contains { $0 == "ı" || $0 == "ɡ" }
    // « i et ı »: the letter itself is spoken of.
    if isTurkish, word.count == 1 { return [] }
    guard isMixed && (isFrench || !isTurkish) || (isFrench && isLonely(range, in: text)) else { return [] }
    var offset = range.start
    return zip(word, latin).compactMap { old, new in
      defer { offset += UTF8.width(old) }
      guard let new, old != new else { return nil }
      return rule.finding(
        ByteRange(offset, offset + UTF8.width(old)), isFrench ? .sure : .likely,
        "« \(old) » (U+0\(String(old.value, radix: 16, uppercase: true))) looks like « \(new) » in « \(shown) »",
        evidence: [.rule(isFrench ? "« \(shown) » is French" : "the word’s other letters are Latin")],
        fix: Fix(String(new)))
    }
  }

  /// Whether a word is not quoted and no other letter of its alphabet stands on the line.
  private func isLonely(_ range: ByteRange, in text: RawText) -> Bool {
    let line = text.line(around: range.start)
    let reach = 500
    let near = ByteRange(max(line.start, range.start - reach), min(line.end, range.end + reach))
    let others = text.string(ByteRange(near.start, range.start)) + text.string(ByteRange(range.end, near.end))
    guard !others.unicodeScalars.contains(where: { (0x370..<0x590).contains($0.value) }),
      others.contains(where: \.isLetter)
    else { return false }
    let before = text.scalar(before: range.start)?.scalar
    return !(before.map { "«“\"‘(\u{A0}\u{202F}[/".unicodeScalars.contains($0) } ?? false)
      && !text.string(ByteRange(near.start, range.start)).hasSuffix("« ")
  }

  /// Greek, Cyrillic and Armenian letters, the dotless ı of Turkish and the ɡ of phonetics.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    (0x370..<0x590).contains(scalar.value) || scalar == "ı" || scalar == "ɡ"
  }

  /// The Latin letter of the same case that a letter looks like.
  private static func latinLike(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Alpha is science’s.
    guard scalar != "α" else { return nil }
    let model = CharacterForms.skeleton(String(scalar))
    let letters = scalar.properties.isUppercase ? capitals : smalls
    return letters[model]
  }

  private static let smalls = models("abcdefghijklmnopqrstuvwxyzéèêëàâîïôùûüç")
  private static let capitals = models("ABCDEFGHIJKLMNOPQRSTUVWXYZÉÈÊËÀÂÎÏÔÙÛÜÇ")

  /// Latin letters by what stands for all that look like them.
  private static func models(_ letters: String) -> [String: Unicode.Scalar] {
    Dictionary(
      letters.unicodeScalars.map { (CharacterForms.skeleton(String($0)), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
