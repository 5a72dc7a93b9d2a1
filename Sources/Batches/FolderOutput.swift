import LavoirCorpus
import LavoirScreening
import LavoirStatistics

/// The outputs of a run in a folder.
///
/// The cleaned documents of each file stand under its name, those that are not kept under the same in `dropped`, what is no
/// record and what is no text in `broken`; beside them the ledger and the list of what could not be done. What is not complete ends in `.part`.
struct FolderOutput: BatchOutput {
  private let folder: String
  private let identity: RunIdentity
  private let files: [CorpusFile]
  /// `nil` where a run before this one stopped when all was written.
  private let ledger: PartFile?
  private let samples: PartFile
  private let memory: PartFile
  private var failures: PartFile?
  private var current: FileOutputs?
  private var hasFailures: Bool
  /// The files of which nothing is written.
  private var unwritten: FileNumbers
  /// Whether a run before this one wrote all documents.
  private let isAtEnd: Bool
  /// How long the outputs were at the checkpoint: those that have their names since stay so.
  private let begun: OutputLengths
  /// The outputs that got their names since the last checkpoint.
  private var newFiles: [String] = []

  /// The names below the folder that no input can have.
  static let reservedNames = [
    Ledger.fileName, failuresName, Checkpoint.fileName, samplesName, memoryName, "statistics.json", "report.html",
    "report.md",
  ]
  /// The folders below it that no input can lie in.
  static let reservedFolders = [droppedFolder, brokenFolder]
  static let droppedFolder = "dropped"
  static let brokenFolder = "broken"
  static let failuresName = "failures.jsonl"
  private static let samplesName = "samples"
  private static let memoryName = "duplicates"

  /// Outputs that go on at a checkpoint, which may be the beginning.
  init(_ folder: String, files: [CorpusFile], from checkpoint: Checkpoint) throws(CorpusError) {
    self.folder = folder
    identity = checkpoint.identity
    self.files = files
    let lengths = checkpoint.lengths
    begun = lengths
    let path = { (name: String) in FilePaths.joined(folder, name) }
    isAtEnd = !files.isEmpty && checkpoint.position.file == files.count
    samples = try PartFile(path(Self.samplesName), keeping: lengths.samples)
    memory = try PartFile(path(Self.memoryName), keeping: lengths.memory)
    ledger = try Self.part(path(Ledger.fileName), keeping: lengths.ledger, orFinished: isAtEnd)
    if lengths.failures > 0 {
      failures = try Self.part(path(Self.failuresName), keeping: lengths.failures, orFinished: isAtEnd)
    } else {
      TextFile.remove(path(Self.failuresName) + PartFile.ending)
    }
    hasFailures = lengths.failures > 0
    unwritten = checkpoint.unwritten
    let file = checkpoint.position.file
    if checkpoint.position.offset > 0, !unwritten.contains(file) {
      current = try FileOutputs(files[file], in: folder, from: lengths)
    }
  }

  private static func part(_ path: String, keeping length: Int, orFinished isAtEnd: Bool) throws(CorpusError)
    -> PartFile?
  {
    guard isAtEnd, FilePaths.isFolder(path + PartFile.ending) == nil else {
      return try PartFile(path, keeping: length)
    }
    return nil
  }

  /// Lets a screener know the documents before.
  func restore(_ screener: inout Screener) throws(CorpusError) {
    let stream = try CorpusStream(memory.path + PartFile.ending)
    var buffer: [UInt8] = []
    do {
      while try stream.read(into: &buffer, atMost: 1 << 20) > 0 {
        let used = try buffer.withUnsafeBytes { try screener.restore($0) }
        buffer.removeFirst(used)
      }
    } catch let error as CorpusError {
      throw error
    } catch {
      throw CorpusError(memory.path + PartFile.ending, "it does not tell what the run knew; begin anew with --restart")
    }
  }

  /// How long the outputs are now.
  private var lengths: OutputLengths {
    var lengths = current?.lengths ?? OutputLengths()
    lengths.ledger = ledger?.length ?? begun.ledger
    lengths.failures = failures?.length ?? begun.failures
    lengths.samples = samples.length
    lengths.memory = memory.length
    return lengths
  }

  mutating func write(_ piece: PackedPiece) throws(CorpusError) {
    guard piece.hasOutput else {
      unwritten.append(piece.file)
      return
    }
    let file = files[piece.file]
    do throws(CorpusError) {
      if file.isText { try writeText(piece, of: file) } else { try writeRecords(piece, of: file) }
    } catch {
      guard piece.isFirst else { throw error }
      current?.discard()
      current = nil
      unwritten.append(piece.file)
      throw error
    }
    // The ledger tells of no file that could not be written.
    try ledger?.append(piece.ledger)
  }

  private mutating func writeRecords(_ piece: PackedPiece, of file: CorpusFile) throws(CorpusError) {
    if piece.isFirst { current = try FileOutputs(file, in: folder) }
    try current?.write(piece)
    guard piece.isLast else { return }
    newFiles += try current?.finish() ?? []
    current = nil
  }

  mutating func write(samples bytes: [UInt8]) throws(CorpusError) {
    try samples.append(bytes)
  }

  mutating func write(memory bytes: [UInt8]) throws(CorpusError) {
    try memory.append(bytes)
  }

  mutating func write(failure: RecordProblem, record: Int?) throws(CorpusError) {
    if failures == nil { failures = try PartFile(FilePaths.joined(folder, Self.failuresName)) }
    hasFailures = true
    var line = JSONLineWriter()
    line.begin()
    line.add("file", failure.file)
    if let number = failure.line { line.add("line", number) }
    line.add("problem", failure.message)
    if let record { line.add("record", record) }
    line.end()
    try failures?.append(line.bytes)
  }

  mutating func writeCheckpoint(
    at position: CorpusPosition, statistics: RunStatistics, failedInputs: Int
  ) throws(CorpusError) {
    for file in [ledger, samples, memory, failures] { try file?.sync() }
    try current?.sync()
    try TextFile.sync(newFiles, below: folder)
    newFiles = []
    let checkpoint = Checkpoint(
      identity: identity, position: position, lengths: lengths, statistics: statistics, failedInputs: failedInputs,
      unwritten: unwritten)
    try checkpoint.write(in: folder)
  }

  /// A text of its own: it appears as a whole or not at all.
  private mutating func writeText(_ piece: PackedPiece, of file: CorpusFile) throws(CorpusError) {
    let (inner, bytes) =
      if !piece.broken.isEmpty {
        (Self.brokenFolder, piece.broken)
      } else if !piece.dropped.isEmpty {
        (Self.droppedFolder, piece.dropped)
      } else {
        ("", piece.kept)
      }
    let written = path(of: file, in: inner)
    try TextFile.write(bytes, to: written, drafts: folder)
    // What an earlier run said of the same text holds no more.
    for other in ["", Self.droppedFolder, Self.brokenFolder] where other != inner {
      TextFile.remove(path(of: file, in: other))
    }
    newFiles.append(written)
  }

  private func path(of file: CorpusFile, in inner: String) -> String {
    FilePaths.joined(folder, inner.isEmpty ? file.name : inner + "/" + file.name)
  }

  // MARK: The end

  /// Gives the ledger and the list of failures their names; a run that stopped here can do it again.
  ///
  /// What the ledger of an earlier run says of other files stays in it, and of those that this run could not read or write:
  /// what that run made of them is still there.
  mutating func finish() throws(CorpusError) {
    if let ledger {
      let written = files.indices.filter { !unwritten.contains($0) }
      try LedgerMerging.finish(ledger, names: Set(written.map { files[$0].name }))
    }
    try failures?.finish()
    if !hasFailures { TextFile.remove(FilePaths.joined(folder, Self.failuresName)) }
  }

  /// Takes away what only a run needs that goes on.
  func tidyUp() {
    Checkpoint.remove(in: folder)
    samples.discard()
    memory.discard()
  }

  func examples() throws(CorpusError) -> [UInt8] { try TextFile.read(samples.path + PartFile.ending) }
}
