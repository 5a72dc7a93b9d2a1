import Foundation
import LavoirAuditing
import LavoirFindings
import LavoirGlossaries
import LavoirLinting
import Testing

/// Faults that were put into a glossary on purpose: all of them are found, and nothing else.
@Suite struct PlantedFaultTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "planted")
  static let today = Day(year: 2026, month: 11, day: 21)

  private struct Fault: Hashable, CustomStringConvertible {
    let line: Int
    let check: String

    var description: String { "\(line): \(check)" }
  }

  @Test func everyPlantedFaultIsFoundAtItsLineAndNothingElse() throws {
    let table = try String(contentsOf: Self.folder.appending(path: "expected.tsv"), encoding: .utf8)
    for file in ["faults.yaml", "more-faults.yaml"] {
      let expected = table.split(separator: "\n").dropFirst().compactMap { row -> Fault? in
        let cells = row.split(separator: "\t").map(String.init)
        return cells[0] == file ? Int(cells[1]).map { Fault(line: $0, check: cells[2]) } : nil
      }
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      let report = GlossaryAudit(of: [try GlossaryText(path: file, text: text)], today: try #require(Self.today))
        .report(version: "0")
      let found = report.files[0].findings.filter { $0.finding.severity > .neutral }
        .map { Fault(line: $0.start.line, check: $0.finding.rule) }
      #expect(Set(expected).subtracting(found).sorted { $0.line < $1.line } == [], "\(file): missed")
      #expect(Set(found).subtracting(expected).sorted { $0.line < $1.line } == [], "\(file): not planted")
    }
  }

  @Test func manyFaultsOfEveryKindArePlanted() throws {
    let table = try String(contentsOf: Self.folder.appending(path: "expected.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").dropFirst()
    #expect(rows.count > 40)
    let planted = Set(rows.map { String($0.split(separator: "\t")[2]) })
    let worthALook = GlossaryChecks.rules.filter { $0.severity > .neutral }.map(\.id)
    // These two ask for good French and for a layout to compare with; they have tests of their own.
    #expect(Set(worthALook).subtracting(planted) == ["fires-on-good-french", "not-canonical"])
  }
}
