import LavoirFindings
import LavoirText

/// Finds what an embedded post leaves behind: its picture's link, and the line with author and date.
struct SocialEmbed: Detector {
  static let rule = Rule(
    id: "social-embed",
    summary: "The picture link or signature of an embedded post.",
    why: """
      A post that a page embeds is flattened into the article: behind its text stand `pic.twitter.com/…` and a line « – Name
      (@handle) date ». The link says nothing to a reader; the signature may be wanted as a source, so it is only shown.
      """,
    category: .boilerplate,
    severity: .minor,
    fires: [
      "Une photo de la scène.⟦ pic.twitter.com/0Ojd8XCBCE→⟧",
      .init("⟦– Ministère de la Défense (@mod) 26 août 2024⟧", .likely),
    ],
    silent: ["Il écrit sur twitter.com depuis un an.", "Le compte (@mod) a été fermé le 26 août 2024."])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.address].compactMap { index in
      switch text.tokens[index].kind {
      case .address: pictureLink(at: index, in: text)
      case .handle: signature(around: index, in: text)
      default: nil
      }
    }
  }

  private func pictureLink(at index: Int, in text: AnalyzedText) -> Finding? {
    let link = text.string(index)
    guard link.hasPrefix("pic.twitter.com/") || link.hasPrefix("pic.x.com/") else { return nil }
    let start =
      index > 0 && !text.tokens[index].shape.contains(.startsLine)
      ? Int(text.tokens[index - 1].end) : Int(text.tokens[index].start)
    return Finding(
      rule: rule.id, range: ByteRange(start, Int(text.tokens[index].end)), category: .boilerplate, severity: .minor,
      certainty: .sure, message: "« \(link) » is the picture of an embedded post", fix: Fix(""))
  }

  /// A line « – Name (@handle) date ».
  private func signature(around handle: Int, in text: AnalyzedText) -> Finding? {
    let paragraph = text.paragraph(around: handle)
    guard paragraph.count <= 14, text.isMark(handle - 1, "("), text.isMark(handle + 1, ")"),
      ["–", "—", "-"].contains(where: { text.isMark(paragraph.lowerBound, $0) }),
      text.tokens[paragraph.upperBound - 1].kind == .number
    else { return nil }
    return Finding(
      rule: rule.id, range: text.byteRange(paragraph), category: .boilerplate, severity: .minor, certainty: .likely,
      message: "the signature of an embedded post")
  }
}
