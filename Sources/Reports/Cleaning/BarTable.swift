/// A chart whose figures can be read: a table with a bar in each row.
struct BarTable {
  /// What it shows.
  let caption: String
  /// What is to be known of it; empty for nothing.
  var aside = ""
  /// What the rows are, then the heading of each column of figures.
  let heads: [Head]
  /// The rows, from above.
  let rows: [Row]
  /// How a bar is made of a row’s figures.
  var style = Style.stacked
  /// More rows than these are folded away.
  var openRows = 12

  enum Style {
    /// One figure behind the other.
    case stacked
    /// One below the other.
    case paired
  }

  struct Head {
    let text: String
    /// The class of its bars; `nil` for a column that has none.
    var fill: String?
  }

  struct Row {
    let name: String
    /// The fragment of this page that it leads to.
    var link: String?
    /// A figure for each column.
    let figures: [Int]
  }

  /// More characters of a name are cut off.
  private static let longestName = 48

  /// The table; empty without rows.
  var html: String {
    guard !rows.isEmpty else { return "" }
    let more = rows.count - openRows
    guard more > 1 else { return table(rows[...], caption: true) }
    return """
      <div>\(table(rows[..<openRows], caption: true))
      <details><summary>\(more) more</summary>\(table(rows[openRows...], caption: false))</details></div>
      """
  }

  private func table(_ rows: ArraySlice<Row>, caption hasCaption: Bool) -> String {
    let note = aside.isEmpty ? "" : "<span class=\"aside\">\(aside)</span>"
    let caption =
      hasCaption ? "<caption>\(self.caption)\(note)</caption>" : "<caption>\(self.caption), the rest</caption>"
    let head = heads.enumerated().map { place, head in
      let text = head.fill.map { "<span class=\"key \($0)\">\(head.text)</span>" } ?? head.text
      return "<th scope=\"col\"\(place == 0 ? "" : " class=\"number\"")>\(text)</th>"
    }
    return """
      <table class="bars">\(caption)
      <thead><tr>\(head.joined())<td class="bar"></td></tr></thead>
      <tbody>
      \(rows.map(line).joined(separator: "\n"))
      </tbody></table>
      """
  }

  private func line(_ row: Row) -> String {
    let name = HTMLText.escaped(row.name.count > Self.longestName ? row.name.prefix(Self.longestName) + "…" : row.name)
    let linked = row.link.map { "<a href=\"\(HTMLText.escaped($0))\">\(name)</a>" } ?? name
    let figures = row.figures.map { "<td class=\"number\">\(Figure.grouped($0))</td>" }.joined()
    return "<tr><th scope=\"row\" class=\"name\">\(linked)</th>\(figures)\(bar(row))</tr>"
  }

  /// The bars of a row; the longest of the table fills the cell.
  private func bar(_ row: Row) -> String {
    let filled = heads.dropFirst().enumerated().filter { $1.fill != nil }.map { (place: $0, fill: $1.fill ?? "") }
    var rects = ""
    var start = 0.0
    for (line, column) in filled.enumerated() {
      let width = 100 * Double(row.figures[column.place]) / Double(max(1, longest))
      let shown = row.figures[column.place] > 0 ? max(0.6, width) : 0
      let (x, y, height) = style == .stacked ? (start, 0, 10) : (0, 5 * line, 5)
      rects +=
        "<rect class=\"\(column.fill)-fill\" x=\"\(decimal(x))\" y=\"\(y)\" width=\"\(decimal(shown))\" height=\"\(height)\"/>"
      start += shown
    }
    let svg =
      "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\(rects)</svg>"
    return "<td class=\"bar\(style == .paired ? " pair" : "")\">\(svg)</td>"
  }

  private var longest: Int {
    let columns = heads.dropFirst().enumerated().filter { $1.fill != nil }.map(\.offset)
    return rows.map { row in
      let figures = columns.map { row.figures[$0] }
      return style == .stacked ? figures.reduce(0, +) : figures.max() ?? 0
    }.max() ?? 0
  }

  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
