import LavoirEvaluation
import LavoirFindings
import LavoirText
import Testing

@Suite struct ScoringTests {
  static let bytes = Array("abcdefghij klmnopqrst".utf8)

  static func gold(_ spans: GoldSpan...) -> GoldText { GoldText(name: "gold", bytes: bytes, marked: spans) }

  static func span(
    _ start: Int, _ end: Int, _ suggestion: String? = nil, _ treatment: GoldSpan.Treatment = .fix
  ) -> GoldSpan {
    GoldSpan(
      ByteRange(start, end), category: .spun, severity: .major, suggestion: suggestion, treatment: treatment)
  }

  static func finding(
    _ start: Int, _ end: Int, _ fix: Fix? = nil, _ certainty: Certainty = .sure, category: Category = .spun,
    rule: String = "rule"
  ) -> Finding {
    Finding(
      rule: rule, range: ByteRange(start, end), category: category, severity: .major, certainty: certainty,
      message: "", fix: fix)
  }

  static func evaluation(_ text: GoldText, _ findings: Finding...) -> Evaluation {
    var evaluation = Evaluation()
    evaluation.add(findings, on: text)
    return evaluation
  }

  @Test func nothingFoundIsNoPrecisionAndNoRecall() {
    let total = Self.evaluation(Self.gold(Self.span(0, 2))).total.detection
    #expect(total.precision == 0 && total.recall == 0 && total.f05 == 0)
  }

  @Test func aSharedByteIsAHit() {
    let hit = Self.evaluation(Self.gold(Self.span(2, 5)), Self.finding(4, 8), Self.finding(5, 8))
    #expect(hit.total.detection == Detection(findings: Share(1, of: 2), gold: Share(1, of: 1)))
    #expect(hit.oneToOne.findings.part == 0)
  }

  @Test func whatIsMissingIsTouchedFromBeside() {
    let hit = Self.evaluation(Self.gold(Self.span(5, 5, "x")), Self.finding(5, 8))
    #expect(hit.total.detection.recall == 1)
  }

  @Test func aFindingOnANeutralSpanCountsForNothing() {
    let text = Self.gold(Self.span(0, 4, "x", .neutral), Self.span(5, 8))
    let evaluation = Self.evaluation(text, Self.finding(0, 2), Self.finding(3, 6))
    #expect(evaluation.onNeutral == 1)
    #expect(evaluation.total.detection == Detection(findings: Share(1, of: 1), gold: Share(1, of: 1)))
  }

  @Test func oneHugeFindingCoversFewCharactersRightly() {
    let evaluation = Self.evaluation(Self.gold(Self.span(0, 2)), Self.finding(0, 20))
    #expect(evaluation.total.detection.precision == 1)
    #expect(evaluation.characters == Detection(findings: Share(2, of: 20), gold: Share(2, of: 2)))
  }

  @Test func theRightWordMayBeFirstOrInTheList() {
    let text = Self.gold(Self.span(0, 2, "right"))
    let first = Self.evaluation(text, Self.finding(0, 2, Fix("right"), .likely)).total.repairs
    #expect(first.first == 1 && first.inList == 1 && first.exact == 1 && first.sure.whole == 0)
    let second = Self.evaluation(text, Self.finding(0, 2, Fix("wrong", alternatives: ["right"]), .likely)).total.repairs
    #expect(second.first == 0 && second.inList == 1 && second.exact == 0 && second.attempted == 1)
  }

  @Test func aWiderRepairThatGivesTheSameTextIsRight() {
    let repairs = Self.evaluation(Self.gold(Self.span(1, 2, "x")), Self.finding(0, 3, Fix("axc"))).total.repairs
    #expect(repairs.exact == 1 && repairs.first == 1 && repairs.sure == Share(1, of: 1))
  }

  @Test func formAndSpacesAboutADeletionDoNotMatter() {
    let form = Self.evaluation(Self.gold(Self.span(0, 2, "l’été")), Self.finding(0, 2, Fix("l'e\u{301}te\u{301}")))
    #expect(form.total.repairs.exact == 0 && form.total.repairs.normalised == 1)
    let deletion = Self.evaluation(Self.gold(Self.span(0, 10, "")), Self.finding(0, 11, Fix("")))
    #expect(deletion.total.repairs.exact == 0 && deletion.total.repairs.normalised == 1)
    #expect(deletion.total.repairs.sure == Share(1, of: 1) && deletion.total.repairs.first == 1)
  }

  @Test func overlappingRepairsRepairNothing() {
    let repairs = Self.evaluation(
      Self.gold(Self.span(0, 4, "x")), Self.finding(0, 3, Fix("y")), Self.finding(2, 4, Fix("z"))
    ).total.repairs
    #expect(repairs.attempted == 1 && repairs.normalised == 0 && repairs.sure == Share(0, of: 1))
  }

  @Test func aSureRepairOfWhatIsBetterLeftAloneIsUnsafe() {
    let text = Self.gold(Self.span(0, 2), Self.span(5, 7, "x", .flag))
    let sure = Self.evaluation(text, Self.finding(0, 2, Fix("y")), Self.finding(5, 7, Fix("x")))
    #expect(sure.total.repairs.unsafe == 2)
    let likely = Self.evaluation(text, Self.finding(0, 2, Fix("y"), .likely), Self.finding(5, 7))
    #expect(likely.total.repairs.unsafe == 0)
  }

  @Test func aRuleIsMeasuredByTheGoldOfItsCategories() throws {
    let agreement = GoldSpan(ByteRange(12, 14), category: .agreement, severity: .minor, suggestion: nil)
    let text = Self.gold(Self.span(0, 2), Self.span(4, 6), agreement)
    let evaluation = Self.evaluation(text, Self.finding(0, 2), Self.finding(12, 14, rule: "other"))
    let rule = try #require(evaluation.rules["rule"])
    #expect(evaluation.detection(of: rule) == Detection(findings: Share(1, of: 1), gold: Share(1, of: 2)))
  }

  @Test func goodFrenchCountsFalseAlarmsOutsideSlips() {
    var evaluation = Evaluation()
    let text = GoodText(name: "good", bytes: Self.bytes, slips: [ByteRange(0, 2)])
    let findings = [
      Self.finding(0, 4), Self.finding(4, 5, Fix("x")), Self.finding(6, 7, Fix("x"), .likely),
      Self.finding(8, 9, category: .casing),
    ]
    evaluation.add(findings, on: text)
    let alarms = evaluation.falseAlarms
    #expect(alarms.words == 2 && alarms.all == 3 && alarms.lexical == 2 && alarms.typographic == 1)
    #expect(alarms.automaticEdits == 1 && alarms.per10000Words(alarms.all) == 15_000)
    #expect(evaluation.alarms.count == 3)
  }
}
