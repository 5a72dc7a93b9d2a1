import LavoirScreening
import LavoirText
import Testing

@testable import LavoirStatistics

@Suite struct SampledDocumentTests {
  private static func document(_ outcome: DocumentOutcome, limits: SampleLimits = SampleLimits()) -> SampledDocument {
    SampledDocument(outcome, limits: limits)
  }

  /// The bytes of the document’s text that a mark stands on.
  private static func words(of document: SampledDocument) -> [String] {
    document.marks.compactMap { mark in
      let passage = document.passages.last { $0.start <= mark.start }
      guard let passage else { return nil }
      let bytes = Array(passage.text.utf8)[mark.start - passage.start..<mark.end - passage.start]
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test func aShortTextIsKeptWhole() {
    let document = Self.document(
      SampleOutcomes.outcome("Une query et un will", repaired: ["query": "question"], left: ["will"]))
    #expect(document.passages == [.init(start: 0, text: "Une query et un will")])
    #expect(Self.words(of: document) == ["query", "will"])
    #expect(document.marks.map(\.replacement) == ["question", nil])
    #expect(document.marks[0].reasons[0].evidence == ["« query » is not in the French lexicon"])
    #expect(document.marks[0].reasons[0].repairs == ["question"] && document.marks[1].reasons[0].repairs.isEmpty)
  }

  @Test func ofALongTextTheSurroundingsOfFindingsAreKept() {
    let filler = String(repeating: "été ", count: 40_000)
    let document = Self.document(
      SampleOutcomes.outcome("\(filler)query \(filler)will\(filler)", repaired: ["query": "question"], left: ["will"]))
    #expect(document.passages.count == 2 && document.furtherMarks == 0)
    #expect(document.passages.allSatisfy { $0.text.utf8.count < 700 && !$0.text.contains("\u{1A}") })
    #expect(Self.words(of: document) == ["query", "will"])
    #expect(document.bytes == 3 * filler.utf8.count + 10)
  }

  @Test func theNumberAndSizeOfMarksIsBounded() {
    var limits = SampleLimits()
    limits.marksPerDocument = 5
    limits.documentBytes = 1_000
    let words = (0..<50).map { "w\($0)x" }
    let many = Self.document(SampleOutcomes.outcome(words.joined(separator: " "), left: words), limits: limits)
    #expect(many.marks.count == 5 && many.furtherMarks == 45)
    let huge = String(repeating: "x", count: 10_000)
    let long = Self.document(SampleOutcomes.outcome("avant \(huge) après", repaired: [huge: ""]), limits: limits)
    #expect(long.marks.isEmpty && long.furtherMarks == 1)
    #expect(long.passages.reduce(0) { $0 + $1.text.utf8.count } <= 1_000)
  }

  @Test func placesHoldWhereBytesAreNoUTF8() {
    let document = Self.document(
      SampleOutcomes.outcome([0xFF, 0xC3] + Array("é query".utf8) + [0xE2, 0x82], [:], ["query"]))
    #expect(document.passages[0].text.utf8.count == 12)
    #expect(document.passages[0].text == "\u{1A}\u{1A}é query\u{1A}\u{1A}")
    #expect(Self.words(of: document) == ["query"])
  }

  @Test func whatIsWrittenIsRead() throws {
    let outcomes = [
      SampleOutcomes.outcome("Une query", repaired: ["query": ""], composed: true),
      SampleOutcomes.outcome(
        "Une \u{202E}query\u{0}", left: ["query"], number: 5,
        drop: DropReason(.exactDuplicate, "same", twin: "d1", similarity: 1)),
      SampleOutcomes.outcome("Rien", drop: DropReason(.length, "too short")),
    ]
    for outcome in outcomes {
      let document = Self.document(outcome)
      var writer = FieldWriter()
      document.write(to: &writer)
      let read = writer.bytes.withUnsafeBytes { bytes in
        var reader = FieldReader(bytes)
        return SampledDocument(&reader)
      }
      #expect(read == document)
    }
  }
}
