import LavoirFindings
import LavoirText

/// Finds letters escaped as in addresses: « %C3%A9t%C3%A9 », « th%E9%E2tre ».
struct PercentEscape: HygieneRule {
  static let rule = Rule(
    id: "percent-escape",
    summary: "Letters are escaped as in addresses.",
    why: """
      Titles taken out of addresses keep their escapes: « %C3%A9 » is « é » (RFC 3986). They are put back where they make
      words of French, and never in an address or a path.
      """,
    category: .encoding,
    severity: .major,
    fires: ["cet ⟦%C3%A9→é⟧t⟦%C3%A9→é⟧", "le th⟦%E9%E2→éâ⟧tre", "Le⟦%20→ ⟧march⟦%C3%A9→é⟧"],
    silent: [
      "https://fr.wikipedia.org/wiki/%C3%89t%C3%A9", "100%de coton", "20%C", "50%20",
      "dans /home/caf%C3%A9 et wiki/%C3%89t%C3%A9",
    ])

  func findings(in text: RawText) -> [Finding] {
    text.escapes(.percent).flatMap { escapes -> [Finding] in
      guard !text.bytes[escapes.run.indices].contains(UInt8(ascii: "/")),
        let run = EscapedRun(escapes.run, in: text, escape: { escape(at: $0, in: text) })
      else { return [] }
      let hasLetter = run.judgement(in: text) == .french
      guard hasLetter || run.clusters.contains(where: { $0.text.contains("’") || $0.text == "'" }),
        run.isFrenchThroughout(in: text), !escapes.isSpokenOf(in: text)
      else { return [] }
      return run.clusters.map { cluster in
        rule.finding(
          cluster.range, .sure, "« \(text.string(cluster.range)) » stands for « \(cluster.text) »",
          evidence: [.rule("it makes words of French")], fix: Fix(cluster.text))
      }
    }
  }

  /// %C3%A9, %E9, and %u00E9 of old scripts.
  private func escape(at offset: Int, in text: RawText) -> (value: EscapedRun.Value, length: Int)? {
    guard text.has("%", at: offset) else { return nil }
    if text.has("u", at: offset + 1), let value = text.hex(at: offset + 2, digits: 4) {
      return Unicode.Scalar(value).map { (.text(String($0)), 6) }
    }
    guard let value = text.hex(at: offset + 1, digits: 2), value >= 0x20, value != 0x7F else { return nil }
    return (.byte(UInt8(value)), 3)
  }
}
