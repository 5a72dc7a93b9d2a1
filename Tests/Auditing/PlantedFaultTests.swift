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
    for file in ["faults.yaml", "more-faults.yaml", "passed-over.yaml"] {
      let expected = table.split(separator: "\n").dropFirst().compactMap { row -> Fault? in
        let cells = row.split(separator: "\t").map(String.init)
        return cells[0] == file ? Int(cells[1]).map { Fault(line: $0, check: cells[2]) } : nil
      }
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      let report = GlossaryAudit(of: [try GlossaryText(path: file, text: text)], today: try #require(Self.today))
        .report(version: "0")
      let found = report.files[0].findings.filter { $0.finding.severity > .neutral }
        .map { Fault(line: $0.start.line, check: $0.finding.rule) }
      // Two of one kind may stand on a line where two fields of it are at fault; then both are in the table.
      #expect(remainder(of: expected, without: found) == [], "\(file): missed")
      #expect(remainder(of: found, without: expected) == [], "\(file): not planted")
    }
  }

  /// What is left of some faults when each of the others takes one away.
  private func remainder(of faults: [Fault], without others: [Fault]) -> [Fault] {
    var counts = others.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return faults.filter { fault in
      guard let count = counts[fault], count > 0 else { return true }
      counts[fault] = count - 1
      return false
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
