import Foundation
import LavoirRecords

/// The documents that all benchmarks go over.
///
/// They are the paragraphs of the file that `LAVOIR_BENCH_TEXT` names, a paragraph a line, else the good French of the tests;
/// put together to documents of 1 to 4 KB, as far as 4 MB of them go.
struct Corpus: Sendable {
  /// The documents, in UTF-8.
  let documents: [[UInt8]]
  /// The same as JSON Lines.
  let lines: [[UInt8]]
  /// How many bytes the documents have.
  let size: Int

  /// The one that is measured.
  static let shared = Corpus()

  private init() {
    var documents: [[UInt8]] = []
    var document: [UInt8] = []
    var size = 0
    for paragraph in Self.paragraphs() {
      document += paragraph + [0x0A]
      // As long as the one before was not: 1,000, 1,700, … bytes.
      guard document.count > 1_000 + documents.count * 700 % 3_000 else { continue }
      size += document.count
      documents.append(document)
      document = []
      if size > 4_000_000 { break }
    }
    self.documents = documents
    self.size = size
    lines = documents.enumerated().map { number, document in
      let text = RecordField("text", String(decoding: document, as: UTF8.self))
      let source = #"{"id":"\#(number)","src":"https://exemple.fr/\#(number)","text":"#
      return Array(source.utf8) + text.json + Array("}\n".utf8)
    }
  }

  private static func paragraphs() -> [[UInt8]] {
    var files: [String] = []
    if let given = ProcessInfo.processInfo.environment["LAVOIR_BENCH_TEXT"] {
      files = [given]
    } else {
      let good = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Tests/Gold/good").path()
      let names = (try? FileManager.default.contentsOfDirectory(atPath: good)) ?? []
      files = names.filter { $0.hasSuffix(".txt") }.sorted().map { good + "/" + $0 }
    }
    let bytes = files.flatMap { FileManager.default.contents(atPath: $0) ?? Data() }
    return bytes.split(separator: 0x0A).map(Array.init)
  }
}
