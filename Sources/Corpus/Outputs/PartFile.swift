import Glibc

/// A file that is written piece by piece over a run, and gets its name only when it is complete.
///
/// Until then it is called `<name>.part`. A run that goes on after a stop cuts it back to the length that the checkpoint
/// tells, so that what was written behind it counts as not written. Only one thread may use it at a time.
public final class PartFile: @unchecked Sendable {
  /// The name that the file gets.
  public let path: String
  /// How many bytes it has.
  public private(set) var length: Int
  private var descriptor: Int32

  /// What is put behind the name of a file that is not complete.
  public static let ending = ".part"

  /// Opens a file to write to.
  ///
  /// - Parameters:
  ///   - path: the name that the file gets.
  ///   - length: how much of what a run before wrote is kept. Where that run gave the file its name already, it is taken
  ///     away again.
  /// - Throws: where it cannot be opened, another run writes it, or it has not as many bytes as are to be kept.
  public init(_ path: String, keeping length: Int = 0) throws(CorpusError) {
    self.path = path
    self.length = length
    let draft = path + Self.ending
    try TextFile.makeFolder(FilePaths.parent(of: draft))
    if length > 0, FilePaths.isFolder(draft) == nil { _ = rename(path, draft) }
    descriptor = open(draft, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CorpusError(draft, "it cannot be written: \(TextFile.reason(errno))") }
    // The lock goes with the process, however that ends.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw CorpusError(draft, "another run is writing it; wait for its end, or name another folder")
    }
    guard lseek(descriptor, 0, SEEK_END) >= length else {
      throw CorpusError(draft, "it is shorter than the checkpoint says; begin anew with --restart")
    }
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) == length else {
      throw CorpusError(draft, "it cannot be written: \(TextFile.reason(errno))")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds bytes to the end.
  public func append(_ bytes: [UInt8]) throws(CorpusError) {
    guard !bytes.isEmpty else { return }
    try check(TextFile.fill(descriptor, with: bytes))
    length += bytes.count
  }

  /// Waits until all bytes are on the disk.
  public func sync() throws(CorpusError) {
    try check(fdatasync(descriptor) == 0 ? 0 : errno)
  }

  /// Gives the file its name.
  public func finish() throws(CorpusError) {
    close(descriptor)
    descriptor = -1
    try check(rename(path + Self.ending, path) == 0 ? 0 : errno)
  }

  /// Takes the file away.
  public func discard() {
    unlink(path + Self.ending)
  }

  private func check(_ code: Int32) throws(CorpusError) {
    guard code == 0 else { throw CorpusError(path, code: code, "it cannot be written: \(TextFile.reason(code))") }
  }
}
