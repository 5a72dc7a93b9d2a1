import LavoirFindings
import LavoirText

/// Finds spaces that French does not use, between words.
struct OddSpace: HygieneRule {
  static let rule = Rule(
    id: "odd-space",
    summary: "A space of an unusual kind stands between words.",
    why: """
      Em spaces, ideographic spaces and line separators look like a space and are none to a search. They stay where they set
      in a line of verse, part digits or stand beside a mark, and ideographic ones among ideographs.
      """,
    category: .encoding,
    severity: .minor,
    fires: [
      "un⟦\u{2003}→ ⟧mot", "Le titre.⟦\u{2029}→\n⟧Le texte.", "il vient⟦\u{3000}→ ⟧demain", "une⟦\u{2028}→ ⟧phrase",
      "deux ⟦\u{2002}→⟧mots",
      "le chat⟦\u{2800}→ ⟧dort",
    ],
    silent: [
      "12\u{2009}500 €", "\u{2003}un vers rentré", "東京\u{3000}日本", "Où\u{2009}?", "12\u{2002}500", "mot\u{A0}: mot",
    ])

  func findings(in text: RawText) -> [Finding] {
    var opening = 0
    return text[.space].compactMap { offset in
      guard let (scalar, range) = text.scalar(at: offset) else { return nil }
      // A run of spaces that opens a line does so as a whole.
      let opensLine = offset == opening || self.opensLine(offset, in: text)
      if opensLine { opening = range.end }
      guard !isAtHome(scalar, range, opensLine, in: text) else { return nil }
      return rule.finding(
        range, .sure, "an unusual space (U+\(String(scalar.value, radix: 16, uppercase: true)))",
        evidence: [.rule("it stands between words")], fix: Fix(replacement(of: scalar, range, in: text)))
    }
  }

  /// A line end for the separator of paragraphs, and for that of lines behind a sentence, but not before a small letter;
  /// nothing beside another space.
  private func replacement(of scalar: Unicode.Scalar, _ range: ByteRange, in text: RawText) -> String {
    let (before, after) = (text.scalar(before: range.start)?.scalar, text.scalar(at: range.end)?.scalar)
    if [before, after].contains(where: { $0.map { $0 == " " || $0 == "\n" } ?? true }) { return "" }
    if after?.properties.isLowercase ?? false { return " " }
    let ends = before.map { ".!?…:»”".unicodeScalars.contains($0) } ?? false
    return scalar == "\u{2029}" || (scalar == "\u{2028}" && ends) ? "\n" : " "
  }

  private func isAtHome(_ scalar: Unicode.Scalar, _ range: ByteRange, _ opensLine: Bool, in text: RawText) -> Bool {
    let neighbours = [text.scalar(before: range.start)?.scalar, text.scalar(at: range.end)?.scalar]
    switch scalar.value {
    case 0x2028, 0x2029: return false
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800:
      return !neighbours.allSatisfy { $0.map { $0.properties.isAlphabetic && $0.value < 0x250 } ?? false }
    case 0x3000: return neighbours.contains { $0.map { $0.value >= 0x2E80 } ?? false } || opensLine
    default:
      return opensLine
        || neighbours.contains { neighbour in neighbour.map { !$0.properties.isAlphabetic && $0 != " " } ?? true }
    }
  }

  /// Whether nothing but white space stands before on the line, in the first hundred characters.
  private func opensLine(_ offset: Int, in text: RawText) -> Bool {
    let start = text.stretch(around: offset, atMost: 100) { $0 != "\n" && $0.properties.isWhitespace }.start
    return start == 0 || text.bytes[start - 1] == 0x0A
  }
}
