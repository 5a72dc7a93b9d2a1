import LavoirFindings
import LavoirText

/// Finds the encoding of mail left in text: « =C3=A9t=C3=A9 », and words cut by « = » at the line’s end.
struct QuotedPrintable: HygieneRule {
  static let rule = Rule(
    id: "quoted-printable",
    summary: "The encoding of mail is left in the text.",
    why: """
      Mail writes « é » as =C3=A9 or =E9 and cuts lines with « = » (RFC 2045, 6.7). The letters are put back where they make
      words of French, the lines where the halves make one word.
      """,
    category: .encoding,
    severity: .major,
    fires: ["l⟦=E2=80=99=C3=A9→’é⟧t⟦=C3=A9→é⟧", "le si⟦=E8→è⟧ge", "les meil⟦=\n→⟧leurs"],
    silent: ["x=20 et y=30", "a =\nb", "E=C2 est faux"])

  func findings(in text: RawText) -> [Finding] {
    text.escapes(.equals).flatMap { escapes in
      escapes.places.compactMap { softBreak(at: $0, in: text) } + letters(escapes, in: text)
    }
  }

  private func letters(_ escapes: EscapePlaces, in text: RawText) -> [Finding] {
    guard let run = EscapedRun(escapes.run, in: text, escape: { escape(at: $0, in: text) }) else { return [] }
    let judgement = run.judgement(in: text)
    let areMarks = judgement == .marks && run.clusters.allSatisfy { Self.isMark($0.text) }
    guard judgement == .french || areMarks else { return [] }
    return run.clusters.filter { !escapes.isMention($0.range, in: text) }.map { cluster in
      rule.finding(
        cluster.range, .sure, "« \(text.string(cluster.range)) » stands for « \(cluster.text) »",
        evidence: [.rule(areMarks ? "a mark in UTF-8" : "it makes words of French")], fix: Fix(cluster.text))
    }
  }

  /// Dashes, quotes and spaces of three bytes, which are no chance.
  private static func isMark(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x2010..<0x2030).contains($0.value) || $0 == "€" }
  }

  private func escape(at offset: Int, in text: RawText) -> (value: EscapedRun.Value, length: Int)? {
    guard text.has("=", at: offset), let value = text.hex(at: offset + 1, digits: 2), value >= 0x80 else { return nil }
    return (.byte(UInt8(value)), 3)
  }

  /// A word that « = » cuts at the line’s end.
  private func softBreak(at offset: Int, in text: RawText) -> Finding? {
    var end = offset + 1
    if text.has("\r", at: end) { end += 1 }
    guard text.has("\n", at: end) else { return nil }
    end += 1
    let word = ByteRange(text.word(around: offset).start, text.word(around: end).end)
    let halves = text.string(ByteRange(word.start, offset)) + text.string(ByteRange(end, word.end))
    guard offset > word.start, end < word.end, text.isWord(halves) else { return nil }
    return rule.finding(
      ByteRange(offset, end), .sure, "« = » cuts « \(halves) » at the line’s end",
      evidence: [.rule("« \(halves) » is French")], fix: Fix(""))
  }
}
