import Foundation
import LavoirFindings
import LavoirReports
import TestSupport
import Testing

/// The scorer beside the evaluation texts (`score.py`), and what makes spun texts there (`spin.py`).
enum PythonScorer {
  /// The folder with the scorer and the texts; `nil` where LAVOIR_SHARED is not set.
  static let folder = ProcessInfo.processInfo.environment["LAVOIR_SHARED"].map { $0 + "/eval" }

  /// Whether the scorer can run here.
  static let isThere: Bool = {
    guard let folder, FileManager.default.fileExists(atPath: folder + "/score.py") else { return false }
    return (try? run("--version")) != nil
  }()

  /// Where Debian's wordnet-base lies.
  static let wordNet = "/usr/share/wordnet"

  /// Its figures for some findings, each under the path of its keys: `total.tp_p`.
  static func figures(
    for findings: [String: [Finding]], gold: [String], good: [String], in scratch: ScratchFolder
  ) throws -> [String: Double] {
    let folder = try #require(folder)
    let lines = findings.sorted { $0.key < $1.key }.flatMap { JSONLinesReport().lines(for: $0.value, path: $0.key) }
    let predictions = try scratch.write("predictions.jsonl", lines)
    let output = scratch.path("figures.json")
    let folders = gold.flatMap { ["--gold", $0] } + good.flatMap { ["--clean", $0] }
    try run([folder + "/score.py", "--pred", predictions, "--json", output] + folders)
    return try Figures.flattened(Data(contentsOf: URL(filePath: output)))
  }

  /// Makes texts from the treebank: spun, or as they are.
  static func spin(_ options: String..., to output: String) throws {
    let folder = try #require(folder)
    let treebank = folder + "/../vectors/ud/PUD/fr_pud-ud-test.conllu"
    try run([folder + "/spin.py", "--conllu", treebank, "--out", output] + options)
  }

  private static func run(_ arguments: String...) throws { try run(arguments) }

  private static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(arguments: arguments) }
  }

  private struct Failure: Error {
    let arguments: [String]
  }
}
