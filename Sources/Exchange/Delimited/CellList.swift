/// Several values in one cell: `un | deux | trois`. A `|` or `\` that is meant is written `\|` or `\\`, as is white space at
/// the ends of a value; `\r` is a carriage return, which line ends of files would swallow.
enum CellList {
  /// The values of a cell, without white space around them; empty ones are passed over.
  static func values(of cell: String) -> [String] {
    CellSign.signs(of: cell).parts(between: "|").map(\.trimmed).filter { !$0.isEmpty }.map(\.text)
  }

  /// A cell with some values.
  static func cell(_ values: [String]) -> String {
    values.map { CellSign.escaped($0, "|") }.joined(separator: between)
  }

  /// What stands between two values.
  static let between = " | "

  /// A text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// A character of a cell.
struct CellSign {
  var scalar: Unicode.Scalar
  /// Whether it stands for itself, and is no sign between values, whatever it is.
  var isEscaped: Bool

  /// The characters of a cell.
  static func signs(of cell: String) -> [CellSign] {
    var signs: [CellSign] = []
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
      } else {
        signs.append(CellSign(scalar: isEscaped && scalar == "r" ? "\r" : scalar, isEscaped: isEscaped))
        isEscaped = false
      }
    }
    return isEscaped ? signs + [CellSign(scalar: "\\", isEscaped: true)] : signs
  }

  /// A text of which no character is one of some signs, nor white space that is passed over.
  static func escaped(_ text: String, _ special: Unicode.Scalar...) -> String {
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? -1
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\r" {
        out.append(contentsOf: "\\r".unicodeScalars)
        continue
      }
      if index < first || index > last || scalar == "\\" || special.contains(scalar) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }

  /// Whether it is a sign between values.
  func isSign(_ sign: Unicode.Scalar) -> Bool { !isEscaped && scalar == sign }

  /// Whether it is white space that is passed over at the ends of a value.
  fileprivate var isBlank: Bool { !isEscaped && scalar.properties.isWhitespace }
}

extension Collection<CellSign> where SubSequence == ArraySlice<CellSign> {
  /// What stands between some signs.
  func parts(between sign: Unicode.Scalar) -> [ArraySlice<CellSign>] {
    split(omittingEmptySubsequences: false) { $0.isSign(sign) }
  }

  /// The characters without white space at the ends.
  var trimmed: ArraySlice<CellSign> {
    var rest = self[...]
    while rest.first?.isBlank == true { rest.removeFirst() }
    while rest.last?.isBlank == true { rest.removeLast() }
    return rest
  }

  /// The characters as a text.
  var text: String {
    var text = String.UnicodeScalarView()
    for sign in self { text.append(sign.scalar) }
    return String(text)
  }
}
