import LavoirGlossaries

/// Makes of a form in a cell what a glossary has, and tells what it cannot understand.
struct CellFormReader {
  private(set) var problems: [String] = []
  private let form: CellForm

  init(_ form: CellForm) {
    self.form = form
  }

  mutating func wrongForm() -> WrongForm {
    check(["match", "case", "certainty", "context", "note"], many: "context")
    var wrong = WrongForm(form.text)
    wrong.match = choice("match") ?? .inflected
    wrong.letterCase = choice("case")
    wrong.certainty = choice("certainty")
    wrong.note = text("note")
    for source in form.values("context") {
      if let context = Context(source) { wrong.contexts.append(context) } else { tell(Self.contextProblem(source)) }
    }
    if wrong.match == .pattern, WordPattern(form.text) == nil {
      tell(
        "the pattern « \(form.text) » begins with a word, ends with no « * », and has at most "
          + "\(PatternElement.mostGaps) « * »")
    }
    return wrong
  }

  mutating func synonym() -> Synonym {
    check(["pos", "gender", "number", "register", "region", "note"])
    var synonym = Synonym(form.text)
    synonym.kind = choice("pos")
    synonym.gender = choice("gender")
    synonym.number = choice("number")
    synonym.register = choice("register")
    synonym.region = FrenchRegion.tag(text("region")) ?? text("region")
    synonym.note = text("note")
    return synonym
  }

  mutating func translation(_ language: String) -> Translation {
    check(["status", "pos", "gender", "number", "register", "note"])
    var translation = Translation(form.text, language: language)
    translation.status = choice("status") ?? .preferred
    translation.kind = choice("pos")
    translation.gender = choice("gender")
    translation.number = choice("number")
    translation.register = choice("register")
    translation.note = text("note")
    return translation
  }

  /// What is wrong with a context.
  static func contextProblem(_ source: String) -> String {
    "the context « \(source) » needs one « _ » where the form stands, and a word beside it"
  }

  private mutating func tell(_ problem: String) { problems.append(problem) }

  /// Each key is one of some, and there once.
  private mutating func check(_ keys: [String], many: String = "") {
    for (index, detail) in form.details.enumerated() {
      if !keys.contains(detail.key) {
        tell("in braces behind « \(form.text) » stand \(keys.joined(separator: ", ")), not « \(detail.key) »")
      } else if detail.key != many, form.details[..<index].contains(where: { $0.key == detail.key }) {
        tell("« \(detail.key) » is there twice in the braces behind « \(form.text) »")
      }
    }
  }

  private func text(_ key: String) -> String { form.values(key).first ?? "" }

  private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String) -> Value? {
    guard let text = form.values(key).first else { return nil }
    let value = Value(rawValue: text.lowercased())
    if value == nil {
      let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
      tell("« \(key) » behind « \(form.text) » is one of \(names), not « \(text) »")
    }
    return value
  }
}
