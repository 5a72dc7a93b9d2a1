import LavoirEncodings
import LavoirFindings
import LavoirText

/// Finds UTF-8 that was read in another encoding: « cheminÃ©e », « lâ€™eau », « ├⌐t├⌐ ».
struct WrongDecoding: HygieneRule {
  static let rule = Rule(
    id: "wrong-decoding",
    summary: "Text was read in the wrong encoding.",
    why: """
      UTF-8 that is read as windows-1252 turns « é » into « Ã© » and an apostrophe into « â€™ »; read wrongly again, it turns
      worse. The way back is exact: the characters, written as the bytes of that encoding, are valid UTF-8. What comes out
      must look clearly sounder than what stands there. A lost no-break space leaves « Ã » for « à » and a stray « Â ».
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "l'⟦Ã©goÃ»→égoû⟧t, la chemin⟦Ã©→é⟧e", "l⟦â€™→’⟧eau et le c⟦Å“→œ⟧ur", "n⟦ÃƒÂ©→é⟧ en 1950", "r⟦√©→é⟧gime",
      "des vacances ⟦Ã→à⟧ la mer", "Section 4⟦Â→\u{A0}⟧: Analyse", "le mot «⟦Â→\u{A0}⟧dans le temps»",
      "des v⟦Ã…â€œ→œ⟧ux", "H⟦Ã´→ô⟧tels et ⟦Ã‰→É⟧cole, section II⟦Â→\u{A0}⟧: fin", "l’⟦├®→é⟧cole", "apr⟦ГЁ→è⟧s",
      "⟦Î•Î»Î»Î·Î½Î¹ÎºÎ¬→Ελληνικά⟧, en grec",
    ],
    silent: [
      "Âge, Âme, Ârtha, SÃO PAULO", "Renée aime l’été", "NESTLÉ® et VOCÊ…", "« Ã » se lit a", "4288×…", "∆° et √2",
      "C O N C L U S Ã O", "frataraká§ 141", "il y a marqué…", "la lettre Ã", "Mariama BÂ\u{A0}! dit-on",
      "Mariama BÂ: poèmes", "«Âge tendre» et «Âme sœur»", "La lettre «Â» est rare.",
      "La voyelle Ã est nasale.", "AMANHÃ\u{A0}»", "On lit « Ã© » pour « é ».",
    ])

  func findings(in text: RawText) -> [Finding] {
    guard text.mayBeMisread else { return [] }
    return Mojibake.repairs(of: text.bytes, isWord: text.isWord).compactMap { edit in
      let old = text.string(edit.range)
      let new = String(decoding: edit.replacement, as: UTF8.self).replacing("\u{FEFF}", with: "")
      guard !isMention(edit.range, of: new, in: text), !text.isCode(at: edit.range.start) else { return nil }
      return rule.finding(
        edit.range, .sure, "« \(old) » is « \(new) », read in the wrong encoding",
        evidence: [.rule("its bytes are UTF-8 for « \(new) »")], fix: Fix(new))
    }
  }

  /// Whether the sequence of one character stands alone between quotes: then it is spoken of.
  private func isMention(_ range: ByteRange, of new: String, in text: RawText) -> Bool {
    guard new.unicodeScalars.count <= 1 else { return false }
    var (start, end) = (range.start, range.end)
    start = text.stretch(around: start, atMost: Self.longestMention + 4) { !Self.isEdge($0) }.start
    end = text.stretch(around: end, atMost: Self.longestMention + 4) { !Self.isEdge($0) }.end
    let quoted = text.string(ByteRange(start, end))
      .replacing(/^\s+|\s+$/, with: "")
    guard quoted.count <= Self.longestMention, !quoted.contains(where: \.isWhitespace),
      !new.isEmpty || quoted == text.string(range), text.string(range).count * 2 >= quoted.count
    else { return false }
    guard let opener = text.scalar(before: start)?.scalar, let closer = text.scalar(at: end)?.scalar else {
      return false
    }
    return "«“‘\"'`(".unicodeScalars.contains(opener) && "»”’\"'`)".unicodeScalars.contains(closer)
  }

  /// A quotation mark, bracket or line end.
  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    "«“‘»”’\"'`()\n".unicodeScalars.contains(scalar)
  }

  /// The characters of a quoted word with its damage.
  private static let longestMention = 12
}
