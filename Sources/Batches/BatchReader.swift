import LavoirCorpus
import LavoirRecords

/// Reads the files of a corpus in order, and cuts them into batches.
struct BatchReader {
  /// Where the last batch ends.
  private(set) var position: CorpusPosition
  private let files: [CorpusFile]
  private let limits: BatchLimits
  private let shard: Shard
  private let stop: any StopRequest
  private let isLive: Bool
  private var reader: RecordReader?
  /// How large the files are together that were read to the end.
  private var bytesOfEarlierFiles: Int

  /// A reader that begins at a place.
  ///
  /// - Parameter isLive: whether a batch ends where nothing more is there yet, so that a pipe is answered at once.
  init(
    _ files: [CorpusFile], limits: BatchLimits, shard: Shard, from position: CorpusPosition, stop: any StopRequest,
    isLive: Bool
  ) {
    self.files = files
    self.limits = limits
    self.shard = shard
    self.position = position
    self.stop = stop
    self.isLive = isLive
    bytesOfEarlierFiles = files[..<position.file].reduce(0) { $0 + $1.size }
  }

  /// The next batch; `nil` at the end, and once somebody asked to stop.
  ///
  /// - Throws: ``CorpusError`` where the file in which the run before this one stopped cannot be read from there.
  mutating func next() throws(CorpusError) -> Batch? {
    guard position.file < files.count, !stop.isRequested else { return nil }
    if reader == nil, position.offset > 0 {
      guard try reopens() else { return nil }
    }
    var batch = Batch(number: position.batches)
    var room = limits
    while position.file < files.count, room.documents > 0, room.bytes > 0, !(isLive && !batch.pieces.isEmpty) {
      let start = position
      var piece = Batch.Piece(file: start.file, earlierRecords: start.records)
      piece.isFirst = start.offset == 0
      switch files[start.file].form {
      case .text: takeText(&piece, &room)
      case .records(let format): takeRecords(&piece, of: format, &room)
      }
      // What looks like the end of a pipe may be the stop.
      if stop.isRequested, files[start.file].path == "-" { return nil }
      if !shard.has(batch.number) { piece.content = .nothing }
      batch.pieces.append(piece)
    }
    guard !batch.pieces.isEmpty else { return nil }
    position.batches += 1
    batch.end = position
    batch.bytesRead = bytesOfEarlierFiles + (reader?.stream.position ?? 0)
    return batch
  }

  /// A whole file; it is the worker who reads it.
  private mutating func takeText(_ piece: inout Batch.Piece, _ room: inout BatchLimits) {
    piece.content = .text(longest: limits.longestText)
    piece.isLast = true
    room.documents -= 1
    room.bytes -= files[position.file].size
    endFile()
  }

  private mutating func takeRecords(_ piece: inout Batch.Piece, of format: any RecordFormat, _ room: inout BatchLimits)
  {
    do throws(CorpusError) {
      let reader = try openedReader(format)
      if piece.isFirst { piece.header = reader.header }
      if !reader.header.isEmpty {
        piece.droppedHeader = reader.format.header(reader.header, naming: DropFields.names)
      }
      guard let batch = try reader.next(bytes: room.bytes, records: room.documents, waits: !isLive) else {
        piece.isLast = true
        return endFile()
      }
      take(batch, reader.format, &piece)
      room.documents -= max(1, batch.ends.count)
      room.bytes -= batch.bytes.count
    } catch {
      piece.failure = error
      piece.isLast = true
      if let rest = reader?.remainder {
        let cut = RecordError(.malformed, at: rest.bytes.count, "the file cannot be read to the end of this record")
        piece.content = .fragment(rest, cut)
      }
      room.documents -= 1
      endFile()
    }
  }

  private mutating func openedReader(_ format: any RecordFormat) throws(CorpusError) -> RecordReader {
    if let reader { return reader }
    let file = files[position.file]
    let place = position.offset > 0 ? (offset: position.offset, line: position.line) : nil
    var sum = SegmentSum()
    let opened = try RecordReader(
      file.path, format: format, from: place, longest: limits.longestRecord, interruptedBy: stop.descriptor,
      noting: file.path == "-" ? { sum.add($0) } : nil)
    if let known = position.sum, sum != known {
      throw CorpusError(
        file.title,
        "its first \(position.offset) bytes are not those that the run was begun with; give the same again, or begin anew with --restart"
      )
    }
    if file.path == "-", place == nil {
      sum.add(opened.header[...])
      position.sum = sum
    } else if place == nil, let objection = opened.objection() {
      throw objection
    }
    reader = opened
    return opened
  }

  /// Opens the file in which the run before this one stopped; whether nobody asked to stop meanwhile.
  private mutating func reopens() throws(CorpusError) -> Bool {
    guard case .records(let format) = files[position.file].form else { return true }
    do throws(CorpusError) {
      _ = try openedReader(format)
    } catch {
      // What looks like the end of a pipe may be the stop.
      guard stop.isRequested, files[position.file].path == "-" else { throw error }
    }
    return !stop.isRequested
  }

  private mutating func take(_ batch: RecordBatch, _ format: any RecordFormat, _ piece: inout Batch.Piece) {
    switch batch.content {
    case .records:
      piece.content = .records(batch, format)
      position.records += batch.ends.count
    case .pieceOfLongRecord(let isLast):
      let flaw = RecordError(.tooLong, at: 0, "the record is too long to be held in memory; cut it into several")
      piece.content = .fragment(batch, position.isInLongRecord ? nil : flaw)
      // All its pieces have one number.
      if isLast { position.records += 1 }
      position.isInLongRecord = !isLast
    }
    position.sum?.add(batch.bytes[...])
    position.offset = batch.end
    position.line = batch.line + batch.bytes.count { $0 == 0x0A }
  }

  /// On to the next file.
  private mutating func endFile() {
    reader = nil
    bytesOfEarlierFiles += files[position.file].size
    let batches = position.batches
    let file = position.file + 1
    position = CorpusPosition()
    (position.file, position.batches) = (file, batches)
  }
}
