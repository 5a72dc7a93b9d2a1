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
      "des vacances ⟦Ã→à⟧ la mer", "Partie 4⟦Â→\u{A0}⟧: Analyse",
    ],
    silent: [
      "Âge, Âme, Ârtha, SÃO PAULO", "Renée aime l’été", "NESTLÉ® et VOCÊ…", "« Ã » se lit a", "4288×…", "∆° et √2",
      "C O N C L U S Ã O", "frataraká§ 141", "il y a marqué…", "la lettre Ã",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    Mojibake.repairs(of: text.bytes).map { edit in
      let (old, new) = (text.string(edit.range), String(decoding: edit.replacement, as: UTF8.self))
      return rule.finding(
        edit.range, .sure, "« \(old) » is « \(new) », read in the wrong encoding",
        evidence: [.rule("its bytes are UTF-8 for « \(new) »")], fix: Fix(new))
    }
  }
}
