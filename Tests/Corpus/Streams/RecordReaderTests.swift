import LavoirCompression
import LavoirCorpus
import LavoirRecords
import LavoirText
import TestSupport
import Testing

struct RecordReaderTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func json() throws -> any RecordFormat { try CorpusFormat.jsonLines.records(text: ["text"], id: "id") }

  /// All batches of a reader, and the error that it ends with.
  private func batches(_ reader: RecordReader, bytes: Int = 1_000, records: Int = 7) -> ([RecordBatch], CorpusError?) {
    var batches: [RecordBatch] = []
    do throws(CorpusError) {
      while let batch = try reader.next(bytes: bytes, records: records) { batches.append(batch) }
      return (batches, nil)
    } catch {
      return (batches, error)
    }
  }

  private func lines(_ count: Int) -> [UInt8] {
    (0..<count).flatMap {
      Array(#"{"id":\#($0),"text":"\#(String(repeating: "été ", count: $0 % 90))"}"#.utf8) + [0x0A]
    }
  }

  @Test(arguments: [nil, .gzip, .zstandard] as [CompressionFormat?])
  func batchesFollowOneAnotherAndDependOnTheBytesAlone(_ format: CompressionFormat?) throws {
    let bytes = lines(3_000)
    let path = try folder.write("a", format?.compressed(bytes) ?? bytes)
    let (batches, error) = batches(try RecordReader(path, format: json()))
    #expect(error == nil)
    #expect(batches.flatMap(\.bytes) == bytes)
    #expect(batches.flatMap { batch in batch.ends.indices.map { batch.record($0) } }.count == 3_000)
    for (batch, next) in zip(batches, batches.dropFirst()) {
      #expect(batch.end == next.offset)
      #expect(batch.line + batch.ends.count == next.line)
      #expect(batch.ends.last == batch.bytes.count)
      // Closed by the record that reaches a bound.
      #expect(batch.ends.count == 7 || batch.bytes.count >= 1_000 && batch.ends.dropLast().last ?? 0 < 1_000)
    }
  }

  @Test(arguments: [nil, .gzip] as [CompressionFormat?])
  func aReaderGoesOnBehindAnyBatch(_ format: CompressionFormat?) throws {
    let table = Array("id,text\r\n".utf8) + (0..<2_000).flatMap { Array("\($0),\"pluie,\nvent \($0)\"\n".utf8) }
    let path = try folder.write("a", format?.compressed(table) ?? table)
    let csv = try CorpusFormat.csv.records(text: ["text"], id: "id")
    let (all, _) = batches(try RecordReader(path, format: csv))
    #expect(all.first?.offset == 9)
    #expect(all.first?.line == 2)
    for index in [0, 1, all.count / 2, all.count - 1] {
      let reader = try RecordReader(path, format: csv, from: (all[index].end, all[index].line + 14))
      #expect(reader.header == Array("id,text\r\n".utf8))
      #expect(batches(reader).0.flatMap(\.bytes) == all[(index + 1)...].flatMap(\.bytes))
    }
  }

  @Test func theLastLineNeedsNoEnd() throws {
    let path = try folder.write("a", #"{"text":"a"}"# + "\n" + #"{"text":"b"}"#)
    let (batches, _) = batches(try RecordReader(path, format: json()))
    #expect(batches.first?.ends == [13, 25])
  }

  @Test func anEmptyFileHasNoRecords() throws {
    #expect(batches(try RecordReader(folder.write("a", ""), format: json())).0.isEmpty)
    let csv = try CorpusFormat.csv.records(text: ["text"], id: nil)
    #expect(throws: CorpusError.self) { _ = try RecordReader(folder.write("b", ""), format: csv) }
    #expect(throws: CorpusError.self) { _ = try RecordReader(folder.write("c", "id,texte\n1,a\n"), format: csv) }
  }

  @Test(arguments: CompressionFormat.allCases)
  func ofACutOffFileTheWholeRecordsAreGiven(_ format: CompressionFormat) throws {
    let bytes = lines(2_000)
    let packed = try format.compressed(bytes)
    let path = try folder.write("a", packed[..<(packed.count / 2)])
    let (batches, error) = batches(try RecordReader(path, format: json()))
    #expect(error?.problem.contains("ends in the middle") == true)
    let given = batches.flatMap(\.bytes)
    #expect(bytes.starts(with: given))
    #expect(given.isEmpty || given.last == 0x0A)
  }

  @Test func aLineTooLongForMemoryComesInPieces() throws {
    let long = Array(#"{"text":""#.utf8) + [UInt8](repeating: 0x61, count: 100_000) + Array("\"}\n".utf8)
    let bytes = lines(50) + long + lines(50)
    let path = try folder.write("a", bytes)
    let reader = try RecordReader(path, format: json(), longest: 9_000)
    let (batches, error) = batches(reader, bytes: 1 << 20, records: 1_000)
    #expect(error == nil)
    #expect(batches.flatMap(\.bytes) == bytes)
    #expect(batches.allSatisfy { $0.bytes.count <= 12_000 })
    #expect(batches.first?.ends.count == 50)
    #expect(batches.last?.ends.count == 50)
    let pieces = batches.filter { $0.content != .records }
    #expect(pieces.flatMap(\.bytes) == long)
    #expect(
      pieces.map(\.content) == Array(repeating: .pieceOfLongRecord(isLast: false), count: 11) + [
        .pieceOfLongRecord(isLast: true)
      ])
    #expect(batches.last?.line == 52)
  }

  @Test(arguments: [9_000, 8_999, 8_998])
  func theLongestRecordIsHeld(_ longest: Int) throws {
    let line = Array((#"{"text":""# + String(repeating: "a", count: 8_988) + "\"}").utf8)
    for bytes in [line, line + [0x0A]] {
      let path = try folder.write("a", bytes)
      let (batches, _) = batches(try RecordReader(path, format: json(), longest: longest))
      #expect((batches.first?.content == .records) == (bytes.count <= longest))
      #expect(batches.flatMap(\.bytes) == bytes)
    }
  }

  @Test func anOpenQuotationMarkCostsALine() throws {
    let rows = (0..<2_000).map { $0 == 5 ? "5,\"ouvert\n" : "\($0),texte\n" }
    let csv = try CorpusFormat.csv.records(text: ["text"], id: "id")
    for longest in [1_000, 1 << 20] {
      let reader = try RecordReader(folder.write("a", "id,text\n" + rows.joined()), format: csv, longest: longest)
      let (batches, error) = batches(reader)
      #expect(error == nil)
      let records = batches.flatMap { batch in batch.ends.indices.map { batch.record($0) } }
      #expect(records.map { String(decoding: $0, as: UTF8.self) } == rows)
    }
  }
}
