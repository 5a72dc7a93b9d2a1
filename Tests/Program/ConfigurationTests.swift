import Foundation
import TestSupport
import Testing

/// `lavoir.yaml`: found upwards, checked with care, shown with where each value comes from.
@Suite struct ConfigurationTests {
  private func lavoir(_ folder: ScratchFolder, _ arguments: String..., below: String = "") throws -> Shell.Result {
    try Shell.run(Shell.program.path(), arguments, in: folder.path(below))
  }

  private func project(_ configuration: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("lavoir.yaml", configuration)
    try folder.write("docs/a.md", "Il voit le le chat.\n")
    try folder.write("old/b.md", "Il voit le le chat. Le soleil , lui, brille.\n")
    return folder
  }

  @Test func itIsFoundUpwardsAndCanBeLeftOut() throws {
    let folder = try project("ignore: [doubled-word]\n")
    #expect(try lavoir(folder, "lint", "--no-cache", "a.md", below: "docs").status == 0)
    #expect(try lavoir(folder, "lint", "--no-cache", "--isolated", "a.md", below: "docs").status == 1)
    try folder.write("other.yaml", "ignore: [foreign-word]\n")
    #expect(try lavoir(folder, "lint", "--no-cache", "--config", "other.yaml", "docs").status == 1)
  }

  @Test func someFilesHaveSettingsOfTheirOwn() throws {
    let folder = try project("overrides:\n  - files: [\"old/**\"]\n    ignore: [typography, doubled-word]\n")
    let result = try lavoir(folder, "lint", "--no-cache")
    #expect(result.output.contains("docs/a.md:1") && !result.output.contains("old/b.md"))
  }

  @Test func filesAreTakenAndLeftOutByGlobs() throws {
    let excluded = try project("exclude: [old]\n")
    #expect(try !lavoir(excluded, "lint", "--no-cache").output.contains("old/b.md"))
    #expect(try lavoir(excluded, "lint", "--no-cache", "old/b.md").status == 0)
    let included = try project("include: [\"old/*.md\"]\n")
    let result = try lavoir(included, "lint", "--no-cache")
    #expect(result.output.contains("old/b.md") && !result.output.contains("docs/a.md"))
  }

  @Test func severitiesAndTheFailLevelDecideTheStatus() throws {
    let folder = try project("severity: {doubled-word: critical}\nfail-level: critical\nexclude: [old]\n")
    #expect(try lavoir(folder, "lint", "--no-cache").status == 1)
    let mild = try project("severity: {duplication: neutral}\nfail-level: minor\nexclude: [old]\n")
    #expect(try lavoir(mild, "lint", "--no-cache").status == 0)
  }

  @Test func optionsCountBeforeTheFile() throws {
    let folder = try project("select: [foreign-word]\n")
    #expect(try lavoir(folder, "lint", "--no-cache", "docs").status == 0)
    #expect(try lavoir(folder, "lint", "--no-cache", "docs", "--select", "doubled-word,foreign-word").status == 1)
  }

  @Test func glossariesLeadFromTheFolderOfTheFile() throws {
    let folder = try project("glossaries: [terms.yaml]\n")
    try folder.write("terms.yaml", "- term: félin\n  replaces: [matou]\n  pos: noun\n")
    try folder.write("docs/c.md", "Un matou dort.\n")
    #expect(try lavoir(folder, "lint", "--no-cache", "c.md", below: "docs").output.contains("félin"))
  }

  struct Flaw: CustomTestStringConvertible {
    let text: String
    let complaint: String
    var testDescription: String { complaint }
  }

  @Test(arguments: [
    Flaw(
      text: "include: []\nignroe: [x]\n", complaint: "lavoir.yaml:2: unknown key « ignroe »; did you mean « ignore »?"),
    Flaw(
      text: "ignore: [doubled-wrod]\n",
      complaint:
        "lavoir.yaml:1: « ignore »: there is no rule or category « doubled-wrod »; did you mean « doubled-word »?"),
    Flaw(
      text: "ignore:\n  - typography\n  - typo\n",
      complaint: "lavoir.yaml:3: « ignore »: there is no rule or category « typo »"),
    Flaw(
      text: "certainty: sur\n",
      complaint: "lavoir.yaml:1: « certainty »: one of guess, likely, sure, not « sur »; did you mean « sure »?"),
    Flaw(text: "typography: strict\n", complaint: "lavoir.yaml:1: « typography » is a block of « key: value » lines"),
    Flaw(
      text: "typography:\n  levle: strict\n",
      complaint: "lavoir.yaml:2: unknown key « typography.levle »; did you mean « typography.level »?"),
    Flaw(
      text: "exclude: [\"a{b\"]\n",
      complaint: "lavoir.yaml:1: « exclude »: « a{b » is no pattern: a « { » is not closed"),
    Flaw(text: "overrides:\n  - ignore: [typography]\n", complaint: "lavoir.yaml:2: an override names the « files »"),
    Flaw(
      text: "overrides:\n  - files: [a]\n    baseline: x\n",
      complaint: "lavoir.yaml:3: « baseline » holds for all files"),
    Flaw(
      text: "severity: {doubled-word: bad}\n",
      complaint: "lavoir.yaml:1: « severity »: one of neutral, minor, major, critical"),
    Flaw(text: "- x\n", complaint: "lavoir.yaml:1: the file is a block of « key: value » lines"),
    Flaw(text: "a: [\n", complaint: "lavoir.yaml:2: not YAML"),
    Flaw(text: "ignore: [a]\nignore: [b]\n", complaint: "lavoir.yaml:1: not YAML: a key is given twice"),
    Flaw(
      text: "suppressions: {reason: requierd}\n",
      complaint: "lavoir.yaml:1: « suppressions.reason »: one of optional, required"),
    Flaw(text: "exclude: [\"!x.md\"]\n", complaint: "lavoir.yaml:1: « exclude »: « !x.md » is no pattern"),
    Flaw(text: "encoding: klingon\n", complaint: "lavoir.yaml:1: « encoding »: no encoding has this name: « klingon »"),
  ])
  func aWrongFileIsToldWithItsLine(_ flaw: Flaw) throws {
    let folder = try project(flaw.text)
    for command in [["lint", "--no-cache"], ["config", "show"]] {
      let result = try Shell.run(Shell.program.path(), command, in: folder.path())
      #expect(result.status == 2 && result.complaint.contains(flaw.complaint), "\(result.complaint)")
      #expect(result.complaint.split(separator: "\n").count == 1)
    }
  }

  @Test func eachValueIsShownWithWhereItComesFrom() throws {
    let folder = try project(
      "certainty: likely\noverrides:\n  - files: [\"old/**\"]\n    ignore: [typography]\n")
    let result = try lavoir(folder, "config", "show", "--fail-level", "major")
    let rows = result.output.split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("certainty: likely ") && $0.hasSuffix("lavoir.yaml:1") }, "\(result.output)")
    #expect(rows.contains { $0.hasPrefix("fail-level: major ") && $0.hasSuffix("# --fail-level") })
    #expect(rows.contains { $0.hasPrefix("select: [all] ") && $0.hasSuffix("# default") })
    let one = try lavoir(folder, "config", "show", "old/b.md")
    #expect(one.output.contains("ignore: [typography]"))
    #expect(one.output.split(separator: "\n").contains { $0.hasPrefix("ignore:") && $0.hasSuffix("lavoir.yaml:4") })
  }

  @Test func aFirstFileIsWrittenAndReadBack() throws {
    let folder = try ScratchFolder()
    #expect(try lavoir(folder, "init").status == 0)
    #expect(try lavoir(folder, "config", "show").output.contains("certainty: likely"))
    let again = try lavoir(folder, "init")
    #expect(again.status == 2 && again.complaint.contains("it is there already"))
  }

  /// What the program takes, the schema takes, and what it refuses, the schema refuses.
  @Test(.enabled(if: PythonTools.program("python") != nil, "Python’s jsonschema is not installed: README.md tells how"))
  func theSchemaAgreesWithTheProgram() throws {
    let python = try #require(PythonTools.program("python"))
    let folder = try ScratchFolder()
    _ = try lavoir(folder, "init")
    try folder.write(
      "full.yaml",
      """
      include: ["docs/**/*.md"]
      exclude: vendor
      select: [all]
      ignore: [casing, noun-pile]
      severity: {doubled-word: critical, typography: neutral}
      certainty: likely
      fail-level: never
      typography: {level: strict, profile: fr-CA, no-break: plain}
      values: ["/**/title"]
      suppressions: {reason: required}
      baseline: b.json
      encoding: windows-1252
      overrides: [{files: ["legal/**"], ignore: [boilerplate], typography: {level: none}}]

      """)
    for (number, flaw) in Self.wrongFiles.enumerated() { try folder.write("wrong-\(number).yaml", flaw) }
    try folder.write("schema.json", try Shell.lavoir("config", "schema").output)
    let script = """
      import glob, json, jsonschema, yaml
      schema = json.load(open("schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      for name in sorted(glob.glob("*.yaml")):
          valid = jsonschema.Draft202012Validator(schema).is_valid(yaml.safe_load(open(name)))
          print(name, valid)
      """
    let result = try Shell.run(python, ["-c", script], in: folder.path())
    #expect(result.status == 0, "\(result.complaint)")
    for line in result.output.split(separator: "\n") {
      let isTaken = try lavoir(folder, "config", "show", "--config", String(line.split(separator: " ")[0])).status == 0
      #expect(line.hasSuffix(isTaken ? "True" : "False"), "\(line)")
      #expect(isTaken != line.hasPrefix("wrong"), "\(line)")
    }
  }

  private static let wrongFiles = [
    "ignroe: [x]\n", "ignore: [doubled-wrod]\n", "certainty: sur\n", "typography: strict\n",
    "suppressions: {reason: requierd}\n", "overrides:\n  - ignore: [typography]\n",
    "overrides:\n  - files: [a]\n    baseline: x\n", "severity: {doubled-word: bad}\n", "- x\n",
  ]

  /// `docs/lavoir.schema.json` is what `lavoir config schema` prints; `RECORD=1` writes it anew.
  @Test func theSchemaInTheRepositoryIsFresh() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../docs/lavoir.schema.json")
    let schema = try Shell.lavoir("config", "schema").output
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(schema.utf8).write(to: file)
      Issue.record("the schema was written anew; run the tests without RECORD")
    }
    let stands = try? String(contentsOf: file, encoding: .utf8)
    #expect(stands == schema)
  }
}
