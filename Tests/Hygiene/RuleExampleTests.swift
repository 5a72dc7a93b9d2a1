import LavoirFindings
import LavoirHygiene
import LavoirText
import Testing

/// Every example of every rule of hygiene.
@Suite struct RuleExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any HygieneRule
    let marked: String
    let certainty: Certainty

    var testDescription: String { "\(rule.rule.id): \(marked)" }
  }

  static let firing = HygieneRules.all.flatMap { rule in
    rule.rule.fires.map { Case(rule: rule, marked: $0.marked, certainty: $0.certainty) }
  }

  static let silent = HygieneRules.all.flatMap { rule in
    rule.rule.silent.map { Case(rule: rule, marked: $0, certainty: .sure) }
  }

  @Test(arguments: firing) func examplesFireAndAreRepaired(example: Case) throws {
    let marked = try #require(MarkedText(example.marked))
    let text = Array(marked.text.utf8)
    let findings = example.rule.findings(in: RawText(text))
    #expect(findings.allSatisfy { $0.certainty == example.certainty && $0.rule == example.rule.rule.id })
    let edits = try #require(EditList(findings.compactMap(\.edit)))
    // Byte by byte: strings that differ by their normalization alone are equal.
    #expect(
      edits.applied(to: text) == Array(marked.repaired.utf8),
      "\(String(decoding: edits.applied(to: text), as: UTF8.self))")
  }

  @Test(arguments: silent) func soundTextStaysSilent(example: Case) {
    #expect(example.rule.findings(in: RawText(Array(example.marked.utf8))).isEmpty)
  }
}
