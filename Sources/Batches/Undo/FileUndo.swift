import LavoirCompression
import LavoirCorpus
import LavoirText

/// Gives one file of records back as it was received, segment by segment.
struct FileUndo {
  private let name: String
  private let output: PartFile
  private let compression: CompressionFormat?
  private let kept: CleanedBytes
  private let dropped: CleanedBytes
  private let broken: CleanedBytes
  /// What is told of the segment in hand.
  private var changes: [LedgerLine.Content] = []
  /// How many bytes of the file as received were given back.
  private var reached = 0

  init(_ name: String, from folder: String, to output: String) throws(CorpusError) {
    self.name = name
    let compression = CompressionFormat(path: name)
    let bytes = { (inner: String) in
      CleanedBytes(FilePaths.joined(folder, inner.isEmpty ? name : inner + "/" + name), compression)
    }
    self.compression = compression
    (kept, dropped, broken) = (bytes(""), bytes(FolderOutput.droppedFolder), bytes(FolderOutput.brokenFolder))
    self.output = try PartFile(FilePaths.joined(output, name))
  }

  /// Takes what a line of the ledger tells.
  mutating func take(_ content: LedgerLine.Content) throws(CorpusError) {
    switch content {
    case .header(let count, let droppedCount):
      try write(kept.take(count))
      reached = count
      dropped.skipFirst(droppedCount)
    case .segment(let segment):
      guard segment.range.start == reached else { throw gap(to: segment.range.start) }
      try write(received(segment))
      reached = segment.range.end
      changes = []
    case .edit, .setAside:
      changes.append(content)
    case .text:
      throw kept.otherText
    }
  }

  /// Gives the file its name.
  func finish() throws(CorpusError) {
    guard changes.isEmpty else { throw kept.otherText }
    for bytes in [kept, dropped, broken] { try bytes.checkEnd() }
    if output.length == 0, let compression, let nothing = try? compression.compressed([]) { try output.append(nothing) }
    try output.finish()
  }

  /// Takes away what was given back so far.
  func discard() { output.discard() }

  /// The ledger says nothing of some bytes: another share has them, or lines were lost.
  private func gap(to place: Int) -> CorpusError {
    CorpusError(
      output.path,
      "the ledger says nothing of bytes \(reached) to \(place) of the file: it tells of one share of it alone, or has lost "
        + "lines; the file is not given back")
  }

  private func write(_ bytes: [UInt8]) throws(CorpusError) {
    guard !bytes.isEmpty else { return }
    guard let compression else { return try output.append(bytes) }
    do {
      try output.append(compression.compressed(bytes))
    } catch let error as CorpusError {
      throw error
    } catch {
      throw CorpusError(output.path, "it cannot be compressed: \(error)")
    }
  }

  /// A segment as it was received.
  private func received(_ segment: LedgerLine.Segment) throws(CorpusError) -> [UInt8] {
    let cleaned = try kept.take(segment.kept)
    guard SegmentSum(of: cleaned).digits == segment.cleaned else { throw kept.otherText }
    var received: [UInt8] = []
    received.reserveCapacity(cleaned.count)
    var at = 0
    for change in changes {
      let (place, before, afterCount) = try parts(of: change)
      let unchanged = place - segment.range.start - received.count
      guard unchanged >= 0, at + unchanged + afterCount <= cleaned.count else { throw kept.otherText }
      received += cleaned[at..<at + unchanged]
      received += before
      at += unchanged + afterCount
    }
    received += cleaned[at...]
    guard received.count == segment.range.count, SegmentSum(of: received).digits == segment.received else {
      throw kept.otherText
    }
    return received
  }

  /// Where a change lies, what stood there, and how many bytes of the cleaned file stand there now.
  private func parts(of change: LedgerLine.Content) throws(CorpusError) -> (place: Int, before: [UInt8], after: Int) {
    switch change {
    case .edit(let place, let before, let after): return (place, before, after.count)
    case .setAside(let place, .here(let bytes)): return (place, bytes, 0)
    case .setAside(let place, .broken(let length)): return (place, try broken.take(length), 0)
    case .setAside(let place, .dropped(let length, let edits)):
      let record = try dropped.take(length)
      guard edits.edits.allSatisfy({ $0.range.end <= record.count }) else { throw dropped.otherText }
      return (place, edits.applied(to: record), 0)
    case .text, .header, .segment: throw kept.otherText
    }
  }
}

/// The bytes of a file that a run wrote, taken from front to back. It is opened when the first is asked for.
private final class CleanedBytes {
  private let path: String
  private let compression: CompressionFormat?
  private var stream: CorpusStream?
  private var buffer: [UInt8] = []
  private var toSkip = 0

  init(_ path: String, _ compression: CompressionFormat?) {
    self.path = path
    self.compression = compression
  }

  /// The file is not what the run left.
  var otherText: CorpusError {
    CorpusError(path, "the text is not the one that the ledger tells of; it was changed or comes from another run")
  }

  /// Nobody asks for the first bytes.
  func skipFirst(_ count: Int) { toSkip = count }

  /// The next bytes, as many as are asked for.
  func take(_ count: Int) throws(CorpusError) -> [UInt8] {
    guard count > 0 else { return [] }
    if toSkip > 0 {
      let header = toSkip
      toSkip = 0
      _ = try take(header)
    }
    while buffer.count < count {
      let stream = try opened()
      // Piece by piece, for how much a ledger asks for says nothing of how much is there.
      guard try stream.read(into: &buffer, atMost: min(1 << 18, max(1 << 16, count - buffer.count))) > 0 else {
        throw otherText
      }
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer[..<count])
  }

  /// Nothing must follow.
  func checkEnd() throws(CorpusError) {
    guard let stream else { return }
    guard buffer.isEmpty, try stream.read(into: &buffer, atMost: 1) == 0 else { throw otherText }
  }

  private func opened() throws(CorpusError) -> CorpusStream {
    if let stream { return stream }
    // What was set aside may look like anything.
    let opened = try CorpusStream(path, holding: .bytes(compression))
    stream = opened
    return opened
  }
}
