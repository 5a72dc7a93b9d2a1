import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirText
import Testing

/// The examples of the shipped glossary: what is marked fires and becomes what it must, the rest stays silent.
@Suite struct GlossaryExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let heading: String
    let example: String
    let rules: [String]

    var testDescription: String { "\(heading): \(example)" }
  }

  static let cases = Glossary.shipped.entries.flatMap { entry in
    entry.examples.map { Case(heading: entry.heading, example: $0, rules: rules(for: entry)) }
  }

  /// The rules that an entry speaks to.
  private static func rules(for entry: Entry) -> [String] {
    switch entry {
    case .term(let term) where term.status == .doNotTranslate: ["foreign-word", "foreign-phrase", "glossary-term"]
    case .term: ["glossary-term"]
    case .loanword: ["foreign-word", "foreign-phrase"]
    case .boilerplate: ["boilerplate-line"]
    case .country: []
    }
  }

  @Test(arguments: cases) func anExampleOfTheGlossaryHolds(test: Case) throws {
    let marked = try #require(MarkedText(test.example))
    let text = Array(marked.text.utf8)
    let analyzed = AnalyzedText(text, knowledge: ExampleTests.knowledge)
    let findings = test.rules.compactMap(DetectorList.detector).flatMap { $0.findings(in: analyzed) }
    #expect(findings.count == marked.marks.count, "\(findings.map(\.message))")
    let edits = try #require(EditList(findings.compactMap(\.edit)))
    let repaired = String(decoding: edits.applied(to: text), as: UTF8.self)
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(words(repaired) == words(marked.repaired))
  }
}
