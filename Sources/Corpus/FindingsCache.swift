import Glibc
import LavoirLinting
import LavoirText

/// What was found in files before, so that a file that did not change is not read again.
///
/// A result is kept under what it depends on: the file’s identity, and a key of the program, the settings and the
/// glossaries. A cache that cannot be read is empty, and one that cannot be written is not kept.
public struct FindingsCache: Sendable {
  /// What is kept of one file.
  public struct Entry: Sendable, Equatable {
    /// What was found.
    public let result: FileLinter.Result
    /// A note of how the file was read, if there is one.
    public let note: String?
    /// Whether the file is in UTF-8.
    public let isUTF8: Bool
    /// The language of a file that is not in French; it was passed over.
    public let otherLanguage: String?
    /// The lines that other documents may have too, by hash.
    public let recurringCandidates: [UInt64]
    /// Those of them that many documents had then.
    public let recurring: [UInt64]

    /// An entry from its parts.
    public init(
      result: FileLinter.Result, note: String?, isUTF8: Bool, otherLanguage: String?, recurringCandidates: [UInt64],
      recurring: [UInt64]
    ) {
      self.result = result
      self.note = note
      self.isUTF8 = isUTF8
      self.otherLanguage = otherLanguage
      self.recurringCandidates = recurringCandidates
      self.recurring = recurring
    }
  }

  fileprivate struct Record {
    let identity: FileIdentity
    let key: String
    fileprivate let content: Content

    fileprivate enum Content {
      case read(Range<Int>)
      case new([UInt8])
    }
  }

  private let path: String
  private let bytes: [UInt8]
  private var records: [String: Record] = [:]
  private var hasNew = false

  /// The form of the cache file; another one is not read.
  private static let magic = Array("lavoir cache 2\n".utf8)
  /// The most bytes that are kept.
  private static let mostBytes = 64 << 20

  /// Opens the cache of a folder.
  ///
  /// - Parameters:
  ///   - folder: where caches lie.
  ///   - project: the folder whose files are linted, a real path.
  public init(in folder: String, project: String) {
    path = FilePaths.joined(folder, Checksum(of: Array(project.utf8)).digits + ".cache")
    bytes = (try? TextFile.read(path)) ?? []
    guard bytes.starts(with: Self.magic) else { return }
    records = Self.records(in: bytes)
  }

  private static func records(in bytes: [UInt8]) -> [String: Record] {
    bytes.withUnsafeBytes { bytes in
      var records: [String: Record] = [:]
      var reader = FieldReader(bytes, at: magic.count)
      while !reader.isAtEnd {
        guard let name = reader.string(), let identity = reader.identity(), let key = reader.string(),
          let content = reader.skip()
        else { break }
        records[name] = Record(identity: identity, key: key, content: .read(content))
      }
      return records
    }
  }

  /// Where caches lie unless it is said otherwise: `XDG_CACHE_HOME`, else `.cache` in the home folder.
  public static var standardFolder: String? {
    if let folder = variable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/lavoir" }
    return variable("HOME").map { $0 + "/.cache/lavoir" }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What was found in a file, if it did not change since.
  ///
  /// - Parameters:
  ///   - path: the file’s path, which is a name here and is not opened.
  ///   - key: what the result depends on besides the file.
  public func entry(for path: String, _ identity: FileIdentity, key: String) -> Entry? {
    guard let record = records[path], record.identity == identity, record.key == key,
      case .read(let range) = record.content
    else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var reader = FieldReader(bytes, at: range.lowerBound)
      return reader.entry()
    }
  }

  /// Keeps what was found in a file. A file that changed a moment ago is not kept, since one more change would not show.
  public mutating func keep(_ entry: Entry, for path: String, _ identity: FileIdentity, key: String) {
    guard identity.isSettled else { return }
    var writer = FieldWriter()
    writer.entry(entry)
    records[path] = Record(identity: identity, key: key, content: .new(writer.bytes))
    hasNew = true
  }

  /// Writes the cache, where there is something new.
  public func save() {
    guard hasNew else { return }
    var out = FieldWriter()
    var total = 0
    // What is new comes first: where there is too much, the rest is forgotten.
    for (name, record) in records.sorted(by: { ($0.value.isNew ? 0 : 1, $0.key) < ($1.value.isNew ? 0 : 1, $1.key) }) {
      let content = record.content.bytes(in: bytes)
      total += content.count
      guard total <= Self.mostBytes else { break }
      out.string(name)
      out.identity(record.identity)
      out.string(record.key)
      out.raw(content)
    }
    // It holds lines of the files: it is for nobody else to read.
    try? TextFile.write(Self.magic + out.bytes, to: path, rights: 0o600)
  }
}

extension FindingsCache.Record {
  fileprivate var isNew: Bool {
    if case .new = content { true } else { false }
  }
}

extension FindingsCache.Record.Content {
  fileprivate func bytes(in file: [UInt8]) -> [UInt8] {
    switch self {
    case .read(let range): Array(file[range])
    case .new(let bytes): bytes
    }
  }
}
