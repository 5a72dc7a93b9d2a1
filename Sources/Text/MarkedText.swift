/// A text with marks on what is wrong in it, as examples are written:
/// `le déploiement ⟦everlasting→permanent⟧ des systèmes`.
///
/// `⟦wrong→right⟧` is repaired, `⟦→missing⟧` inserts, `⟦surplus→⟧` deletes, and `⟦wrong⟧` is only flagged.
public struct MarkedText: Sendable, Equatable {
  /// One marked stretch.
  public struct Mark: Sendable, Equatable {
    /// The wrong stretch, in bytes of ``MarkedText/text``.
    public let range: ByteRange
    /// What it becomes; `nil` where it is only flagged.
    public let replacement: String?
  }

  /// The text without the marks, as found in the wild.
  public let text: String
  /// The marks, in order.
  public let marks: [Mark]

  /// Reads the marks; `nil` where they are not well formed.
  public init?(_ marked: String) {
    var text = ""
    var marks: [Mark] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦") {
      guard let close = rest[open...].firstIndex(of: "⟧") else { return nil }
      text += rest[..<open]
      let inside = rest[rest.index(after: open)..<close]
      guard !inside.contains("⟦") else { return nil }
      let arrow = inside.firstIndex(of: "→")
      let wrong = arrow.map { inside[..<$0] } ?? inside
      let start = text.utf8.count
      text += wrong
      let right = arrow.map { String(inside[inside.index(after: $0)...]) }
      marks.append(Mark(range: ByteRange(start, text.utf8.count), replacement: right))
      rest = rest[rest.index(after: close)...]
    }
    guard !rest.contains("⟧") else { return nil }
    self.text = text + rest
    self.marks = marks
  }

  /// The text with every mark that has a repair carried out.
  public var repaired: String {
    let edits = marks.compactMap { mark in mark.replacement.map { Edit(mark.range, $0) } }
    return String(decoding: EditList(ordered: edits).applied(to: Array(text.utf8)), as: UTF8.self)
  }
}
