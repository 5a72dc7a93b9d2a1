import LavoirCorpus
import LavoirEvaluation
import LavoirText
import TestSupport
import Testing

@Suite struct GoldFolderTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func write(gold: String, to name: String = "a.gold.json") throws {
    try scratch.write("a.txt", "Été, le query.".utf8)
    try scratch.write(name, gold.utf8)
  }

  private func complaint(_ read: ([String]) throws -> some Any) -> String {
    do {
      _ = try read([scratch.path("")])
      return "none"
    } catch {
      return "\(error)".replacing(scratch.path(""), with: "")
    }
  }

  @Test(arguments: ["a.gold.json", "a.json"]) func goldIsReadInBothLayouts(name: String) throws {
    try write(
      gold: """
        [{"start": 10, "end": 15, "text": "query", "category": "spun", "severity": "major", "suggestion": "question"},
         {"start": 0, "end": 5, "text": "Été", "category": "other", "severity": "minor", "suggestion": null,
          "neutral": true}]
        """, to: name)
    try scratch.write("without-gold.txt", "Rien.".utf8)
    let texts = try GoldFolder.goldTexts(in: [scratch.path(""), scratch.path("")])
    #expect(texts.count == 1 && texts[0].neutral == [ByteRange(0, 5)])
    #expect(
      texts[0].spans == [GoldSpan(ByteRange(10, 15), category: .spun, severity: .major, suggestion: "question")])
  }

  @Test func offsetsThatLeadElsewhereAreNamed() throws {
    try write(gold: #"[{"start": 9, "end": 14, "text": "query", "category": "spun", "severity": "major"}]"#)
    #expect(
      complaint(GoldFolder.goldTexts(in:))
        == "/a.gold.json: the span 9–14 is said to be « query », but there stands «  quer »")
    try write(gold: #"[{"start": 9, "end": 99, "text": "query", "category": "spun", "severity": "major"}]"#)
    #expect(
      complaint(GoldFolder.goldTexts(in:))
        == "/a.gold.json: the span 9–99 lies outside the text, which has 16 bytes")
  }

  @Test func whatIsNoGoldIsNamed() throws {
    #expect(complaint(GoldFolder.goldTexts(in:)) == ": there is no NAME.txt with a NAME.gold.json or NAME.json")
    try write(gold: #"[{"start": 9, "end": 14, "text": "query", "severity": "major"}]"#)
    #expect(complaint(GoldFolder.goldTexts(in:)).contains("span 1: « category » is missing"))
    try write(gold: #"[{"start": 9, "end": 14, "text": "query", "category": "spinned", "severity": "major"}]"#)
    #expect(complaint(GoldFolder.goldTexts(in:)).contains("span 1, category: "))
    try write(gold: "{")
    #expect(complaint(GoldFolder.goldTexts(in:)).hasPrefix("/a.gold.json: it is not gold as expected"))
  }

  @Test func slipsAreReadBesideGoodFrench() throws {
    try scratch.write("a.txt", "Un slip.".utf8)
    try scratch.write("slips.json", #"{"a": [{"start": 3, "end": 7, "note": "anglicisme"}]}"#.utf8)
    #expect(try GoldFolder.goodTexts(in: [scratch.path("")]).map(\.slips) == [[ByteRange(3, 7)]])
    try scratch.write("slips.json", #"{"a": [{"start": 3, "end": 70}]}"#.utf8)
    #expect(complaint(GoldFolder.goodTexts(in:)).hasPrefix("/slips.json: the span 3–70 lies outside"))
  }
}
