import Glibc

/// What tells, without reading a file, that it is the same as before: its place on the disk, its size and its times.
public struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  /// The number of its bytes.
  public let size: Int64
  /// When its bytes were last changed, in nanoseconds since 1970.
  public let modified: Int64
  /// When anything of it was last changed, in nanoseconds since 1970.
  let changed: Int64

  /// The identity of a regular file; `nil` where there is none.
  public init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }

  init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
    (self.device, self.inode, self.size, self.modified, self.changed) = (device, inode, size, modified, changed)
  }

  /// Whether the file has lain still long enough that a later change would show in its times.
  var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec) - changed > 100_000_000
  }
}
