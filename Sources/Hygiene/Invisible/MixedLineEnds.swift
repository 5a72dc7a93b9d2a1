import LavoirFindings
import LavoirText

/// Finds line ends of another kind than the text’s others.
struct MixedLineEnds: HygieneRule {
  static let rule = Rule(
    id: "mixed-line-ends",
    summary: "Lines end in different ways.",
    why: """
      Unix ends lines with LF, Windows with CR LF. Where both stand in one text, files were put together; some programs show
      the rarer ones as odd signs or run the lines together. The more frequent kind wins. A CR alone among others is a line
      end of the old Macintosh.
      """,
    category: .encoding,
    severity: .neutral,
    fires: [.init("un\ndeux\ntrois⟦\r\n→\n⟧quatre\n", .likely)],
    silent: ["un\r\ndeux\r\n", "un\ndeux\n", "un\rdeux\r"])

  func findings(in text: RawText) -> [Finding] {
    guard !text[.carriageReturn].isEmpty else { return [] }
    let isPair = { (offset: Int) in offset + 1 < text.bytes.count && text.bytes[offset + 1] == 0x0A }
    let pairs = text[.carriageReturn].filter(isPair)
    let alone = text[.carriageReturn].filter { !isPair($0) }
    let feeds = text.bytes.indices.filter { text.bytes[$0] == 0x0A && !($0 > 0 && text.bytes[$0 - 1] == 0x0D) }
    guard [pairs.isEmpty, alone.isEmpty, feeds.isEmpty].count(where: { !$0 }) > 1 else { return [] }
    let usesPairs = pairs.count > feeds.count
    let odd =
      (usesPairs ? feeds.map { ByteRange($0, $0 + 1) } : pairs.map { ByteRange($0, $0 + 2) })
      + alone.map { ByteRange($0, $0 + 1) }
    return odd.map { range in
      rule.finding(
        range, .likely, "a line end of another kind",
        evidence: [.rule("\(max(pairs.count, feeds.count)) lines end with \(usesPairs ? "CR LF" : "LF")")],
        fix: Fix(usesPairs ? "\r\n" : "\n"))
    }
  }
}
