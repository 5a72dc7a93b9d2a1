import LavoirFindings
import LavoirText

/// Finds a Markdown link that a translator pulled apart: `[texte] (https://…)`.
struct BrokenLink: Detector {
  static let rule = Rule(
    id: "broken-link",
    summary: "A space stands between the text and the address of a Markdown link.",
    why: """
      Translators set a space before the bracket with the address, and the link is none any more. Where an address or an
      anchor stands in the bracket, nothing else can be meant.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      "voir [la suite⟦] (→](⟧https://example.org/page) et la fin",
      "comme [ici⟦] (# →](#⟧Privacy) plus haut",
    ],
    silent: [
      "voir [la suite](https://example.org/page)", "il a dit [oui] (en riant)", "la loi [1] (voir plus bas)",
      "voir [ici] (#\nPrivacy) plus haut",
      "le service [hôte] (Host.exe) du serveur",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.bracket].compactMap { text.tokens[$0].isMark("]") ? finding(at: $0, in: text) : nil }
  }

  private func finding(at close: Int, in text: AnalyzedText) -> Finding? {
    let open = close + 1
    guard text.isMark(open, "("), !text.tokens[open].shape.contains(.joined),
      !text.tokens[open].shape.contains(.startsLine),
      let target = text.token(open + 1), !target.shape.contains(.startsLine)
    else { return nil }
    let isAnchor = target.kind == .hashtag || target.isMark("#")
    guard target.kind == .address && isPlace(target, in: text) || isAnchor else { return nil }
    if target.isMark("#"), text.token(open + 2)?.shape.contains(.startsLine) != false { return nil }
    let isSplit = target.isMark("#") && text.token(open + 2)?.shape.contains(.joined) == false
    let end = isSplit ? Int(text.tokens[open + 2].start) : Int(text.tokens[open].end)
    return Finding(
      rule: rule.id, range: ByteRange(Int(text.tokens[close].start), end), category: .typography, severity: .minor,
      certainty: .sure, message: "the link is broken by a space", fix: Fix(isSplit ? "](#" : "]("))
  }
  /// Whether an address is one of the web or of a page, and not the name of a file or the like.
  private func isPlace(_ target: Token, in text: AnalyzedText) -> Bool {
    text.bytes[target.range.indices].contains(UInt8(ascii: "/"))
  }
}
