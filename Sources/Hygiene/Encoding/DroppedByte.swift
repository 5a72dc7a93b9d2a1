import LavoirFindings
import LavoirText

/// Finds what is left of UTF-8 that was read as ISO-8859-1 and lost its control characters: « Ãtat », « câest », « cÅur ».
struct DroppedByte: HygieneRule {
  static let rule = Rule(
    id: "dropped-byte",
    summary: "Of a letter in UTF-8 one byte is left, read as a letter of its own.",
    why: """
      Read as ISO-8859-1, « É » is « Ã » and a control character, « ’ » is « â » and two of them. Programs that take control
      characters out leave « Ãtat » and « câest ». The first byte tells which letters it can have been, and the dictionary
      which one it was; where several fit, only one that is ten times as frequent as the others.
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "l’⟦Ã→É⟧tat et les ⟦Ã→É⟧tats-Unis", "⟦Ã→Ê⟧tre ou ne pas être", "⟦Ã→Ç⟧a vient", "c⟦â→’⟧est ce qu⟦â→’⟧il dit",
      "le c⟦Å→œ⟧ur d’une ⟦Å→œ⟧uvre", "12 ⟦â¬→€⟧ seulement", "puis⟦â¦→…⟧",
    ],
    silent: [
      "SÃO PAULO", "Ångström et Åland", "la tâche du lâche câlin", "João, não e irmã", "l’Ãngelo", "NÃO", "à Århus",
      "dâne",
      "« Ã » et « â »",
    ])

  func findings(in text: RawText) -> [Finding] {
    text[.leadByte].compactMap { offset in
      guard let (scalar, range) = text.scalar(at: offset), !text.isCode(at: offset) else { return nil }
      switch scalar {
      case "Ã": return capital(at: range, in: text)
      case "Å": return ligature(at: range, in: text)
      default: return sign(at: range, in: text) ?? apostrophe(at: range, in: text)
      }
    }
  }

  private func finding(_ range: ByteRange, _ letter: String, in text: RawText) -> Finding {
    rule.finding(
      range, .sure, "« \(text.string(range)) » is what is left of « \(letter) »",
      evidence: [.rule("the first byte of « \(letter) » in UTF-8")], fix: Fix(letter))
  }

  // MARK: Letters

  /// A capital with an accent at the beginning of a word.
  private func capital(at range: ByteRange, in text: RawText) -> Finding? {
    let word = text.word(around: range.start)
    guard word.start == range.start, !text.isKnown(text.string(word)) else { return nil }
    return capital(before: text.string(ByteRange(range.end, word.end)), in: text).map { finding(range, $0, in: text) }
  }

  /// The one capital with an accent that makes a word of French of the letters behind it.
  private func capital(before rest: String, in text: RawText) -> String? {
    let fitting = Self.capitals.map { ($0, text.frenchZipf(of: $0.lowercased() + rest.lowercased())) }
      .filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    guard let first = fitting.first, fitting.dropFirst().allSatisfy({ $0.1 + 1 <= first.1 }) else { return nil }
    return first.0
  }

  /// The capitals of French whose second byte is a control character of ISO-8859-1.
  private static let capitals = ["À", "Â", "Ç", "È", "É", "Ê", "Î", "Ô", "Û"]

  /// « œ », or « Œ » where a sentence begins.
  private func ligature(at range: ByteRange, in text: RawText) -> Finding? {
    let word = text.word(around: range.start)
    let old = text.string(word)
    guard !text.isKnown(old), text.isWord(old.replacing("Å", with: "œ")) else { return nil }
    return finding(range, word.start == range.start && opensSentence(range.start, in: text) ? "Œ" : "œ", in: text)
  }

  private func opensSentence(_ offset: Int, in text: RawText) -> Bool {
    var at = offset
    while let (scalar, space) = text.scalar(before: at) {
      guard scalar == " " || scalar == "\u{A0}" else { return "\n.!?…«".unicodeScalars.contains(scalar) }
      at = space.start
    }
    return true
  }

  // MARK: Marks

  /// The apostrophe of an elided word.
  private func apostrophe(at range: ByteRange, in text: RawText) -> Finding? {
    let word = text.word(around: range.start)
    let left = text.string(ByteRange(word.start, range.start))
    var right = text.string(ByteRange(range.end, word.end)).replacing("Å", with: "œ")
    if right.hasPrefix("Ã"), let capital = capital(before: String(right.dropFirst()), in: text) {
      right = capital + right.dropFirst()
    }
    guard text.isElided(left), !text.isKnown(text.string(word)), let first = right.lowercased().first,
      "aeiouyhéèêàâîôœ".contains(first), text.isKnown(right) || right == "hui",
      right.count > 1 || !isBeforeCapital(word.end, in: text)
    else { return nil }
    return finding(range, "’", in: text)
  }

  /// Whether the next word has a capital, as the second part of a name has: « Tây Ninh ».
  private func isBeforeCapital(_ offset: Int, in text: RawText) -> Bool {
    guard let (_, space) = text.scalar(at: offset), let (next, _) = text.scalar(at: space.end) else { return true }
    return next.properties.isUppercase
  }

  /// « € » behind a number, and the ellipsis.
  private func sign(at range: ByteRange, in text: RawText) -> Finding? {
    guard let (next, after) = text.scalar(at: range.end) else { return nil }
    let whole = ByteRange(range.start, after.end)
    if next == "¦" { return finding(whole, "…", in: text) }
    var before = range.start
    if let (scalar, space) = text.scalar(before: before), scalar.properties.isWhitespace { before = space.start }
    let isAmount = text.scalar(before: before).map { $0.scalar.properties.numericType == .decimal } ?? false
    return next == "¬" && isAmount ? finding(whole, "€", in: text) : nil
  }
}
