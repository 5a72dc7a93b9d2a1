import LavoirEvaluation
import LavoirReports
import Testing

@Suite struct EvaluationTableTests {
  @Test func everyLineFitsOnATerminal() {
    var evaluation = ScoringTests.evaluation(
      ScoringTests.gold(ScoringTests.span(0, 2, "x")), ScoringTests.finding(0, 2, rule: "english-adjective-order"))
    evaluation.add([ScoringTests.finding(0, 2)], on: GoodText(name: "good", bytes: ScoringTests.bytes))
    let lines = EvaluationTable(evaluation).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 && !$0.hasSuffix(" ") })
    #expect(lines.contains("any category                  1     1     1     1 1.000 1.000 1.000"))
    #expect(lines.contains("lexical                       1 5000.0"))
  }

  @Test func whatWasNotMeasuredIsNotShown() {
    #expect(EvaluationTable(Evaluation()).text.isEmpty)
  }
}
