import LavoirCorpus

/// The outputs of one file of records.
struct FileOutputs {
  private let file: CorpusFile
  private let folder: String
  private let kept: PartFile
  private var dropped: PartFile?
  private var broken: PartFile?

  /// Outputs that go on where they have some length.
  init(_ file: CorpusFile, in folder: String, from lengths: OutputLengths = OutputLengths()) throws(CorpusError) {
    self.file = file
    self.folder = folder
    kept = try PartFile(FilePaths.joined(folder, file.name), keeping: lengths.kept)
    let dropped = Self.path(of: file, in: FolderOutput.droppedFolder, of: folder)
    let broken = Self.path(of: file, in: FolderOutput.brokenFolder, of: folder)
    for (path, length) in [(dropped, lengths.dropped), (broken, lengths.broken)] where length == 0 {
      TextFile.remove(path + PartFile.ending)
    }
    if lengths.dropped > 0 { self.dropped = try PartFile(dropped, keeping: lengths.dropped) }
    if lengths.broken > 0 { self.broken = try PartFile(broken, keeping: lengths.broken) }
  }

  /// How long they are.
  var lengths: OutputLengths {
    var lengths = OutputLengths()
    lengths.kept = kept.length
    lengths.dropped = dropped?.length ?? 0
    lengths.broken = broken?.length ?? 0
    return lengths
  }

  /// Adds a piece.
  mutating func write(_ piece: PackedPiece) throws(CorpusError) {
    try kept.append(piece.header)
    try kept.append(piece.kept)
    if !piece.dropped.isEmpty {
      if dropped == nil { dropped = try open(FolderOutput.droppedFolder, beginningWith: piece.droppedHeader) }
      try dropped?.append(piece.dropped)
    }
    if !piece.broken.isEmpty {
      if broken == nil { broken = try open(FolderOutput.brokenFolder, beginningWith: []) }
      try broken?.append(piece.broken)
    }
  }

  /// Waits until they are on the disk.
  func sync() throws(CorpusError) {
    for file in [kept, dropped, broken] { try file?.sync() }
  }

  /// Gives them their names, which are returned, and takes away what an earlier run set aside of the same file.
  func finish() throws(CorpusError) -> [String] {
    // A file of nothing is no gzip.
    if kept.length == 0, let format = file.compression, let nothing = try? format.compressed([]) {
      try kept.append(nothing)
    }
    for (output, name) in [(dropped, FolderOutput.droppedFolder), (broken, FolderOutput.brokenFolder)] {
      if let output { try output.finish() } else { TextFile.remove(Self.path(of: file, in: name, of: folder)) }
    }
    try kept.finish()
    return [kept, dropped, broken].compactMap { $0?.path }
  }

  /// Takes away what is written of them.
  func discard() {
    for file in [kept, dropped, broken] { file?.discard() }
  }

  private func open(_ name: String, beginningWith header: [UInt8]) throws(CorpusError) -> PartFile {
    let output = try PartFile(Self.path(of: file, in: name, of: folder))
    if !header.isEmpty { try output.append((try? file.compression?.compressed(header)) ?? header) }
    return output
  }

  private static func path(of file: CorpusFile, in name: String, of folder: String) -> String {
    FilePaths.joined(folder, name + "/" + file.name)
  }
}
