import LavoirFindings
import LavoirText

/// A text with its gold marked in it, as a person writes it; see Tests/Gold/README.md.
///
/// Lines `category: …` and `severity: …` on top, an empty line, then the text with `⟦wrong→right⟧{category flag}`.
struct MarkedGold {
  /// The text without marks.
  let text: String
  /// What is marked in it, in order.
  let spans: [Span]

  /// A span as the JSON of the gold has it.
  struct Span: Encodable {
    let start: Int
    let end: Int
    let text: String
    let category: Category
    let severity: Severity
    let suggestion: String?
    let mode: Mode
    let neutral: Bool?
  }

  /// What is to be done with a span.
  enum Mode: String, Encodable {
    case fix, flag, neutral
  }

  /// What keeps a text from being read.
  struct Flaw: Error, CustomStringConvertible {
    let description: String
  }

  init(_ source: String) throws(Flaw) {
    guard let gap = source.firstRange(of: "\n\n") else { throw Flaw(description: "there is no empty line on top") }
    var (bare, braces) = ("", [Label]())
    var rest = source[gap.upperBound...]
    let defaults = try Label(source[..<gap.lowerBound].split { ": \n".contains($0) }.filter { !Self.keys.contains($0) })
    while let end = rest.firstIndex(of: "⟧") {
      let next = rest.index(after: end)
      bare += rest[..<next]
      rest = rest[next...]
      guard rest.first == "{", let close = rest.firstIndex(of: "}") else {
        braces.append(defaults)
        continue
      }
      braces.append(try Label(rest.dropFirst().prefix(upTo: close).split(separator: " "), else: defaults))
      rest = rest[rest.index(after: close)...]
    }
    guard let marked = MarkedText(bare + rest) else { throw Flaw(description: "the marks are not well formed") }
    let bytes = Array(marked.text.utf8)
    var spans: [Span] = []
    for (mark, label) in zip(marked.marks, braces) { spans.append(try label.span(for: mark, in: bytes)) }
    (text, self.spans) = (marked.text, spans)
  }

  private static let keys: Set<Substring> = ["category", "severity"]
}

/// What stands in the braces of a mark.
private struct Label {
  var category: Category?
  var severity: Severity?
  var mode: MarkedGold.Mode?

  init(_ words: [Substring], else defaults: Label? = nil) throws(MarkedGold.Flaw) {
    if let defaults { self = defaults } else { (category, severity, mode) = (nil, nil, nil) }
    for word in words.map(String.init) {
      if let named = Category(rawValue: word) {
        category = named
      } else if let named = MarkedGold.Mode(rawValue: word) {
        mode = named
      } else if let named = Severity(rawValue: word) {
        severity = named
      } else {
        throw MarkedGold.Flaw(description: "« \(word) » is no category, severity, flag or neutral")
      }
    }
  }

  func span(for mark: MarkedText.Mark, in text: [UInt8]) throws(MarkedGold.Flaw) -> MarkedGold.Span {
    let wrong = String(decoding: text[mark.range.indices], as: UTF8.self)
    guard let category, let severity else {
      throw MarkedGold.Flaw(description: "« \(wrong) » has no category or no severity")
    }
    let mode = mode ?? (mark.replacement == nil ? .flag : .fix)
    return MarkedGold.Span(
      start: mark.range.start, end: mark.range.end, text: wrong, category: category, severity: severity,
      suggestion: mark.replacement, mode: mode, neutral: mode == .neutral ? true : nil)
  }
}
