import LavoirFindings
import LavoirText

/// Finds character references of HTML left in text: « &eacute; », « &#8217; », « &amp;nbsp; ».
struct HTMLEntity: HygieneRule {
  static let rule = Rule(
    id: "html-entity",
    summary: "A character reference of HTML is left in the text.",
    why: """
      Where a page’s text is taken out without a parser, or escaped twice, « &eacute; » and « &#8217; » stay. In text they
      are what they stand for (HTML Living Standard, 13.5). References in code, in addresses and quoted alone stay: they are
      spoken of. Without the semicolon they are read where the name
      can be nothing else.
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "l⟦&rsquo;&eacute;→’é⟧t⟦&eacute;→é⟧", "caf⟦&#233;→é⟧ et ⟦&#xE0;→à⟧", "R&⟦amp;→⟧D", "la d⟦&amp;eacute;→é⟧cision",
      "un ⟦&eacute→é⟧t⟦&eacute→é⟧", "⟦&laquo;&nbsp;→«\u{A0}⟧Mot⟦&nbsp;&raquo;→\u{A0}»⟧",
    ],
    silent: [
      "R&D et AT&T", "l’entité `&eacute;`", "https://a.fr/?a=1&copy=2&eacute;=3", "« &nbsp; » est une espace", "Q&R;",
      "Dupont & fils", "Santé&microbiote", "il s’écrit &amp; en HTML", "```\ncaf&eacute;\n```",
    ])

  func findings(in text: RawText) -> [Finding] {
    text.escapes(.entity).flatMap { escapes -> [Finding] in
      guard let run = EscapedRun(escapes.run, in: text, escape: { entity(at: $0, in: text) }) else { return [] }
      return run.clusters.compactMap { cluster in
        guard !isMention(cluster, in: text), !escapes.isMention(cluster.range, in: text) else { return nil }
        return finding(cluster, showsTag: showsTag(around: cluster.range.start, in: text), in: text)
      }
    }
  }

  private func finding(_ cluster: EscapedRun.Cluster, showsTag: Bool, in text: RawText) -> Finding {
    // What stays at the end is no part of the repair: « &amp; » is « & » and loses « amp; ».
    let keepsAmpersand = cluster.text == "&"
    let range = keepsAmpersand ? ByteRange(cluster.range.start + 1, cluster.range.end) : cluster.range
    return rule.finding(
      range, showsTag ? .guess : .sure, "« \(text.string(cluster.range)) » stands for « \(cluster.text) »",
      evidence: [.rule("a character reference of HTML")], fix: Fix(keepsAmpersand ? "" : cluster.text))
  }

  /// The reference that begins at an offset; one that stands for « & » may begin another.
  private func entity(at offset: Int, in text: RawText) -> (value: EscapedRun.Value, length: Int)? {
    guard text.has("&", at: offset) else { return nil }
    guard let (scalar, length) = reference(at: offset + 1, in: text) else { return nil }
    guard scalar == "&" else { return (.text(String(scalar)), length + 1) }
    var skipped = length
    while let (inner, more) = reference(at: offset + 1 + skipped, in: text) {
      skipped += more
      if inner != "&" { return (.text(String(inner)), skipped + 1) }
    }
    return (.text("&"), skipped + 1)
  }

  /// The character of a reference without its ampersand, and its bytes with the semicolon.
  private func reference(at start: Int, in text: RawText) -> (Unicode.Scalar, Int)? {
    if text.has("#", at: start) { return numeric(at: start + 1, in: text).map { ($0.0, $0.1 + 1) } }
    let name = text.bytes[min(start, text.bytes.count)...].prefix(Self.longestName).prefix {
      $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10
    }
    if text.has(";", at: name.endIndex), let scalar = EntityNames.all[String(decoding: name, as: UTF8.self)] {
      return (scalar, name.count + 1)
    }
    for count in stride(from: name.count, through: 4, by: -1) {
      let prefix = String(decoding: name.prefix(count), as: UTF8.self)
      if let scalar = EntityNames.withoutSemicolon[prefix] { return (scalar, count) }
    }
    return nil
  }

  /// The character of a number, decimal or with x; 128–159 are those of windows-1252, as browsers have it.
  private func numeric(at start: Int, in text: RawText) -> (Unicode.Scalar, Int)? {
    let isHex = text.has("x", at: start) || text.has("X", at: start)
    let digits = text.bytes[(start + (isHex ? 1 : 0))...].prefix(7).prefix {
      Unicode.Scalar($0).properties.isASCIIHexDigit && (isHex || $0 &- 0x30 < 10)
    }
    guard text.has(";", at: digits.endIndex),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10), value >= 0x20 || value == 10
    else { return nil }
    let length = digits.endIndex - start + 1
    if (0x80..<0xA0).contains(value) { return StrayControl.meant(by: UInt8(value)).map { ($0, length) } }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  private static let longestName = 10

  /// Whether a reference stands alone between quotes.
  private func isMention(_ cluster: EscapedRun.Cluster, in text: RawText) -> Bool {
    guard cluster.text.unicodeScalars.count == 1 else { return false }
    var (start, end) = (cluster.range.start, cluster.range.end)
    while let (scalar, before) = text.scalar(before: start), scalar.properties.isWhitespace { start = before.start }
    while let (scalar, after) = text.scalar(at: end), scalar.properties.isWhitespace { end = after.end }
    guard let opener = text.scalar(before: start)?.scalar, let closer = text.scalar(at: end)?.scalar else {
      return false
    }
    return "«“\"‘'(".unicodeScalars.contains(opener) && "»”\"’')".unicodeScalars.contains(closer)
  }

  /// Whether « <p> » would come out on the line: the page shows code.
  private func showsTag(around offset: Int, in text: RawText) -> Bool {
    let line = text.line(around: offset)
    let near = ByteRange(max(line.start, offset - Self.tagReach), min(line.end, offset + Self.tagReach))
    return text.string(near).contains(/&lt;[A-Za-z\/!]/)
  }

  /// How far from its end a tag begins at most, in bytes.
  private static let tagReach = 200
}
