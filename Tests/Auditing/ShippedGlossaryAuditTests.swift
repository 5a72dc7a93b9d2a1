import Foundation
import LavoirAuditing
import LavoirFindings
import LavoirGlossaries
import Testing

@Suite struct ShippedGlossaryAuditTests {
  @Test func theShippedGlossaryHasNothingWorthALook() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../glossary")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yaml") }
    let files = try names.sorted().map { name in
      try GlossaryText(path: name, text: String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    let today = try #require(Day(year: 2026, month: 11, day: 21))
    let report = GlossaryAudit(of: files, today: today).report(version: "0")
    for file in report.files {
      let found = file.findings.filter { $0.finding.severity > .neutral }
      #expect(found.map { "\(file.path):\($0.start.line) \($0.finding.rule): \($0.finding.message)" } == [])
    }
  }
}
