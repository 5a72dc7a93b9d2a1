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
      "un⟦\u{2003}→ ⟧mot", "il vient⟦\u{3000}→ ⟧demain", "une⟦\u{2028}→ ⟧phrase", "deux ⟦\u{2002}→⟧mots",
      "le chat⟦\u{2800}→ ⟧dort",
    ],
    silent: ["12\u{2009}500 €", "\u{2003}un vers rentré", "東京\u{3000}日本", "Où\u{2009}?", "mot\u{A0}: mot"])

  func findings(in text: RawText) -> [Finding] {
    text[.space].compactMap { offset in
      guard let (scalar, range) = text.scalar(at: offset), !isAtHome(scalar, range, in: text) else { return nil }
      let isBesideSpace = [text.scalar(before: range.start), text.scalar(at: range.end)].contains {
        $0.map { $0.scalar == " " || $0.scalar == "\n" } ?? true
      }
      return rule.finding(
        range, .sure, "an unusual space (U+\(String(scalar.value, radix: 16, uppercase: true)))",
        evidence: [.rule("it stands between words")], fix: Fix(isBesideSpace ? "" : " "))
    }
  }

  private func isAtHome(_ scalar: Unicode.Scalar, _ range: ByteRange, in text: RawText) -> Bool {
    let neighbours = [text.scalar(before: range.start)?.scalar, text.scalar(at: range.end)?.scalar]
    switch scalar.value {
    case 0x2028, 0x2029: return false
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800:
      return !neighbours.allSatisfy { $0.map { $0.properties.isAlphabetic && $0.value < 0x250 } ?? false }
    case 0x3000:
      return neighbours.contains { $0.map { $0.value >= 0x2E80 } ?? false } || opensLine(range.start, in: text)
    case 0x2000...0x2003, 0x1680: return opensLine(range.start, in: text)
    default:
      return neighbours.contains { neighbour in neighbour.map { !$0.properties.isAlphabetic && $0 != " " } ?? true }
        || opensLine(range.start, in: text)
    }
  }

  private func opensLine(_ offset: Int, in text: RawText) -> Bool {
    var at = offset
    while let (scalar, range) = text.scalar(before: at), scalar != "\n" {
      guard scalar.properties.isWhitespace else { return false }
      at = range.start
    }
    return true
  }
}
