import Glibc

/// Keeps a folder for one run, as long as it lives; the system gives it free however the process ends.
public final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes a folder, which is made if it is not there.
  ///
  /// - Throws: where another run has it, or it cannot be made or read.
  public init(_ folder: String) throws(CorpusError) {
    try TextFile.makeFolder(folder)
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CorpusError(folder, TextFile.reason(errno)) }
    // Some file systems know no locks of folders; each file that is written has one of its own besides.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw CorpusError(folder, "another run is writing it; wait for its end, or name another folder")
    }
  }

  deinit {
    close(descriptor)
  }
}
