import Foundation
import LavoirGlossaryFiles
import TestSupport
import Testing

@Suite struct GlossarySchemaTests {
  /// `docs/glossary.schema.json` is what the program prints; `RECORD=1` writes it anew.
  @Test func theSchemaInTheRepositoryIsFresh() throws {
    let schema = Data(GlossarySchema.bytes)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try schema.write(to: Self.file)
      Issue.record("the schema was written anew; run the tests without RECORD")
    }
    #expect(try Data(contentsOf: Self.file) == schema)
  }

  /// What the program takes, the schema takes, and what it refuses, the schema refuses.
  @Test(.enabled(if: PythonTools.program("python") != nil, "Python’s jsonschema is not installed: README.md tells how"))
  func theSchemaAgreesWithTheProgram() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = RandomGlossary(seed: 7)
    let everything = (0..<100).map { _ in GlossaryLayout.block(of: random.entry()) }.joined(separator: "\n")
    let texts = [everything] + Self.right + Self.wrong
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "\(index).yaml"))
    }
    let names = texts.indices.map { folder.appending(path: "\($0).yaml").path() }
    let verdicts = try validity(of: names)
    for (text, isValid) in zip(texts, verdicts) {
      let isTaken = (try? GlossaryFile.entries(of: text, file: "x.yaml")) != nil
      #expect(isTaken == isValid && isTaken != Self.wrong.contains(text), "\(text.prefix(400))")
    }
  }

  @Test(.enabled(if: PythonTools.program("python") != nil, "Python’s jsonschema is not installed: README.md tells how"))
  func theShippedGlossaryFitsTheSchema() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ShippedGlossaryTests.folder).filter {
      $0.hasSuffix(".yaml")
    }
    let verdicts = try validity(of: names.map { ShippedGlossaryTests.folder + "/" + $0 })
    #expect(!names.isEmpty && verdicts.count == names.count && !verdicts.contains(false))
  }

  private static let right = [
    "- term: a\n  replaces: b\n  context: _ b\n  date: 2026-02-28\n",
    "- term: a\n  also: {term: b, pos: noun}\n  translations: {en: c, pt-BR: [d, {term: e}]}\n",
    "- country: a\n  article: l'\n", "- country: a\n  article: l’\n",
    "- boilerplate: a *\n  seen: {times: 3, documents: 2, files: [x]}\n", "[]\n",
  ]

  private static let wrong = [
    "- term: a\n  replace: [b]\n", "- term: \"\"\n", "- verb: a\n", "- term: a\n  pos: nom\n", "- a\n", "a: b\n",
    "- term: a\n  examples: [⟦a]\n", "- term: a\n  replaces:\n    - match: exact\n",
    "- term: a\n  replaces:\n    - form: b\n      status: sure\n", "- term: a\n  date: 2026-2-3\n",
    "- term: a\n  translations: [en]\n", "- term: a\n  translations: {\"1\": b}\n", "- loanword: a\n  note: b\n",
    "- term: a\n  seen: {times: many}\n", "- term: a\n  seen: {times: -1}\n", "- term: a\n  note: [b]\n",
    "- term: a\n  replaces: [[b]]\n", "- country: a\n  article: der\n",
  ]

  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "../../docs/glossary.schema.json")

  /// Whether files are valid, as Python’s jsonschema sees it; a day is a text for editors (YAML 1.2), not for PyYAML.
  private func validity(of files: [String]) throws -> [Bool] {
    let script = """
      import json, jsonschema, sys, yaml
      class Loader(yaml.SafeLoader):
          yaml_implicit_resolvers = {
              first: [pair for pair in pairs if not pair[0].endswith(":timestamp")]
              for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for name in sys.argv[2:]:
          print(validator.is_valid(yaml.load(open(name, encoding="utf-8"), Loader)))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(PythonTools.program("python")))
    process.arguments = ["-c", script, Self.file.path()] + files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0 == "True" }
  }
}
