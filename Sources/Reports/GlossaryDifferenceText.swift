import LavoirGlossaryFiles

/// The difference between two glossaries for a person: concept by concept, each field as it was and as it is.
public struct GlossaryDifferenceText: Sendable {
  private let difference: GlossaryDifference
  private let hasColour: Bool
  private let width: Int

  /// The text for a terminal of so many columns.
  public init(_ difference: GlossaryDifference, hasColour: Bool, width: Int = 80) {
    self.difference = difference
    self.hasColour = hasColour
    self.width = max(width, 40)
  }

  /// The concepts, each with an empty line behind it, and how many there are.
  public var text: String {
    guard !difference.changes.isEmpty else { return "no differences\n" }
    return difference.changes.map { concept($0) + "\n" }.joined() + tally
  }

  private var tally: String {
    let counts = [
      (difference.added, "added"), (difference.changed, "changed"), (difference.removed, "removed"),
      (difference.moved, "moved to another file"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "\n"
  }

  private func concept(_ change: ConceptChange) -> String {
    let verb = change.old == nil ? green("added") : change.new == nil ? red("removed") : "changed"
    let place = (change.new ?? change.old).map { "\($0.file):\($0.line)" } ?? ""
    var lines = ["\(bold(place.onOneLine)) \(verb)"]
    lines += wrapped("\(change.kind) « \(change.heading) »", behind: "  ")
    if change.isMoved, let old = change.old { lines += wrapped("moved from \(old.file):\(old.line)", behind: "  · ") }
    lines += change.fields.filter { $0.path != [change.kind] || change.old != nil && change.new != nil }.flatMap(field)
    return lines.joined(separator: "\n") + "\n"
  }

  private func field(_ change: FieldChange) -> [String] {
    let name = change.path.joined(separator: " › ").onOneLine
    switch change.difference {
    case .text(let old?, let new?):
      let line = "  \(name): \(old.onOneLine) → \(new.onOneLine)"
      return line.count < width ? [line] : wrapped("\(name):", behind: "  ") + removed([old]) + added([new])
    case .text(let old, let new): return list(name, old.map { [$0] } ?? [], new.map { [$0] } ?? [])
    case .items(let removed, let added): return list(name, removed, added)
    case .order(_, let new): return wrapped("\(name), in another order: \(new.joined(separator: ", "))", behind: "  ")
    }
  }

  private func list(_ name: String, _ old: [String], _ new: [String]) -> [String] {
    guard old.count + new.count == 1, let only = (old + new).first,
      "  + \(name): \(only.onOneLine)".count < width
    else { return wrapped("\(name):", behind: "  ") + removed(old) + added(new) }
    return [old.isEmpty ? green("  + \(name): \(only.onOneLine)") : red("  - \(name): \(only.onOneLine)")]
  }

  private func removed(_ texts: [String]) -> [String] { texts.flatMap { wrapped($0, behind: "    - ").map(red) } }

  private func added(_ texts: [String]) -> [String] { texts.flatMap { wrapped($0, behind: "    + ").map(green) } }

  /// A text behind a sign, in lines that fit.
  private func wrapped(_ text: String, behind sign: String) -> [String] {
    WrappedText.lines(
      text.onOneLine, indent: sign, hanging: String(repeating: " ", count: sign.count), width: width)
  }

  // MARK: Colour

  private func bold(_ text: String) -> String { escape("1", text) }

  private func red(_ text: String) -> String { escape("31", text) }

  private func green(_ text: String) -> String { escape("32", text) }

  private func escape(_ code: String, _ text: String) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
