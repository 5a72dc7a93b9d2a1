import LavoirCleaning
import LavoirCorpus
import LavoirEncodings
import LavoirRecords
import LavoirScreening
import LavoirText

/// Cleans the documents of a batch; the same batch gives the same result whoever does it.
struct Washing: Sendable {
  /// The files of the corpus.
  let files: [CorpusFile]
  /// What cleans the documents of a file, by its number.
  let cleaner: @Sendable (Int) -> Cleaner
  /// What measures documents.
  let assessor: Assessor

  /// The batch with its documents cleaned.
  func washed(_ batch: Batch) -> WashedBatch {
    WashedBatch(
      pieces: batch.pieces.map(washed), end: batch.end,
      bytesRead: batch.bytesRead)
  }

  private func washed(_ piece: Batch.Piece) -> WashedPiece {
    var washed = WashedPiece(piece: piece)
    washed.failure = piece.failure
    switch piece.content {
    case .text(let longest): washText(files[piece.file], longest: longest, &washed)
    case .records(let batch, let format): wash(batch, format, &washed)
    case .fragment(let batch, let error):
      (washed.bytes, washed.start, washed.line) = (batch.bytes, batch.offset, batch.line)
      let outcome = error.map { WashedRecord.Outcome.broken($0) } ?? .restOfBroken
      washed.records = [WashedRecord(range: batch.bytes.indices, outcome: outcome)]
    case .nothing: break
    }
    return washed
  }

  // MARK: Records

  private func wash(_ batch: RecordBatch, _ format: any RecordFormat, _ washed: inout WashedPiece) {
    let cleaner = cleaner(washed.piece.file)
    (washed.bytes, washed.start, washed.line) = (batch.bytes, batch.offset, batch.line)
    washed.records.reserveCapacity(batch.ends.count)
    var start = 0
    for end in batch.ends {
      let outcome = outcome(of: Array(batch.bytes[start..<end]), format, cleaner)
      washed.records.append(WashedRecord(range: start..<end, outcome: outcome))
      start = end
    }
  }

  private func outcome(of bytes: [UInt8], _ format: any RecordFormat, _ cleaner: Cleaner) -> WashedRecord.Outcome {
    do throws(RecordError) {
      let record = try format.record(bytes)
      if record.isBlank { return .blank }
      let text = cleaner.clean(record.text)
      return .document(
        WashedDocument(
          id: record.stableID, source: .record(record), text: text, assessment: assessor.assessment(of: text)))
    } catch {
      return .broken(error)
    }
  }

  // MARK: Texts

  private func washText(_ file: CorpusFile, longest: Int, _ washed: inout WashedPiece) {
    do throws(CorpusError) {
      guard case .text(let encoding) = file.form else { return }
      washed.bytes = try Self.contents(of: file, longest: longest, &washed.failure)
      let article = try TextFile.article(of: washed.bytes, name: file.title, encoding: encoding)
      washed.note = article.note
      let text = cleaner(washed.piece.file).clean(article.document.bytes)
      let document = WashedDocument(
        id: file.name, source: .text(article), text: text, assessment: assessor.assessment(of: text))
      washed.records = [WashedRecord(range: 0..<washed.bytes.count, outcome: .document(document))]
    } catch {
      // Of a file that is cut short the end may be half a character.
      washed.failure = washed.failure ?? error
      guard !washed.bytes.isEmpty else { return }
      washed.records = [WashedRecord(range: washed.bytes.indices, outcome: .unreadableFile(error))]
    }
  }

  /// The bytes of a file, decompressed; where it is cut short or damaged, those before.
  private static func contents(of file: CorpusFile, longest: Int, _ failure: inout CorpusError?) throws(CorpusError)
    -> [UInt8]
  {
    guard file.compression != nil else { return try TextFile.read(file.path, longest: longest) }
    let stream = try CorpusStream(file.path)
    var bytes: [UInt8] = []
    do throws(CorpusError) {
      while bytes.count <= longest, try stream.read(into: &bytes, atMost: 1 << 18) > 0 {}
    } catch {
      guard !bytes.isEmpty else { throw error }
      failure = error
    }
    guard bytes.count <= longest else { throw CorpusError(file.path, longerThan: longest) }
    return bytes
  }
}
