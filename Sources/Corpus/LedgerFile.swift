import Glibc

/// A ledger on disk, written text by text, so that a run that is cut short can be undone as far as it came.
public final class LedgerFile {
  private let path: String
  private let descriptor: Int32
  /// A run before this one left entries, which are tidied up in the end.
  private let hadEntries: Bool

  /// Opens the ledger in a folder, to add to it.
  public init(in folder: String) throws(CorpusError) {
    try TextFile.makeFolder(folder)
    path = FilePaths.joined(folder, Ledger.fileName)
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CorpusError(path, "it cannot be written: \(TextFile.reason(errno))") }
    hadEntries = lseek(descriptor, 0, SEEK_END) > 0
  }

  deinit {
    close(descriptor)
  }

  /// Adds the entries of a text; to be done before the text itself is written.
  public func append(_ entries: [Ledger.Entry]) throws(CorpusError) {
    let failure = TextFile.fill(descriptor, with: Ledger.lines(of: entries))
    guard failure == 0 else { throw CorpusError(path, "it cannot be written: \(TextFile.reason(failure))") }
  }

  /// Leaves of each text only what the last run says of it.
  public func finish() throws(CorpusError) {
    guard hadEntries else { return }
    let entries = try Ledger.read(path)
    try TextFile.write(Ledger.lines(of: entries.sorted { $0.key < $1.key }.flatMap(\.value)), to: path)
  }
}
