import LavoirCleaning
import LavoirEncodings
import LavoirFindings
import LavoirText

/// The record of every edit of a run: what leads from the cleaned texts back to the texts as received.
///
/// Each text has its edits in a row, in order. A text that was left as it is has one entry that replaces nothing by
/// nothing at its start, so that the ledger tells of every text.
public enum Ledger {
  /// The file name of a ledger beside the cleaned texts.
  public static let fileName = "ledger.jsonl"

  /// One edit of one text, a line of the ledger.
  public struct Entry: Codable, Sendable, Equatable {
    /// The text's name below the output folder.
    public let file: String
    /// First byte and the byte behind the last, in the text as received.
    public let range: [Int]
    /// What stood there.
    public let before: String
    /// What stands there now.
    public let after: String
    /// The rules that asked for it, joined by `+`; `normalization` where only the Unicode form changed, empty where
    /// nothing changed.
    public let detector: String
    /// How sure.
    public let certainty: Certainty
    /// The reasons.
    public let evidence: [String]
    /// The encoding of the text as received, where it is not UTF-8; the places above are those of its text in UTF-8.
    public var encoding: String?
    /// The byte order mark in front of it, in hexadecimal digits, where there is one.
    public var mark: String?
    /// Which of the text's entries this is, from 1, and how many there are.
    public let part: [Int]
    /// The sum of the text as received.
    public let received: Checksum
    /// The sum of the cleaned text.
    public let cleaned: Checksum

    /// Whether the numbers can be what they say: a file may have been damaged.
    public var isSound: Bool {
      range.count == 2 && range[0] >= 0 && range[0] <= range[1] && range[1] < 1 << 48
        && range[1] - range[0] == before.utf8.count
        && part.count == 2 && part[0] >= 1 && part[0] <= part[1]
    }
  }

  /// The entries of a cleaned text.
  ///
  /// - Parameters:
  ///   - name: its name below the output folder.
  ///   - article: how its file was read; `nil` for UTF-8.
  public static func entries(of text: CleanedText, named name: String, article: Article? = nil) -> [Entry] {
    let received = article?.received ?? Checksum(of: text.received)
    let cleaned = Checksum(of: text.cleaned)
    let reading = article?.reading ?? .utf8
    return edits(of: text, named: name, received, cleaned).map { entry in
      var entry = entry
      if !reading.encoding.isUTF8 { entry.encoding = reading.encoding.name }
      if !reading.mark.isEmpty {
        entry.mark = reading.mark.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      }
      return entry
    }
  }

  private static func edits(
    of text: CleanedText, named name: String, _ received: Checksum, _ cleaned: Checksum
  ) -> [Entry] {
    guard !text.changes.isEmpty else {
      return [
        Entry(
          file: name, range: [0, 0], before: "", after: "", detector: "", certainty: .sure, evidence: [], part: [1, 1],
          received: received, cleaned: cleaned)
      ]
    }
    return text.changes.enumerated().map { number, change in
      Entry(
        file: name, range: [change.edit.range.start, change.edit.range.end],
        before: String(decoding: text.received[change.edit.range.indices], as: UTF8.self),
        after: String(decoding: change.edit.replacement, as: UTF8.self),
        detector: change.findings.isEmpty ? "normalization" : change.findings.map(\.rule).joined(separator: "+"),
        certainty: change.findings.map(\.certainty).min() ?? .sure,
        evidence: change.findings.flatMap { [$0.message] + $0.evidence.map(\.description) },
        part: [number + 1, text.changes.count], received: received, cleaned: cleaned)
    }
  }

  /// The lines of some entries.
  public static func lines(of entries: [Entry]) -> [UInt8] {
    var lines = JSONLineWriter()
    for entry in entries {
      lines.begin()
      lines.add("after", entry.after)
      lines.add("before", entry.before)
      lines.add("certainty", entry.certainty.rawValue)
      lines.add("cleaned", entry.cleaned.digits)
      lines.add("detector", entry.detector)
      if let encoding = entry.encoding { lines.add("encoding", encoding) }
      lines.add("evidence", entry.evidence)
      lines.add("file", entry.file)
      if let mark = entry.mark { lines.add("mark", mark) }
      lines.add("part", entry.part)
      lines.add("range", entry.range)
      lines.add("received", entry.received.digits)
      lines.end()
    }
    return lines.bytes
  }

  /// The text as received, from the cleaned text and its entries.
  public static func undo(_ entries: [Entry], from cleaned: [UInt8], path: String) throws(CorpusError) -> [UInt8] {
    guard let first = entries.first, first.part[1] == entries.count, first.cleaned == Checksum(of: cleaned),
      let edits = EditList(entries.map { Edit(ByteRange($0.range[0], $0.range[1]), $0.after) }.filter { !$0.isNothing })
    else {
      throw CorpusError(
        path, "the text is not the one that the ledger tells of; it was changed or comes from another run")
    }
    var received: [UInt8] = []
    var at = 0
    for (edit, entry) in zip(edits.edits, entries) {
      let kept = edit.range.start - received.count
      guard kept >= 0, at + kept + edit.replacement.count <= cleaned.count else {
        throw CorpusError(path, "the ledger’s edits do not fit the text")
      }
      received += cleaned[at..<at + kept]
      received += entry.before.utf8
      at += kept + edit.replacement.count
    }
    received += cleaned[at...]
    guard let bytes = reading(of: first)?.bytes(of: received), Checksum(of: bytes) == first.received else {
      throw CorpusError(path, "the ledger’s edits do not fit the text")
    }
    return bytes
  }
}

extension Ledger {
  /// How the file of an entry was read; `nil` where its encoding is none that ICU knows.
  private static func reading(of entry: Entry) -> EncodingReading? {
    guard let name = entry.encoding else { return .utf8 }
    let digits = Array(entry.mark ?? "")
    let mark = stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return TextEncoding(named: name).map { EncodingReading($0, mark: mark) }
  }
}

extension Edit {
  /// Whether it replaces nothing by nothing.
  fileprivate var isNothing: Bool { range.isEmpty && replacement.isEmpty }
}
