import LavoirFindings
import LavoirGlossaries
import LavoirText
import LavoirYAMLText
import Yams

/// The fields of one entry as YAML gives them, read with care for what a person may have mistyped.
struct EntryFields {
  private let file: String
  private let line: Int
  private let fields: [(key: Node, value: Node)]

  init(_ block: Node, file: String) throws(GlossaryError) {
    guard let mapping = block.mapping else {
      throw GlossaryError(file: file, line: block.line, problem: "an entry is a block of « key: value » lines")
    }
    self.file = file
    line = block.line
    fields = mapping.map { ($0.key, $0.value) }
  }

  /// The entry that the fields make.
  func entry() throws(GlossaryError) -> Entry {
    switch fields.first?.key.string {
    case "term": .term(try term())
    case "loanword": .loanword(try loanword())
    case "boilerplate": .boilerplate(try boilerplate())
    case "country": .country(try country())
    default:
      throw GlossaryError(
        file: file, line: line,
        problem:
          "an entry begins with « term », « loanword », « boilerplate » or « country », not « \(fields.first?.key.string ?? "") »"
      )
    }
  }

  private func term() throws(GlossaryError) -> Term {
    try checkKeys([
      "term", "replaces", "pos", "category", "status", "certainty", "context", "topic", "domain", "note", "source",
      "examples",
    ])
    var term = Term(try text("term"))
    term.replaces = try list("replaces")
    term.kind = try choice("pos", or: .phrase)
    term.category = try choice("category", or: term.kind == .name ? .namedEntity : .mistranslation)
    term.status = try choice("status", or: .preferred)
    term.certainty = try choice("certainty", or: .sure)
    term.contexts = try contexts()
    term.topic = try list("topic")
    term.domain = try text("domain", or: "")
    term.note = try text("note", or: "")
    term.source = try text("source", or: "")
    term.examples = try examples()
    guard term.status != .preferred || !term.replaces.isEmpty else {
      throw error("« \(term.preferred) » replaces nothing: add « replaces: [...] » or a status")
    }
    return term
  }

  private func loanword() throws(GlossaryError) -> Loanword {
    try checkKeys(["loanword", "region", "source", "examples"])
    var loanword = Loanword(try text("loanword"))
    loanword.region = try text("region", or: "")
    loanword.source = try text("source", or: "")
    loanword.examples = try examples()
    return loanword
  }

  private func boilerplate() throws(GlossaryError) -> Boilerplate {
    try checkKeys(["boilerplate", "scope", "place", "certainty", "source", "examples"])
    var boilerplate = Boilerplate(try text("boilerplate"))
    guard !boilerplate.pattern.hasPrefix("*") else {
      throw error("a boilerplate pattern begins with a word, not with « * »", at: "boilerplate")
    }
    guard boilerplate.pattern.split(separator: " ").count(where: { $0 == "*" }) <= Boilerplate.mostGaps else {
      throw error("a boilerplate pattern has at most \(Boilerplate.mostGaps) « * »", at: "boilerplate")
    }
    boilerplate.scope = try choice("scope", or: .line)
    boilerplate.place = try choice("place", or: .anywhere)
    boilerplate.certainty = try choice("certainty", or: .sure)
    boilerplate.source = try text("source", or: "")
    boilerplate.examples = try examples()
    return boilerplate
  }

  private func country() throws(GlossaryError) -> Country {
    try checkKeys(["country", "article", "english", "demonym", "also", "source"])
    var country = Country(try text("country"))
    country.article = try choice("article", or: .none)
    country.english = try list("english")
    country.demonym = try text("demonym", or: "")
    country.also = try list("also")
    country.source = try text("source", or: "")
    return country
  }

  // MARK: Single fields

  private func value(_ key: String) -> Node? {
    fields.first { $0.key.string == key }?.value
  }

  private func error(_ problem: String, at key: String? = nil) -> GlossaryError {
    GlossaryError(file: file, line: key.flatMap(value)?.line ?? line, problem: problem)
  }

  private func checkKeys(_ known: [String]) throws(GlossaryError) {
    var seen: Set<String> = []
    for (key, _) in fields {
      let name = key.string ?? ""
      guard known.contains(name) else {
        throw GlossaryError(
          file: file, line: key.line,
          problem: "unknown key « \(name) »; known ones are \(known.joined(separator: ", "))")
      }
      guard seen.insert(name).inserted else {
        throw GlossaryError(file: file, line: key.line, problem: "« \(name) » is given twice")
      }
    }
  }

  private func text(_ key: String, or absent: String? = nil) throws(GlossaryError) -> String {
    guard let node = value(key) else {
      if let absent { return absent }
      throw error("« \(key) » is missing")
    }
    guard let text = node.scalar?.string, absent != nil || !text.isEmpty else {
      throw error("« \(key) » is a text", at: key)
    }
    return text
  }

  private func list(_ key: String) throws(GlossaryError) -> [String] {
    guard let node = value(key) else { return [] }
    let items = node.sequence.map(Array.init) ?? [node]
    var texts: [String] = []
    for item in items {
      guard let text = item.scalar?.string, !text.isEmpty else {
        throw GlossaryError(file: file, line: item.line, problem: "« \(key) » is a list of texts")
      }
      texts.append(text)
    }
    return texts
  }

  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, or absent: Value
  ) throws(GlossaryError) -> Value {
    guard value(key) != nil else { return absent }
    let text = try text(key)
    guard let choice = Value(rawValue: text.replacing("'", with: "’")) else {
      let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("« \(key) » is one of \(choices), not « \(text) »", at: key)
    }
    return choice
  }

  private func contexts() throws(GlossaryError) -> [Context] {
    var contexts: [Context] = []
    for text in try list("context") {
      guard let context = Context(text) else {
        throw error(
          "the context « \(text) » needs one « _ » where the form stands, and a word beside it", at: "context")
      }
      contexts.append(context)
    }
    return contexts
  }

  private func examples() throws(GlossaryError) -> [String] {
    let examples = try list("examples")
    for example in examples where MarkedText(example) == nil {
      throw error("the marks of the example « \(example) » do not pair: write ⟦wrong→right⟧", at: "examples")
    }
    return examples
  }
}
