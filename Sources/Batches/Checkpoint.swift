import FoundationEssentials
import LavoirCorpus
import LavoirStatistics

/// What a run leaves after a batch, so that another can go on behind it.
struct Checkpoint: Codable {
  /// What run it is.
  let identity: RunIdentity
  /// Up to where all is written.
  var position = CorpusPosition()
  /// How long the outputs are there.
  var lengths = OutputLengths()
  /// What the documents before it were.
  var statistics = RunStatistics()
  /// How many inputs could not be read or written.
  var failedInputs = 0
  /// The files before it, and the one it lies in, of which nothing is written: they could not be read, their outputs could
  /// not be opened, or they belong to another shard.
  var unwritten = FileNumbers()

  /// Its name in the output folder.
  static let fileName = "checkpoint.json"

  /// The checkpoint in a folder; `nil` where there is none.
  static func read(in folder: String) throws(CorpusError) -> Checkpoint? {
    let path = FilePaths.joined(folder, fileName)
    guard FilePaths.isFolder(path) == false else { return nil }
    guard let checkpoint = try? JSONDecoder().decode(Checkpoint.self, from: Data(try TextFile.read(path))) else {
      throw CorpusError(path, "it is no checkpoint of this version; begin anew with --restart")
    }
    return checkpoint
  }

  /// Puts it into a folder; one that is there stays until this one is on the disk.
  func write(in folder: String) throws(CorpusError) {
    let path = FilePaths.joined(folder, Self.fileName)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(self) else { throw CorpusError(path, "it cannot be written") }
    let file = try PartFile(path)
    do throws(CorpusError) {
      try file.append(Array(bytes))
      try file.sync()
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Takes the one in a folder away.
  static func remove(in folder: String) {
    TextFile.remove(FilePaths.joined(folder, fileName))
  }
}

/// Some of the files of a corpus, by their numbers; so many in a row take no more room than one.
struct FileNumbers: Codable, Equatable {
  private var ranges: [Range<Int>] = []

  /// Adds a file that stands behind all that were added.
  mutating func append(_ number: Int) {
    if let last = ranges.last, last.upperBound == number {
      ranges[ranges.count - 1] = last.lowerBound..<number + 1
    } else {
      ranges.append(number..<number + 1)
    }
  }

  /// Whether a file is one of them.
  func contains(_ number: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= number { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(number)
  }
}

/// How long the outputs of a run are, in bytes.
struct OutputLengths: Codable, Equatable {
  var ledger = 0
  var failures = 0
  var samples = 0
  var memory = 0
  /// Those of the file in hand: the documents that are kept, those that are not, and what is no record.
  var kept = 0
  var dropped = 0
  var broken = 0
}
