import Glibc
import LavoirRecords
import LavoirText

/// Cuts a corpus file into records, batch by batch.
///
/// Where batches end depends on the bytes of the file alone.
public final class RecordReader {
  /// The file.
  public let stream: CorpusStream
  /// The format of the records of this file.
  public let format: any RecordFormat
  /// The record that names the columns; empty where there is none.
  public let header: [UInt8]

  /// The longest record that is held in memory, in bytes.
  private let longest: Int
  /// What was read and not yet given, from `start` on.
  private var buffer: [UInt8]
  private var start: Int
  /// Where the first byte not yet given stands in the decompressed file.
  private var offset: Int
  private var line: Int
  private var isAtEnd = false
  private var isInLongRecord = false
  /// What keeps the file from being read further, told once all before it was given.
  private var failure: CorpusError?

  /// Opens a file of some format.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - place: where to begin: the end of a batch of whole records, and the line there.
  ///   - longest: the longest record that is held in memory, in bytes.
  ///   - waker: a descriptor; once something can be read from it, standard input counts as ended.
  ///   - note: told the bytes before the place, piece by piece, where they are read: of standard input.
  public init(
    _ path: String, format: any RecordFormat, from place: (offset: Int, line: Int)? = nil,
    longest: Int = Document.longestLine, interruptedBy waker: Int32? = nil,
    noting note: ((ArraySlice<UInt8>) -> Void)? = nil
  ) throws(CorpusError) {
    stream = try CorpusStream(path, interruptedBy: waker)
    self.longest = longest
    var head = Head(bytes: [], end: 0)
    var format = format
    if format.hasHeader {
      head = try Head(stream, format, longest: longest)
      do throws(RecordError) {
        format = try format.under(header: Array(head.bytes[..<head.end]))
      } catch {
        throw CorpusError(path, line: 1, error.problem)
      }
    }
    self.format = format
    header = Array(head.bytes[..<head.end])
    (buffer, start, offset) = (head.bytes, head.end, head.end)
    line = 1 + header.count { $0 == 0x0A }
    guard let place, place.offset > offset else { return }
    (offset, line) = place
    note?(buffer[..<min(place.offset, buffer.count)])
    if place.offset <= buffer.count {
      start = place.offset
    } else {
      try stream.skip(to: place.offset, noting: note)
      (buffer, start) = ([], 0)
    }
  }

  /// Why the file is not worth reading: its first ``fewRecords`` records, and no fewer, have none of the fields that hold the
  /// text. The name of the field is wrong then, rather than all of them. To be asked before the first batch.
  public func objection() -> CorpusError? {
    var (end, count) = (0, 0)
    var reason: RecordError?
    while count < Self.fewRecords, end < longest, let next = endOfRecord(at: end, reads: true) {
      do throws(RecordError) {
        guard try format.record(Array(buffer[start + end..<start + next])).isBlank else { return nil }
      } catch {
        guard error.kind == .noField else { return nil }
        reason = reason ?? error
        count += 1
      }
      end = next
    }
    guard count == Self.fewRecords, let reason else { return nil }
    return CorpusError(stream.path, "in its first \(count) records \(reason.problem)")
  }

  /// As many may lack the text without the others being like them.
  static let fewRecords = 100

  /// The next batch; `nil` at the end.
  ///
  /// - Parameters:
  ///   - bytes: a batch is closed with the record that brings it to as many bytes,
  ///   - records: or to as many records.
  ///   - waits: whether more is read for it; otherwise it is closed where nothing more was read yet, as a pipe wants it.
  /// - Throws: ``CorpusError`` where the file cannot be read further, after all whole records before it were given.
  public func next(bytes: Int, records: Int, waits: Bool = true) throws(CorpusError) -> RecordBatch? {
    if isInLongRecord { return try pieceOfLongRecord() }
    var ends: [Int] = []
    while (ends.last ?? 0) < bytes, ends.count < records,
      let end = endOfRecord(at: ends.last ?? 0, reads: waits || ends.isEmpty)
    {
      ends.append(end)
    }
    guard let end = ends.last else {
      if isInLongRecord { return try pieceOfLongRecord() }
      if let failure { throw failure }
      return nil
    }
    return batch(upTo: start + end, ends: ends, .records)
  }

  /// What was read behind the last whole record of a file that cannot be read further; empty elsewhere.
  public var remainder: RecordBatch? {
    guard failure != nil, start < buffer.count else { return nil }
    return RecordBatch(bytes: Array(buffer[start...]), ends: [], offset: offset, line: line, content: .records)
  }

  /// Where a record ends, of which as much is read as needed; `nil` at the end of the file, and where it is too long.
  ///
  /// Places are counted from the first byte not yet given: the buffer is moved as it is filled.
  private func endOfRecord(at place: Int, reads: Bool) -> Int? {
    while true {
      let at = start + place
      let room = at + longest + 1
      if at < buffer.count {
        let isWhole = isAtEnd && failure == nil && buffer.count <= room
        let end = buffer.withUnsafeBytes { bytes in
          format.end(ofRecordAt: at, in: UnsafeRawBufferPointer(rebasing: bytes.prefix(room)), isLast: isWhole)
        }
        if let end, end - at <= longest { return end - start }
        if end != nil || buffer.count >= room { return endOfLongRecord(at: at).map { $0 - start } }
      }
      guard !isAtEnd, reads else { return nil }
      fill()
    }
  }

  /// Where a record that is longer than can be held is cut short: behind the first line of a row with an open quotation
  /// mark. `nil` where it cannot.
  private func endOfLongRecord(at place: Int) -> Int? {
    let room = min(place + longest + 1, buffer.count)
    let end = buffer.withUnsafeBytes { bytes in
      format.end(ofRecordAt: place, in: UnsafeRawBufferPointer(rebasing: bytes[..<room]), isLast: true)
    }
    if let end, end < room { return end }
    isInLongRecord = place == start
    return nil
  }

  /// Reads on, as much as there is already, so that a long record is looked at a few times only.
  private func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    do throws(CorpusError) {
      isAtEnd = try stream.read(into: &buffer, atMost: min(max(1 << 18, buffer.count), longest + 1)) == 0
    } catch {
      failure = error
      isAtEnd = true
    }
  }

  /// The next bytes of a record that is too long, at most as many as the longest may have.
  private func pieceOfLongRecord() throws(CorpusError) -> RecordBatch? {
    while buffer.count - start < longest, !isAtEnd { fill() }
    let room = min(buffer.count, start + longest)
    guard start < room else {
      isInLongRecord = false
      if let failure { throw failure }
      return nil
    }
    let feed = buffer[start..<room].firstIndex(of: 0x0A)
    let isLast = feed != nil || isAtEnd && room == buffer.count
    isInLongRecord = !isLast
    return batch(upTo: feed.map { $0 + 1 } ?? room, ends: [], .pieceOfLongRecord(isLast: isLast))
  }

  private func batch(upTo end: Int, ends: [Int], _ content: RecordBatch.Content) -> RecordBatch {
    let bytes = Array(buffer[start..<end])
    let batch = RecordBatch(bytes: bytes, ends: ends, offset: offset, line: line, content: content)
    offset += bytes.count
    line += bytes.count { $0 == 0x0A }
    start = end
    return batch
  }
}

/// The bytes that a file begins with, up to and behind its header.
private struct Head {
  let bytes: [UInt8]
  /// Where the header ends.
  let end: Int

  init(bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// Reads the header of a stream.
  init(_ stream: CorpusStream, _ format: any RecordFormat, longest: Int) throws(CorpusError) {
    var bytes: [UInt8] = []
    while true {
      let isLast = try stream.read(into: &bytes, atMost: max(1 << 16, bytes.count)) == 0 || bytes.count > longest
      guard !bytes.isEmpty else { throw CorpusError(stream.path, "the file is empty; a table begins with a header") }
      if let end = bytes.withUnsafeBytes({ format.end(ofRecordAt: 0, in: $0, isLast: isLast) }) {
        self.init(bytes: bytes, end: end)
        return
      }
    }
  }
}
