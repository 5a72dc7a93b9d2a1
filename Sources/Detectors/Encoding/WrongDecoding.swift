import LavoirEncodings
import LavoirFindings
import LavoirText

/// Finds UTF-8 that was read in another encoding: « cheminÃ©e », « lâ€™eau ».
struct WrongDecoding: Detector {
  static let rule = Rule(
    id: "wrong-decoding",
    summary: "Text was read in the wrong encoding.",
    why: """
      UTF-8 that is read as windows-1252 turns « é » into « Ã© » and an apostrophe into « â€™ »; read wrongly again, it turns
      worse. The way back is exact: the characters, written as the bytes of that encoding, are valid UTF-8 of a character
      that French text has. A lost no-break space leaves « Ã » for « à » and a stray « Â ».
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "l'⟦Ã©goÃ»→égoû⟧t, la chemin⟦Ã©→é⟧e", "l⟦â€™→’⟧eau et le c⟦Å“→œ⟧ur", "n⟦ÃƒÂ©→é⟧ en 1950", "r⟦√©→é⟧gime",
      "des vacances ⟦Ã→à⟧ la mer", "Section 4⟦Â→\u{A0}⟧: Analyse", "le mot «⟦Â→\u{A0}⟧dans le temps»",
      "des v⟦Ã…â€œ→œ⟧ux", "H⟦Ã´→ô⟧tels et ⟦Ã‰→É⟧cole, section II⟦Â→\u{A0}⟧: fin",
    ],
    silent: [
      "Âge, Âme, Ârtha, SÃO PAULO", "Renée aime l’été", "NESTLÉ® et VOCÊ…", "« Ã » se lit a", "4288×…", "∆° et √2",
      "C O N C L U S Ã O", "frataraká§ 141", "il y a marqué…", "la lettre Ã", "Mariama BÂ\u{A0}! dit-on",
      "Mariama BÂ: poèmes", "«Âge tendre» et «Âme sœur»", "La lettre «Â» est rare.",
      "La voyelle Ã est nasale.", "AMANHÃ\u{A0}»",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let lexicon = text.knowledge.lexicon
    let edits = Mojibake.repairs(of: text.bytes) { $0.count > 1 && lexicon.traits(of: $0).contains(.french) }
    return edits.map { edit in
      let (old, new) = (text.string(edit.range), String(decoding: edit.replacement, as: UTF8.self))
      return rule.finding(
        edit.range, .sure, "« \(old) » is « \(new) », read in the wrong encoding",
        evidence: [.rule("its bytes are UTF-8 for « \(new) »")], fix: Fix(new))
    }
  }
}
