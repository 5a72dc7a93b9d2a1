import LavoirLinting
import LavoirReports
import Testing

@Suite struct CheckstyleReportTests {
  private struct Document: Decodable {
    let files: [String]
    let errors: [Entry]
  }

  private struct Entry: Decodable, Equatable {
    let file: String
    let line: Int
    var column: Int?
    let severity: String
    let message: String
    let source: String
  }

  @Test func filesAndFindingsAreInOrder() {
    #expect(
      String(decoding: CheckstyleReport().bytes(of: SampleReport.plain), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="a.txt">
            <error line="2" column="11" severity="warning" message="« le » stands twice → write « le »" \
        source="lavoir.doubled-word"/>
          </file>
          <file name="b.txt">
          </file>
        </checkstyle>

        """)
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func aReaderSeesTheTextAsItIs() throws {
    let document: Document = try PythonReader.read(
      CheckstyleReport().bytes(of: SampleReport.nasty), with: "read-checkstyle.py")
    let message = SampleReport.nastyMessage.replacing("\u{1}", with: "␁")
    #expect(document.files == [SampleReport.nastyPath, "/abs/é.txt", "docs/a.po"])
    #expect(document.errors.count == 7)
    #expect(
      document.errors[0]
        == Entry(file: SampleReport.nastyPath, line: 1, severity: "error", message: message, source: "lavoir.problem"))
    #expect(
      document.errors[1]
        == Entry(
          file: SampleReport.nastyPath, line: 1, column: 10, severity: "warning",
          message: message + " → write « l|e »", source: "lavoir.doubled-word"))
    #expect(document.errors.map(\.severity) == ["error", "warning", "error", "info", "info", "error", "error"])
  }

  @Test(.enabled(if: PythonReader.isThere, PythonReader.absence)) func everyControlCharacterCanBeRead() throws {
    let scalars = (0..<0x100).compactMap { Unicode.Scalar($0 as Int) } + ["\u{FFFE}", "\u{FFFF}", "\u{2028}", "😀"]
    let message = String(String.UnicodeScalarView(scalars))
    let report = SampleReport.report([], problems: [LintProblem(path: message, message: message)])
    let document: Document = try PythonReader.read(CheckstyleReport().bytes(of: report), with: "read-checkstyle.py")
    let kept = try #require(document.errors.first?.message.unicodeScalars)
    #expect(kept.count == scalars.count)
    #expect(kept.prefix(32).map(\.value) == (0..<32).map { [9, 10, 13].contains($0) ? $0 : 0x2400 + $0 })
    #expect(document.files.first.map { Array($0.unicodeScalars) } == Array(kept))
  }
}
