import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Asks a person for the fields of a term.
struct TermQuestions {
  /// The term; `nil` where the person gave up.
  func term() throws -> Term? {
    guard let preferred = ask("The form to use: "), !preferred.isEmpty else { return nil }
    var term = Term(preferred)
    term.replaces = list("The wrong forms it replaces, parted by commas: ").map { WrongForm($0) }
    let guess = Self.kind(of: preferred)
    term.kind = choice("What it is: \(names(Term.Kind.allCases)) [\(guess.rawValue)]: ") ?? guess
    term.category = term.kind == .name ? .namedEntity : .mistranslation
    if term.replaces.isEmpty {
      term.status = choice("What it is for: \(names(TermStatus.allCases)) [do-not-translate]: ") ?? .doNotTranslate
    } else {
      term.certainty = choice("How sure the repair is: sure, likely or guess [likely]: ") ?? .likely
      term.contexts = contexts()
    }
    term.note = ask("Why, for the reader of a finding: ") ?? ""
    term.source = ask("Where the knowledge comes from: ") ?? ""
    term.domain = ask("Its field: ") ?? ""
    term.examples = examples(of: term)
    term.date = Terminal.today
    return term
  }

  private func ask(_ question: String) -> String? { Terminal.line(behind: question) }

  private func list(_ question: String) -> [String] {
    (ask(question) ?? "").split(separator: ",").map { String($0.trimmingPrefix(while: { $0 == " " })) }
      .filter { !$0.isEmpty }
  }

  private func names(_ values: [some RawRepresentable<String>]) -> String {
    values.map(\.rawValue).joined(separator: ", ")
  }

  /// One of some words, asked for until it is one; `nil` for an empty line.
  private func choice<Value: RawRepresentable<String>>(_ question: String) -> Value? {
    while let answer = ask(question), !answer.isEmpty {
      if let value = Value(rawValue: answer) { return value }
    }
    return nil
  }

  private func contexts() -> [Context] {
    while true {
      let texts = list("Where a wrong form must stand, as in « la _ de », parted by commas [anywhere]: ")
      let contexts = texts.compactMap { Context($0) }
      if contexts.count == texts.count { return contexts }
    }
  }

  private func examples(of term: Term) -> [String] {
    var examples: [String] = []
    let wrong = term.replaces.first?.text
    let sample = wrong.map { "« un ⟦\($0)→\(term.preferred)⟧ ici »" } ?? "a sentence with it"
    while let example = ask("An example, as in \(sample), or an empty line: "), !example.isEmpty {
      if MarkedText(example) != nil { examples.append(example) }
    }
    return examples
  }

  /// What the lexicon takes a form for.
  private static func kind(of form: String) -> Term.Kind {
    if form.first?.isUppercase == true { return .name }
    let head = String(form.prefix { $0 != " " })
    let traits = Lexicon.embedded.traits(of: head)
    if traits.contains(.noun) { return .noun }
    if traits.contains(.infinitive) { return .verb }
    if traits.contains(.adjective), head == form { return .adjective }
    return traits.contains(.adverb) && head == form ? .adverb : .phrase
  }
}
