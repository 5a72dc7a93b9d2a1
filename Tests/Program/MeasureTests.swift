import Foundation
import Testing

/// The figures on texts that are kept outside the project: real translations, treebank sentences, good French.
///
/// Set `LAVOIR_SHARED` to the folder that has them. Spun text needs WordNet (Debian’s wordnet-base).
@Suite struct MeasureTests {
  /// The measuring script, if it is there and can be run.
  static let script: URL? = {
    guard let shared = ProcessInfo.processInfo.environment["LAVOIR_SHARED"] else { return nil }
    let script = URL(fileURLWithPath: shared).appending(path: "eval/measure.py")
    let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    return hasPython && FileManager.default.fileExists(atPath: script.path()) ? script : nil
  }()

  /// One figure and what it must reach.
  struct Promise: Sendable, CustomTestStringConvertible {
    let set: String
    let figure: String
    let bound: Double
    /// Whether the bound is the most and not the least.
    let isCeiling: Bool

    init(_ set: String, _ figure: String, atLeast bound: Double) {
      (self.set, self.figure, self.bound, isCeiling) = (set, figure, bound, false)
    }

    init(_ set: String, _ figure: String, atMost bound: Double) {
      (self.set, self.figure, self.bound, isCeiling) = (set, figure, bound, true)
    }

    var testDescription: String { "\(set) \(figure) \(isCeiling ? "≤" : "≥") \(bound)" }
  }

  static let promises = [
    Promise("seeds", "precision", atLeast: 0.92), Promise("seeds", "recall", atLeast: 0.90),
    Promise("seeds", "exact", atLeast: 0.85), Promise("seeds", "unsafe", atMost: 0),
    Promise("dirty", "precision", atLeast: 0.75), Promise("dirty", "recall", atLeast: 0.45),
    Promise("dirty", "recall of duplication", atLeast: 0.70), Promise("dirty", "recall of typography", atLeast: 0.60),
    Promise("dirty", "recall of casing", atLeast: 0.60), Promise("dirty", "recall of agreement", atLeast: 0.50),
    Promise("dirty", "recall of word-order", atLeast: 0.30), Promise("dirty", "recall of boilerplate", atLeast: 0.75),
    Promise("dirty", "recall of mistranslation", atLeast: 0.15), Promise("dirty", "recall of encoding", atLeast: 0.90),
    Promise("spun", "precision", atLeast: 0.93), Promise("spun", "recall", atLeast: 0.70),
    Promise("spun", "first", atLeast: 0.45), Promise("spun", "inlist", atLeast: 0.62),
    Promise("spun", "sure_right", atLeast: 0.97), Promise("spun", "sure", atLeast: 66),
    Promise("clean", "lexical", atMost: 8), Promise("clean", "edits", atMost: 0.5),
    Promise("treebank", "lexical", atMost: 8), Promise("wikipedia", "lexical", atMost: 15),
    Promise("mixed", "lexical", atMost: 15),
    // These texts have slips of their authors, and an automatic edit of one counts here as any other: « à l’ empêchement »,
    // « l'entreprise , et », « le le plus capé » and, in the sentences of the crawl, damaged characters (« J⟦Ã©rÃ©⟧my »,
    // « l⟦&rsquo;⟧Europe »). GoodFrenchTests lists each; none was found to be an edit of good French.
    Promise("treebank", "edits", atMost: 1.5), Promise("wikipedia", "edits", atMost: 1.5),
    Promise("mixed", "edits", atMost: 8.5),
  ]

  /// The script’s figures by set; nothing where it cannot be run.
  static let figures: [String: [String: Double]] = {
    guard let script else { return [:] }
    let output = FileManager.default.temporaryDirectory.appending(path: "lavoir-figures-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script.path(), "--lavoir", Shell.program.path(), "--json", output.path()]
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return [:] }
    process.waitUntilExit()
    guard let data = try? Data(contentsOf: output),
      let sets = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { return [:] }
    return sets.mapValues { figures in
      let byCategory = figures["recall_by"] as? [String: Double] ?? [:]
      let recalls = Dictionary(uniqueKeysWithValues: byCategory.map { ("recall of \($0.key)", $0.value) })
      return figures.compactMapValues { ($0 as? NSNumber)?.doubleValue }.merging(recalls) { figure, _ in figure }
    }
  }()

  @Test(
    .enabled(if: script != nil, "set LAVOIR_SHARED to the folder with eval/, and install python3"), arguments: promises)
  func everyFigureIsReached(promise: Promise) throws {
    guard promise.set != "spun" || FileManager.default.fileExists(atPath: "/usr/share/wordnet") else {
      return print("skipped: spun text needs Debian’s wordnet-base")
    }
    let figure = try #require(Self.figures[promise.set]?[promise.figure])
    #expect(promise.isCeiling ? figure <= promise.bound : figure >= promise.bound)
  }
}
