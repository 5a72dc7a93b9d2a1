import Foundation
import TestSupport

/// Corpora made of treebank sentences by the spinner beside the evaluation texts.
enum SpunCorpus {
  private static let shared = ProcessInfo.processInfo.environment["LAVOIR_SHARED"]
  private static let wordNet = "/usr/share/wordnet"
  private static let treebank = "/vectors/ud/PUD/fr_pud-ud-test.conllu"

  /// Why the tests that need them are skipped.
  static let need: String =
    "skipped: needs LAVOIR_SHARED with eval/spin.py and vectors/, Debian’s wordnet-base, and python3 on the PATH"

  /// Whether they can be made here.
  static let canBeMade: Bool = {
    guard let shared else { return false }
    let needed = [shared + "/eval/spin.py", shared + treebank, wordNet + "/index.noun"]
    return needed.allSatisfy(FileManager.default.fileExists) && (try? python(["--version"])) != nil
  }()

  /// Sentences of other texts.
  static var others: String { (shared ?? "") + "/vectors/leipzig/wikipedia-2021-10k.txt" }

  /// Texts with swapped words, gold beside them.
  static func spin(rate: Double, documents: Int, seed: Int, to folder: String) throws {
    try spin(["--rate", "\(rate)", "--docs", "\(documents)", "--seed", "\(seed)", "--wordnet", wordNet], folder)
  }

  /// The same sentences as they are.
  static func clean(documents: Int, to folder: String) throws {
    try spin(["--clean", "--docs", "\(documents)"], folder)
  }

  private static func spin(_ options: [String], _ folder: String) throws {
    let shared = shared ?? ""
    try python([shared + "/eval/spin.py", "--conllu", shared + treebank, "--out", folder] + options)
  }

  /// Versions of one text: a clean one and others, as `make-copies` makes them.
  static func copies(clean: String, spun: [String], options: [String], to folder: String) throws {
    let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "make-copies").path()
    try python([program, "--clean", clean, "--out", folder, "--spun"] + spun + options)
  }

  private static func python(_ arguments: [String]) throws {
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
