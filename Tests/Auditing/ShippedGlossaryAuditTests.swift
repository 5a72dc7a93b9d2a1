import Foundation
import LavoirAuditing
import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirText
import Testing

@Suite struct ShippedGlossaryAuditTests {
  /// The texts of the gold that are good French.
  private static func goodFrench() throws -> [GoodFrench] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../Gold/good")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".txt") }
    return try names.sorted().map { name in
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      return GoodFrench(name: name, bytes: Normalization.composing(bytes).applied(to: bytes))
    }
  }

  @Test func theShippedGlossaryHasNothingWorthALook() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../glossary")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yaml") }
    let files = try names.sorted().map { name in
      try GlossaryText(path: name, text: String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    let today = try #require(Day(year: 2026, month: 11, day: 21))
    var audit = GlossaryAudit(of: files, today: today) { file in
      try? GlossaryLayout.canonical(file.text, file: file.path)
    }
    for document in try Self.goodFrench() { audit.read(document) }
    let report = audit.report(version: "0")
    for file in report.files {
      let found = file.findings.filter { $0.finding.severity > .neutral }
      #expect(found.map { "\(file.path):\($0.start.line) \($0.finding.rule): \($0.finding.message)" } == [])
    }
  }
}
