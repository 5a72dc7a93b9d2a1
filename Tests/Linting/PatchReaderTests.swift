import LavoirFindings
import LavoirLinting
import LavoirText
import Testing

@Suite struct PatchReaderTests {
  /// A finding on some lines.
  private func finding(_ lines: ClosedRange<Int>) -> LocatedFinding {
    let rule = Rule(id: "x", summary: "", why: "", category: .other, severity: .minor, fires: [], silent: [])
    return LocatedFinding(
      finding: rule.finding(ByteRange(0, 1), .sure, ""), start: .init(line: lines.lowerBound, column: 3),
      end: .init(line: lines.upperBound, column: 5), line: SourceLine(text: "", offset: 0), edits: [],
      fingerprint: Fingerprint(digits: "", occurrence: 0))
  }

  private let patch = """
    diff --git a/docs/a.md b/docs/a.md
    --- a/docs/a.md
    +++ b/docs/a.md
    @@ -3,2 +3,3 @@ tête
     même
    -vieux
    +neuf
    +neuf
    @@ -20 +21 @@
    -x
    +y
    \\ No newline at end of file
    diff --git a/weg.md b/weg.md
    --- a/weg.md
    +++ /dev/null
    @@ -1 +0,0 @@
    -x

    """

  @Test func addedLinesAreTouched() throws {
    let changes = try PatchReader.changes(in: patch)
    #expect(changes.paths == ["docs/a.md"])
    for line in [4, 5, 21] { #expect(changes.touch(finding(line...line), in: "docs/a.md")) }
    for line in [1, 3, 6, 20, 22] { #expect(!changes.touch(finding(line...line), in: "docs/a.md"), "\(line)") }
    #expect(changes.touch(finding(1...4), in: "docs/a.md") && !changes.touch(finding(4...4), in: "b.md"))
  }

  @Test func pathsWithoutPrefixAreThoseOfTheFiles() throws {
    let plain = patch.replacing("--- a/", with: "--- ").replacing("+++ b/", with: "+++ ")
    #expect(try PatchReader.changes(in: plain).paths == ["docs/a.md"])
  }

  @Test(arguments: [
    ("<html>404</html>\n", 1), ("+++ b/a\n@@ -0,0 +9223372036854775807,1 @@\n+x\n", 2),
    ("+++ b/a\n@@ -1 +1,-4 @@\n", 2), ("+++ b/a\n@@ -1 +-1 @@\n", 2), ("+++ b/a\n@@ -1,2 +1,2 @@\nx\n", 3),
    ("+++ b/a\n@@ -1 +1,3 @@\n+x\n", 4), ("@@ -1 +1 @@\n", 1),
  ])
  func whatIsNoPatchIsTold(_ text: String, _ line: Int) throws {
    let flaw = #expect(throws: PatchReader.Flaw.self) { try PatchReader.changes(in: text) }
    #expect(flaw?.line == line)
  }

  @Test(.timeLimit(.minutes(1))) func aLongPatchIsReadInTime() throws {
    let lines = 300_000
    let added = (0..<lines).map { $0 % 2 == 0 ? "+x" : " y" }.joined(separator: "\n")
    let changes = try PatchReader.changes(in: "+++ b/a\n@@ -1,\(lines / 2) +1,\(lines) @@\n\(added)\n")
    let touched = (1...1_000).count { changes.touch(finding($0 * 100...$0 * 100), in: "a") }
    #expect(touched == 0)
    #expect(changes.touch(finding(lines - 1...lines), in: "a"))
  }

  @Test func anEmptyPatchTouchesNothing() throws {
    #expect(try PatchReader.changes(in: "").paths.isEmpty)
    #expect(try PatchReader.changes(in: "diff --git a/x b/x\nold mode 100644\nnew mode 100755\n").paths.isEmpty)
  }
}
