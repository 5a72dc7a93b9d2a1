import FoundationEssentials
import LavoirFindings

/// The findings that a project has accepted for now, so that only new ones are reported.
public struct Baseline: Sendable, Equatable {
  /// A finding that is accepted, as often as it stands in one file.
  public struct Entry: Sendable, Equatable, Codable {
    /// The file in which it was found.
    public let path: String
    /// Its rule.
    public let rule: String
    /// The digits of its fingerprint.
    public let fingerprint: String
    /// How often it stands in the file.
    public var count: Int
    /// What it says, for a person who reads the file.
    public let message: String
  }

  /// What is accepted, by path, rule and fingerprint.
  public let entries: [Entry]

  /// The version of the file that this program reads and writes.
  public static let version = 1

  /// Why a file is no baseline.
  public enum Flaw: Error, Equatable, Sendable {
    /// It is not JSON of the right form.
    case malformed
    /// Another version of the program wrote it.
    case otherVersion(Int)
  }

  /// How often one finding may be accepted in a file: more is a slip.
  private static let mostOfOne = 1_000_000

  private struct File: Codable {
    let version: Int
    let entries: [Entry]
  }

  private struct Head: Codable {
    let version: Int
  }

  /// Reads a baseline file.
  public init(_ bytes: [UInt8]) throws(Flaw) {
    let data = Data(bytes)
    guard let head = try? JSONDecoder().decode(Head.self, from: data) else { throw .malformed }
    guard head.version == Self.version else { throw .otherVersion(head.version) }
    guard let file = try? JSONDecoder().decode(File.self, from: data),
      file.entries.allSatisfy({ (1...Self.mostOfOne).contains($0.count) })
    else { throw .malformed }
    entries = file.entries
  }

  /// A baseline that accepts all of some findings.
  public init(accepting files: [FileReport]) {
    self.init(
      files.flatMap { file in
        file.findings.map { found in
          Entry(
            path: file.path, rule: found.finding.rule, fingerprint: found.fingerprint.digits, count: 1,
            message: found.finding.message)
        }
      })
  }

  /// A baseline of entries, those that are alike made one.
  init(_ entries: [Entry]) {
    var rows: [Key: Entry] = [:]
    for entry in entries {
      if let other = rows[Key(entry)] {
        rows[Key(entry)]?.count = other.count + entry.count
      } else {
        rows[Key(entry)] = entry
      }
    }
    self.entries = rows.values.sorted { Key($0) < Key($1) }
  }

  private struct Key: Hashable, Comparable {
    let path: String
    let rule: String
    let fingerprint: String

    init(_ entry: Entry) {
      (path, rule, fingerprint) = (entry.path, entry.rule, entry.fingerprint)
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.path, left.rule, left.fingerprint) < (right.path, right.rule, right.fingerprint)
    }
  }

  /// The baseline as a file: one entry a line, so that a change of one shows as one in a diff.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let rows = entries.compactMap { try? encoder.encode($0) }.map { "    " + String(decoding: $0, as: UTF8.self) }
    let list = rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n  ]"
    return Array("{\n  \"version\": \(Self.version),\n  \"entries\": \(list)\n}\n".utf8)
  }

  /// How many findings are accepted.
  public var count: Int { entries.reduce(0) { $0 + $1.count } }

  /// The same baseline without some entries, or so many of their counts.
  public func without(_ stale: [Entry]) -> Baseline {
    var left = Dictionary(stale.map { (Key($0), $0.count) }) { $0 + $1 }
    return Baseline(
      entries.compactMap { entry in
        var entry = entry
        let taken = min(entry.count, left[Key(entry), default: 0])
        left[Key(entry), default: 0] -= taken
        entry.count -= taken
        return entry.count > 0 ? entry : nil
      })
  }

  /// The same baseline that accepts some findings more.
  public func accepting(_ files: [FileReport]) -> Baseline {
    Baseline(entries + Baseline(accepting: files).entries)
  }
}
