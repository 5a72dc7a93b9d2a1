import LavoirFindings
import LavoirText

/// Sets the space between the groups of three digits that the profile has there.
struct ThousandsSpace: Detector {
  static let rule = Rule(
    id: "thousands-space",
    summary: "The groups of three digits are not apart as the profile has them.",
    why: """
      A number stays on one line, so the space between its groups is a no-break one; numbers of five digits and more are
      grouped where they count something. Four digits are grouped only where they were (*Brochure sur le SI*, 5.4.4).
      Telephone numbers, postal codes, accounts, years and codes stay, and so do groups parted by an apostrophe or stop.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "La commune compte ⟦12 000→12\u{202F}000⟧ habitants.",
      "Le fonds a reçu ⟦1 500 000→1\u{202F}500\u{202F}000⟧\u{A0}€.",
      "Il accueille ⟦45000→45\u{202F}000⟧ spectateurs.", "soit ⟦84500→84\u{202F}500⟧ €",
      "contre ⟦10 400→10\u{202F}400⟧ l’an dernier",
    ],
    silent: [
      "La commune compte 12\u{202F}000 habitants.", "Il reste 1500 places.", "Le 01 45 67 89 10.", "33000 Bordeaux",
      "à 10’000 membres",
      "Le compte 3000 4000 0500 0012 3456 789.", "au 514 555-0199", "dressée au 1:25000", "numéros 12 345 67",
      "En 2024 250 élus",
      "Le code 12345678 expire.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.number].compactMap { grouped($0, in: text) ?? ungrouped($0, in: text) }
  }

  private func finding(_ range: ByteRange, _ groups: [Substring], in text: AnalyzedText) -> Finding? {
    let right = groups.joined(separator: text.knowledge.typography.space(.thousands).text)
    let written = text.string(range)
    guard right != written else { return nil }
    return rule.finding(range, .sure, "« \(written) » is « \(right) »", fix: Fix(right))
  }

  /// A number whose groups are tokens of their own.
  private func grouped(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard (1...3).contains(digits(index, in: text) ?? 0),
      text.bytes[Int(text.tokens[index].start)] != UInt8(ascii: "0"),
      startsNumber(index, in: text)
    else { return nil }
    var last = index
    while isGroup(last + 1, in: text) {
      last += 1
      if digits(last, in: text) == nil { break }
    }
    guard last > index, endsNumber(last, in: text), text.isProse(index) else { return nil }
    return finding(text.byteRange(index..<last + 1), (index...last).map { Substring(text.string($0)) }, in: text)
  }

  /// How many digits a token has that has nothing else.
  private func digits(_ index: Int, in text: AnalyzedText) -> Int? {
    let range = text.tokens[index].range
    return text.bytes[range.indices].allSatisfy { $0 &- 0x30 < 10 } ? range.count : nil
  }

  /// Whether a token is a group of three digits, or the last one with decimals, one space behind the one before.
  private func isGroup(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.isSpaced(index), text.tokens[index].kind == .number, text.isPlainGap(before: index),
      text.string(text.gap(before: index)).unicodeScalars.count == 1
    else { return false }
    let parts = text.string(index).split(separator: ",", omittingEmptySubsequences: false)
    return parts[0].count == 3 && parts.count < 3 && parts.allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
  }

  /// Whether no other number, letter or sign is joined to the first group.
  private func startsNumber(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(index) else { return true }
    let before = text.tokens[index - 1]
    if before.kind == .number || text.isWord(index - 1, in: Self.labels) { return false }
    guard text.isJoined(index) else { return true }
    return before.kind == .mark && !["+", "/", ":", "'", "’", "°"].contains { before.isMark($0) }
      && !(before.isMark("-") && text.isJoined(index - 1))
  }

  private func endsNumber(_ last: Int, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(last + 1), let next = text.token(last + 1) else { return true }
    if next.kind == .number { return false }
    return !next.shape.contains(.joined)
      || next.kind == .mark && !["-", "/", ":", "'", "’"].contains { next.isMark($0) }
      || text.isMark(last + 1, ":") && !text.isJoined(last + 2)
  }

  /// A number of five to twelve digits that counts something.
  private func ungrouped(_ index: Int, in text: AnalyzedText) -> Finding? {
    guard let count = digits(index, in: text), (5...12).contains(count),
      text.bytes[Int(text.tokens[index].start)] != UInt8(ascii: "0"), startsNumber(index, in: text),
      counts(index + 1, hundreds: text.string(index).hasSuffix("000"), in: text), text.isProse(index)
    else { return nil }
    let written = text.string(index)
    let groups = stride(from: count - 1 - (count - 1) / 3 * 3 + 1, through: count, by: 3).map { end in
      written.prefix(end).suffix(min(3, end))
    }
    return finding(text.tokens[index].range, groups, in: text)
  }

  /// Whether a plural noun, a unit or a currency follows, or « de » behind whole thousands.
  private func counts(_ next: Int, hundreds: Bool, in text: AnalyzedText) -> Bool {
    guard text.continuesLine(next), let token = text.token(next) else { return false }
    if ["€", "$", "£", "%"].contains(where: { token.isMark($0) }) { return true }
    guard token.isSmallWord, !token.shape.contains(.joined) else { return false }
    if Self.measures.contains(token) || hundreds && text.isWord(next, oneOf: "de", "d'") { return true }
    let traits = text.traits(next)
    return traits.number == .plural && !traits.isDisjoint(with: [.noun, .adjective])
      && traits.isDisjoint(with: [.determiner, .preposition])
  }

  /// What a number that counts nothing follows.
  private static let labels: WordSet = [
    "n", "no", "numéro", "code", "bp", "cs", "tél", "téléphone", "fax", "siret", "siren", "isbn", "page", "pages",
    "article",
    "lignes", "ligne", "référence", "réf", "matricule", "dossier", "boeing", "airbus", "vol",
  ]
  private static let measures: WordSet = ["km", "m", "kg", "ha", "euros", "francs", "dollars", "hectares", "kwh", "mw"]
}
