import FoundationEssentials
import LavoirCleaning
import LavoirFindings
import LavoirText

/// The record of every edit of a run: what leads from the cleaned texts back to the texts as received.
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
    /// The rules that asked for it; `normalization` where only the Unicode form changed.
    public let detector: String
    /// How sure.
    public let certainty: Certainty
    /// The reasons.
    public let evidence: [String]
  }

  /// The entries of a cleaned text.
  public static func entries(of text: CleanedText, named name: String) -> [Entry] {
    text.changes.map { change in
      Entry(
        file: name, range: [change.edit.range.start, change.edit.range.end],
        before: String(decoding: text.received[change.edit.range.indices], as: UTF8.self),
        after: String(decoding: change.edit.replacement, as: UTF8.self),
        detector: change.findings.isEmpty ? "normalization" : change.findings.map(\.rule).joined(separator: "+"),
        certainty: change.findings.map(\.certainty).min() ?? .sure,
        evidence: change.findings.flatMap { [$0.message] + $0.evidence.map(\.description) })
    }
  }

  /// The lines of some entries.
  public static func lines(of entries: [Entry]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return entries.reduce(into: []) { bytes, entry in
      guard let line = try? encoder.encode(entry) else { return }
      bytes += line
      bytes.append(0x0A)
    }
  }

  /// The entries of a ledger file, by text.
  public static func read(_ path: String) throws(CorpusError) -> [String: [Entry]] {
    let bytes = try TextFile.read(path)
    let decoder = JSONDecoder()
    var entries: [String: [Entry]] = [:]
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      guard let entry = try? decoder.decode(Entry.self, from: Data(line)), entry.range.count == 2,
        entry.range[0] >= 0, entry.range[0] <= entry.range[1]
      else { throw CorpusError("\(path):\(number + 1)", "this line is not an entry of a ledger") }
      entries[entry.file, default: []].append(entry)
    }
    return entries
  }

  /// The text as received, from the cleaned text and its entries.
  public static func undo(_ entries: [Entry], from cleaned: [UInt8], path: String) throws(CorpusError) -> [UInt8] {
    var received: [UInt8] = []
    var at = 0
    for entry in entries.sorted(by: { ($0.range[0], $0.range[1]) < ($1.range[0], $1.range[1]) }) {
      let kept = entry.range[0] - received.count
      let after = Array(entry.after.utf8)
      guard kept >= 0, at + kept + after.count <= cleaned.count,
        cleaned[(at + kept)..<(at + kept + after.count)].elementsEqual(after),
        entry.before.utf8.count == entry.range[1] - entry.range[0]
      else {
        throw CorpusError(path, "the text is not the one that the ledger tells of: byte \(at + max(0, kept)) differs")
      }
      received += cleaned[at..<at + kept]
      received += entry.before.utf8
      at += kept + after.count
    }
    return received + cleaned[at...]
  }
}
