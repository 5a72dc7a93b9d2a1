/// Several values in one cell: `un | deux | trois`. A `|` or `\` that is meant is written `\|` or `\\`.
enum CellList {
  /// The values of a cell, without white space around them; empty ones are passed over.
  static func values(of cell: String) -> [String] {
    var values: [String] = []
    var value = ""
    var isEscaped = false
    for character in cell {
      if isEscaped {
        value.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        values.append(value)
        value = ""
      } else {
        value.append(character)
      }
    }
    if isEscaped { value.append("\\") }
    return (values + [value]).map(trimmed).filter { !$0.isEmpty }
  }

  /// A cell with some values.
  static func cell(_ values: [String]) -> String {
    values.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }.joined(separator: " | ")
  }

  /// A text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
