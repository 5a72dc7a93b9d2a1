import FoundationEssentials
import LavoirCorpus

/// Joins the ledger of a run with that which an earlier run left in the same folder.
enum LedgerMerging {
  /// Gives the ledger of a run its name, with what the earlier one says of other files before it.
  ///
  /// - Parameter names: the files that the run wrote.
  static func finish(_ ledger: PartFile, names: Set<String>) throws(CorpusError) {
    guard FilePaths.isFolder(ledger.path) == false else { return try ledger.finish() }
    let merged = try PartFile(ledger.path + ".merged")
    try copy(ledger.path, to: merged) { line in !names.contains(fileName(in: line)) }
    try copy(ledger.path + PartFile.ending, to: merged) { _ in true }
    try merged.finish()
    try TextFile.move(merged.path, to: ledger.path)
    ledger.discard()
  }

  /// Adds the lines of a file that are to be kept.
  private static func copy(_ path: String, to output: PartFile, where isKept: (ArraySlice<UInt8>) -> Bool)
    throws(CorpusError)
  {
    let stream = try CorpusStream(path)
    var buffer: [UInt8] = []
    while try stream.read(into: &buffer, atMost: 1 << 18) > 0 {
      var lines: [UInt8] = []
      var start = 0
      while let end = buffer[start...].firstIndex(of: 0x0A) {
        if isKept(buffer[start...end]) { lines += buffer[start...end] }
        start = end + 1
      }
      buffer.removeFirst(start)
      try output.append(lines)
    }
  }

  private static func fileName(in line: ArraySlice<UInt8>) -> String {
    struct Line: Decodable {
      let file: String
    }
    return (try? JSONDecoder().decode(Line.self, from: Data(line)))?.file ?? ""
  }
}
