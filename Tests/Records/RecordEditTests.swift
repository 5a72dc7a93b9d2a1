import Foundation
import LavoirRecords
import LavoirText
import TestSupport
import Testing

/// What an edit does to a record, judged by Python.
@Suite(.enabled(if: OtherProgram.path("python3") != nil, "skipped: needs python3"))
struct RecordEditTests {
  private struct Case: Encodable {
    let format: String
    let header: String
    let before: Data
    let after: Data
    let text: String
    let edited: String
    let columns: [String]
  }

  /// The numbers of the cases that Python reads otherwise than promised.
  private func bad(_ cases: [Case]) throws -> [Int] {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "check-edits.py").path()
    let lines = try cases.map { try JSONEncoder().encode($0) + [0x0A] }.joined()
    let answer = try OtherProgram.output(of: "python3", script, input: Array(lines))
    return try JSONDecoder().decode([Int].self, from: Data(answer))
  }

  private func edited(_ record: Record, _ edits: EditList) -> [UInt8] {
    let made = record.edits(for: edits).edits
    let after = made.applied(to: record.bytes)
    #expect(made.inverted(over: record.bytes).applied(to: after) == record.bytes)
    return after
  }

  @Test func otherFieldsOfJSONStayAndTheTextIsAsEdited() throws {
    var random = RandomRecord(1)
    let format = try CorpusFormat.jsonLines.records(text: ["text"], id: nil)
    var cases: [Case] = []
    for _ in 0..<5_000 {
      let line = random.line(texts: ["text", "title"])
      let record = try format.record(Array(line.utf8))
      let edits = random.edits(of: record.text)
      cases.append(
        Case(
          format: "jsonl", header: "", before: Data(record.bytes), after: Data(edited(record, edits)),
          text: String(decoding: record.text, as: UTF8.self),
          edited: String(decoding: edits.applied(to: record.text), as: UTF8.self), columns: ["text"]))
    }
    let bad = try bad(cases)
    #expect(bad.isEmpty, "\(bad.first.map { cases[$0] } as Any)")
  }

  @Test func otherCellsOfATableStayAndTheTextIsAsEdited() throws {
    var random = RandomRecord(2)
    let header = "id,text,note\r\n"
    let format = try CorpusFormat.csv.records(text: ["text"], id: "id").under(header: Array(header.utf8))
    var cases: [Case] = []
    for _ in 0..<5_000 {
      let row = random.row(cells: 3)
      let record = try format.record(Array(row.utf8))
      let edits = random.edits(of: record.text)
      cases.append(
        Case(
          format: "csv", header: header, before: Data(record.bytes), after: Data(edited(record, edits)),
          text: String(decoding: record.text, as: UTF8.self),
          edited: String(decoding: edits.applied(to: record.text), as: UTF8.self), columns: ["text"]))
    }
    let bad = try bad(cases)
    #expect(bad.isEmpty, "\(bad.first.map { cases[$0] } as Any)")
  }

  /// Across fields an edit need not be possible; but nothing else changes, and what is read is still a record.
  @Test func editsAcrossFieldsKeepTheRecordWhole() throws {
    var random = RandomRecord(3)
    let format = try CorpusFormat.jsonLines.records(text: ["title", "text"], id: nil)
    var cases: [Case] = []
    for _ in 0..<3_000 {
      let record = try format.record(Array(random.line(texts: ["text", "title"]).utf8))
      let after = edited(record, random.edits(of: record.text))
      cases.append(
        Case(
          format: "jsonl", header: "", before: Data(record.bytes), after: Data(after),
          text: String(decoding: record.text, as: UTF8.self),
          edited: String(decoding: try format.record(after).text, as: UTF8.self), columns: ["title", "text"]))
    }
    #expect(try bad(cases).isEmpty)
  }
}
