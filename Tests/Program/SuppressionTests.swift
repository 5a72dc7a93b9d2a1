import TestSupport
import Testing

/// Comments that tell the program to be silent, in the files that have comments.
@Suite struct SuppressionTests {
  private func lint(_ name: String, _ text: String, _ options: String...) throws -> Shell.Result {
    let folder = try ScratchFolder()
    try folder.write(name, text)
    return try Shell.run(
      Shell.program.path(), ["lint", "--no-cache", "--isolated", name] + options, in: folder.path())
  }

  private func rules(_ result: Shell.Result) -> [String] {
    result.output.split(separator: "\n").filter {
      $0.contains(" sure ") || $0.contains(" likely ") || $0.contains(" guess ")
    }
    .compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    var rules: [String] = []
    var testDescription: String { "\(name): \(text.prefix(60))" }
  }

  static let cases = [
    Case(name: "own-line.md", text: "Il voit le le chat. <!-- lavoir-ignore doubled-word: exprès -->\n"),
    Case(name: "alone.md", text: "<!-- lavoir-ignore doubled-word -->\n\nIl voit le le chat.\n"),
    Case(name: "next.md", text: "<!-- lavoir-ignore-next-line duplication -->\nIl voit le le chat.\n"),
    Case(name: "all.md", text: "Il voit le le chat. <!-- lavoir-ignore -->\n"),
    Case(
      name: "block.md",
      text:
        "<!-- lavoir-ignore-start doubled-word -->\n\nIl voit le le chat.\n\nEt par par là.\n\n<!-- lavoir-ignore-end -->\n\nEt par par ici.\n",
      rules: ["doubled-word"]),
    Case(name: "file.md", text: "<!-- lavoir-ignore-file doubled-word -->\n\nUn texte.\n\nIl voit le le chat.\n"),
    Case(
      name: "unused.md", text: "Il voit le chat. <!-- lavoir-ignore doubled-word -->\n", rules: ["unused-suppression"]),
    Case(
      name: "other.md", text: "Il voit le le chat. <!-- lavoir-ignore foreign-word -->\n",
      rules: ["doubled-word", "unused-suppression"]),
    Case(
      name: "unknown.md", text: "Il voit le le chat. <!-- lavoir-ignore doubled-wrod -->\n",
      rules: ["doubled-word", "broken-suppression"]),
    Case(
      name: "command.md", text: "Il voit le le chat. <!-- lavoir-ingore -->\n",
      rules: ["doubled-word", "broken-suppression"]),
    Case(name: "end.md", text: "Il voit. <!-- lavoir-ignore-end -->\n", rules: ["broken-suppression"]),
    Case(name: "page.html", text: "<p>Il voit le le chat. <!-- lavoir-ignore doubled-word --></p>\n"),
    Case(name: "text.txt", text: "<!-- lavoir-ignore doubled-word -->\nIl voit le le chat.\n"),
    Case(
      name: "fr.po",
      text:
        "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n# lavoir-ignore doubled-word: exprès\nmsgid \"He sees\"\nmsgstr \"\"\n\"Il voit \"\n\"le le chat.\"\n"
    ),
    Case(
      name: "film.vtt",
      text: "WEBVTT\n\nNOTE lavoir-ignore doubled-word\n\n00:00:01.000 --> 00:00:02.000\nIl voit le le chat.\n"),
    Case(
      name: "fr.xlf",
      text: """
        <?xml version="1.0"?><xliff version="1.2"><file source-language="en" target-language="fr" datatype="x" original="x"><body>
        <!-- lavoir-ignore doubled-word -->
        <trans-unit id="1"><source>He sees</source>
        <target>Il voit le le chat.</target></trans-unit></body></file></xliff>

        """),
  ]

  @Test(arguments: cases) func aCommentSuppressesWhatItNames(_ test: Case) throws {
    let result = try lint(test.name, test.text)
    #expect(rules(result) == test.rules, "\(result.output)\(result.complaint)")
  }

  @Test func yamlHasItsComments() throws {
    let result = try lint("x.yaml", "# lavoir-ignore doubled-word\ntitre: Il voit le le chat.\n", "--values", "/titre")
    #expect(rules(result) == [], "\(result.output)\(result.complaint)")
  }

  @Test func theNearestNameIsProposed() throws {
    let result = try lint("a.md", "Il voit le le chat. <!-- lavoir-ignore doubled-wrod -->\n")
    #expect(result.output.contains("did you mean « doubled-word »?"))
  }

  @Test func aReasonCanBeRequired() throws {
    let folder = try ScratchFolder()
    try folder.write("lavoir.yaml", "suppressions: {reason: required}\n")
    try folder.write("a.md", "Il voit le le chat. <!-- lavoir-ignore doubled-word -->\n")
    try folder.write("b.md", "Il voit le le chat. <!-- lavoir-ignore doubled-word: exprès -->\n")
    let result = try Shell.run(Shell.program.path(), ["lint", "--no-cache"], in: folder.path())
    #expect(rules(result) == ["unexplained-suppression"] && result.output.contains("a.md:1"), "\(result.output)")
  }

  @Test func aRuleThatWasNotRunIsNotUnused() throws {
    let result = try lint("a.md", "Il voit le chat. <!-- lavoir-ignore doubled-word -->\n", "--ignore", "doubled-word")
    #expect(rules(result) == [])
  }

  @Test func suppressedFindingsAreCountedAndNotRepaired() throws {
    let folder = try ScratchFolder()
    let text = "Il voit le le chat. <!-- lavoir-ignore doubled-word -->\n"
    try folder.write("a.md", text)
    let result = try Shell.run(Shell.program.path(), ["lint", "--no-cache", "--fix", "a.md"], in: folder.path())
    #expect(result.status == 0 && result.output.contains("Not reported: 1 suppressed in the files."))
    #expect(folder.read("a.md") == Array(text.utf8))
  }
}
