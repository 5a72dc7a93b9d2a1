import LavoirCleaning
import LavoirCorpus
import LavoirFindings
import LavoirJSONText
import LavoirRecords
import LavoirScreening
import LavoirText

/// The lines of a ledger for a file of records, or for a text that is not kept, in the order of the file.
///
/// - `header`: the file begins; how many bytes stand before its records, in the cleaned file and in that of the dropped.
/// - `range`, `before`, `after`, …: an edit of a record, in bytes of the record as it stood; `at` is where the record began
///   in the file as received.
/// - `dropped`, `broken`: a record that stands in another file (`length` bytes there; `edits` lead back to it as it stood),
///   or in this line.
/// - `segment`: the end of some records; where they stood in the file as received, how long they are as cleaned, and the
///   sums of both.
struct CorpusLedger {
  private var lines = JSONLineWriter()
  private let file: String
  /// Whether records that are not kept stand in the ledger as a whole, for there is no file for them.
  private let isWhole: Bool

  /// Where a record stands.
  struct Place {
    /// Which record of the file it is, from 1.
    let record: Int
    /// Its first byte in the file as received.
    let start: Int
  }

  /// No lines yet.
  init(of file: CorpusFile, isWhole: Bool) {
    self.file = file.name
    self.isWhole = isWhole
  }

  /// The lines.
  var bytes: [UInt8] { lines.bytes }

  /// The file begins.
  mutating func begin(header: Int, droppedHeader: Int) {
    lines.begin()
    lines.add("file", file)
    lines.add("header", [header, droppedHeader])
    lines.end()
  }

  /// The edits of a record.
  mutating func edit(_ document: WashedDocument, _ record: Record, _ edits: RecordEdits, at place: Place) {
    for (edit, changes) in zip(edits.edits.edits, edits.carriedOut) {
      let findings = document.text.changes[changes].flatMap(\.findings)
      lines.begin()
      lines.add("after", edit.replacement[...])
      lines.add("at", place.start)
      lines.add("before", record.bytes[edit.range.indices])
      lines.add("certainty", (findings.map(\.certainty).min() ?? .sure).rawValue)
      lines.add("detector", findings.isEmpty ? "normalization" : findings.map(\.rule).joined(separator: "+"))
      lines.add("evidence", findings.flatMap { [$0.message] + $0.evidence.map(\.description) })
      lines.add("file", file)
      lines.add("id", document.id)
      lines.add("range", [edit.range.start, edit.range.end])
      lines.add("record", place.record)
      lines.end()
    }
  }

  /// A document that is not kept.
  ///
  /// - Parameter edits: those that it has in the file of the dropped.
  mutating func drop(
    _ document: WashedDocument, because reason: DropReason, at place: Place, bytes: ArraySlice<UInt8>, edits: EditList
  ) {
    lines.begin()
    lines.add("at", place.start)
    if isWhole { lines.add("before", bytes) }
    lines.add("dropped", json: DropFields.json(reason))
    if !isWhole, !edits.isEmpty { lines.add("edits", json: Self.json(edits.inverted(over: Array(bytes)))) }
    lines.add("file", file)
    lines.add("id", document.id)
    if !isWhole { lines.add("length", bytes.count + edits.edits.reduce(0) { $0 + $1.growth }) }
    lines.add("record", place.record)
    lines.end()
  }

  /// Bytes that are no record, more of them, or a file that is no text.
  mutating func setAside(_ record: WashedRecord, at place: Place, bytes: ArraySlice<UInt8>) {
    lines.begin()
    lines.add("at", place.start)
    switch record.outcome {
    case .broken(let error): lines.add("broken", error.problem)
    case .unreadableFile(let error): lines.add("broken", error.problem)
    default: lines.add("broken", "the record goes on")
    }
    lines.add("file", file)
    if isWhole {
      lines.add("hex", hexadecimal: bytes)
    } else {
      lines.add("length", bytes.count)
    }
    lines.add("record", place.record)
    lines.end()
  }

  /// The records end for now.
  ///
  /// - Parameters:
  ///   - start: where the first of them began in the file as received.
  ///   - received: the bytes of all of them.
  ///   - cleaned: what stands in the cleaned file for them.
  mutating func endSegment(start: Int, received: [UInt8], cleaned: [UInt8]) {
    lines.begin()
    lines.add("cleaned", SegmentSum(of: cleaned).digits)
    lines.add("file", file)
    lines.add("kept", cleaned.count)
    lines.add("received", SegmentSum(of: received).digits)
    lines.add("segment", [start, start + received.count])
    lines.end()
  }

  /// `[[10,12,"before"], …]`.
  private static func json(_ edits: EditList) -> [UInt8] {
    let items = edits.edits.map { edit in
      Array("[\(edit.range.start),\(edit.range.end),".utf8) + JSONWriting.quoted(edit.replacement)
        + Array("]".utf8)
    }
    return Array("[".utf8) + Array(items.joined(separator: Array(",".utf8))) + Array("]".utf8)
  }
}
