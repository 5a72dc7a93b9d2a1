/// A form in a cell, and what is said of it alone, under the keys that a glossary file has for it:
/// `mail {match: exact; context: un _; context: _ reçu} | e-mail`. Braces and `;` that are meant are written `\{`, `\}`, `\;`.
struct CellForm {
  /// One thing that is said.
  struct Detail {
    let key: String
    let value: String

    init?(_ key: String, _ value: String?) {
      guard let value, !value.isEmpty else { return nil }
      (self.key, self.value) = (key, value)
    }
  }

  /// The form.
  let text: String
  /// What is said of it.
  let details: [Detail]

  init(_ text: String, _ details: [Detail?]) {
    self.text = text
    self.details = details.compactMap { $0 }
  }

  /// The forms of a cell.
  static func forms(of cell: String) -> [CellForm] {
    CellSign.signs(of: cell).parts(between: "|").map(\.trimmed).filter { !$0.isEmpty }.map(CellForm.init)
  }

  /// A cell with some forms.
  static func cell(_ forms: [CellForm]) -> String {
    forms.map { form in
      let text = CellSign.escaped(form.text, "|", "{", "}")
      let details = form.details.map { "\($0.key): " + CellSign.escaped($0.value, "|", "{", "}", ";") }
      return details.isEmpty ? text : text + " {" + details.joined(separator: "; ") + "}"
    }.joined(separator: CellList.between)
  }

  /// The values under a key.
  func values(_ key: String) -> [String] { details.filter { $0.key == key }.map(\.value) }

  /// Braces that hold no `key: value` belong to the form.
  private init(_ signs: ArraySlice<CellSign>) {
    guard signs.last?.isSign("}") == true, let brace = signs.lastIndex(where: { $0.isSign("{") }),
      case let text = signs[..<brace].trimmed, !text.isEmpty,
      case let parts = signs[(brace + 1)..<(signs.endIndex - 1)].parts(between: ";").map(Self.detail),
      !parts.contains(where: { $0 == nil })
    else {
      self.init(signs.text, [])
      return
    }
    self.init(text.text, parts)
  }

  private static func detail(_ signs: ArraySlice<CellSign>) -> Detail? {
    guard let colon = signs.firstIndex(where: { $0.isSign(":") }) else { return nil }
    let key = signs[..<colon].trimmed.text.lowercased()
    guard !key.isEmpty, key.allSatisfy(\.isLetter) else { return nil }
    return Detail(key, signs[(colon + 1)...].trimmed.text)
  }
}
