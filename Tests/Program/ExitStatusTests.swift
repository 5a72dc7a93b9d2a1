import TestSupport
import Testing

/// The exit status of `lavoir lint`, case by case: 0 nothing found, 1 findings, 2 something could not be done.
@Suite struct ExitStatusTests {
  struct Row: CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    var input = ""
    var testDescription: String { "\(arguments.joined(separator: " ")) → \(status)" }
  }

  private static let flawed = "Il voit le le chat.\n"

  static let rows = [
    Row(arguments: ["good.md"], status: 0), Row(arguments: ["bad.md"], status: 1),
    Row(arguments: ["good.md", "bad.md"], status: 1), Row(arguments: ["."], status: 1), Row(arguments: [], status: 1),
    Row(arguments: ["nowhere.md"], status: 2), Row(arguments: ["bad.md", "nowhere.md"], status: 2),
    Row(arguments: ["nul.md"], status: 2), Row(arguments: ["broken.json", "--values", "/**"], status: 2),
    Row(arguments: ["broken.xlf"], status: 2), Row(arguments: ["english.po"], status: 0),
    Row(arguments: ["empty.md"], status: 0),
    Row(arguments: ["-"], status: 0, input: "Une phrase juste.\n"), Row(arguments: ["-"], status: 1, input: flawed),
    Row(arguments: ["-", "--stdin-path", "x.po"], status: 2, input: "msgid \"x\n"),
    // What is reported and what fails.
    Row(arguments: ["bad.md", "--ignore", "doubled-word"], status: 0),
    Row(arguments: ["bad.md", "--ignore", "duplication"], status: 0),
    Row(arguments: ["bad.md", "--select", "foreign-word"], status: 0),
    Row(arguments: ["bad.md", "--select", "doubled-word"], status: 1),
    Row(arguments: ["bad.md", "--fail-level", "critical"], status: 0),
    Row(arguments: ["bad.md", "--fail-level", "never"], status: 0),
    Row(arguments: ["bad.md", "--exclude", "bad.*"], status: 0),
    Row(arguments: ["guess.md"], status: 1), Row(arguments: ["guess.md", "--certainty", "sure"], status: 0),
    // Formats do not change it.
    Row(arguments: ["bad.md", "--format", "sarif"], status: 1),
    Row(arguments: ["good.md", "--format", "junit"], status: 0),
    Row(arguments: ["nowhere.md", "--format", "json"], status: 2),
    // Repairs.
    Row(arguments: ["bad.md", "--diff"], status: 1), Row(arguments: ["good.md", "--diff"], status: 0),
    Row(arguments: ["nowhere.md", "--diff"], status: 2), Row(arguments: ["bad.md", "--fix"], status: 0),
    Row(arguments: ["guess.md", "--fix"], status: 1), Row(arguments: ["-", "--fix"], status: 0, input: flawed),
    // The command line.
    Row(arguments: ["--nonsense"], status: 2), Row(arguments: ["good.md", "--format", "xml"], status: 2),
    Row(arguments: ["good.md", "--select", "doubled-wrod"], status: 2),
    Row(arguments: ["good.md", "--certainty", "certain"], status: 2),
    Row(arguments: ["good.md", "--config", "nowhere.yaml"], status: 2),
    Row(arguments: ["good.md", "--config", "wrong.yaml"], status: 2),
    Row(arguments: ["good.md", "--baseline", "nowhere.json"], status: 2),
    Row(arguments: ["good.md", "--glossary", "nowhere.yaml"], status: 2),
    Row(arguments: ["good.md", "--interactive"], status: 2),
    Row(arguments: ["--since", "HEAD"], status: 2), Row(arguments: ["--since", "HEAD", "--staged"], status: 2),
    Row(arguments: ["--staged", "--fix"], status: 2), Row(arguments: ["good.md", "--output-file", "no/x/"], status: 2),
    Row(arguments: ["--help"], status: 0), Row(arguments: ["--version"], status: 0),
  ]

  @Test(arguments: rows) func theStatusIsTheOneOfTheTable(_ row: Row) throws {
    let folder = try ScratchFolder()
    try folder.write("good.md", "Une phrase juste.\n")
    try folder.write("bad.md", Self.flawed)
    try folder.write("guess.md", "L’été, trigger.\n")
    try folder.write("nul.md", [0x61, 0, 0x62])
    try folder.write("empty.md", "")
    try folder.write("broken.json", "{\"a\": [1, 2}")
    try folder.write("broken.xlf", "<xliff><file>")
    try folder.write("english.po", "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"x\"\nmsgstr \"the the cat\"\n")
    try folder.write("wrong.yaml", "ignroe: [x]\n")
    try folder.write(".lavoir/nothing", "")
    // A folder with everything in it would end with status 2 for the broken files.
    let here = row.arguments.isEmpty || row.arguments == ["."]
    if here { for name in ["nul.md", "broken.json", "broken.xlf"] { try folder.remove(name) } }
    let result = try Shell.run(
      Shell.program.path(), ["lint", "--no-cache"] + row.arguments, in: folder.path(), input: row.input)
    #expect(result.status == row.status, "\(result.output)\n\(result.complaint)")
    if row.status == 2 { #expect(result.complaint.split(separator: "\n").count == 1, "\(result.complaint)") }
  }
}
