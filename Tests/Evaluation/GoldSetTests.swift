import LavoirEvaluation
import LavoirFindings
import Testing

/// The gold that was written for this project: its files are current, and the program is as good on it as it was.
@Suite(.serialized) struct GoldSetTests {
  @Test func textsAndGoldAreMadeOfTheMarkedTexts() throws {
    guard GoldSets.isRecording else {
      let outdated = try GoldSets.outdated().map(\.url.lastPathComponent)
      #expect(outdated.isEmpty, "edit the .marked file, then RECORD=1 swift test --filter GoldSet")
      return
    }
    let written = try GoldSets.record()
    Issue.record("recorded \(written.isEmpty ? "nothing: all is current" : written.joined(separator: ", "))")
  }

  @Test func noFigureFallsBelowItsFloor() throws {
    if GoldSets.isRecording { _ = try GoldSets.record() }
    let floors = try Floors.read()
    let measured = try Floors.measured()
    for complaint in floors.complaints(about: measured) { Issue.record("\(complaint)") }
    guard GoldSets.isRecording else { return }
    let raised = floors.raised(to: measured)
    try raised.write()
    Issue.record("\(raised == floors ? "no floor rose" : "floors were raised"); run again without RECORD")
  }

  @Test func floorsRiseAndNeverFall() {
    let floors = Floors(sets: ["a": ["precision": 0.9, "lexicalAlarms": 4]])
    let better = Floors(sets: ["a": ["precision": 0.957, "lexicalAlarms": 2.31]])
    let worse = Floors(sets: ["a": ["precision": 0.8, "lexicalAlarms": 5]])
    #expect(floors.raised(to: better) == Floors(sets: ["a": ["precision": 0.95, "lexicalAlarms": 2.4]]))
    #expect(floors.raised(to: worse) == floors)
    #expect(floors.complaints(about: better).isEmpty)
    #expect(
      floors.complaints(about: worse) == [
        "a: lexicalAlarms is 5.000, 1.000 above its ceiling 4.000",
        "a: precision is 0.800, 0.100 below its floor 0.900",
      ])
  }
}
