import Glibc
import LavoirCompression

/// The bytes of a corpus file or of standard input, decompressed, from front to back and in bounded memory.
public final class CorpusStream {
  /// The file; `-` is standard input.
  public let path: String
  /// How the file is compressed.
  public let compression: CompressionFormat?
  /// How large the file is, in bytes as they are on disk; `nil` where nobody knows: a pipe.
  public let size: Int?
  /// How much of the file was read, in bytes as they are on disk.
  public private(set) var position = 0
  /// Where the next byte stands in the decompressed file.
  public private(set) var offset = 0

  private let descriptor: Int32
  private let waker: Int32?
  private let isSeekable: Bool
  private let decompressor: (any Decompressor)?
  /// Bytes of the file that were read and not yet taken.
  private var input: [UInt8] = []
  private var taken = 0
  private var isAtEnd = false

  /// How much of a compressed file is read at once.
  private static let piece = 1 << 18

  /// What the bytes of a file are.
  public enum Content: Sendable {
    /// Text, compressed as its first bytes say; what they say of an archive or of another encoding is an error.
    case text
    /// Any bytes, compressed in a format or in none.
    case bytes(CompressionFormat?)
  }

  /// Opens a file, or standard input.
  ///
  /// - Parameters:
  ///   - content: what it holds.
  ///   - waker: a descriptor; once something can be read from it, standard input counts as ended.
  public init(_ path: String, holding content: Content = .text, interruptedBy waker: Int32? = nil) throws(CorpusError) {
    self.path = path
    self.waker = path == "-" ? waker : nil
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CorpusError(path, TextFile.reason(errno)) }
    self.descriptor = descriptor
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
    isSeekable = isFile && path != "-"
    let start = CorpusStream.start(of: descriptor, unless: self.waker)
    input = start.bytes
    position = start.bytes.count
    isAtEnd = start.bytes.isEmpty
    var failure: CorpusError?
    switch content {
    case .bytes(let format): compression = format
    case .text:
      compression = CompressionFormat(content: start.bytes)
      if compression == nil { failure = CorpusStream.objection(to: start.bytes, path) }
    }
    if let code = start.failure { failure = CorpusError(path, TextFile.reason(code)) }
    do throws(CompressionError) {
      decompressor = try compression?.decompressor()
    } catch {
      decompressor = nil
      failure = CorpusError(path, error.problem)
    }
    if let failure { throw failure }
  }

  deinit {
    close(descriptor)
  }

  /// Adds the next bytes to some others; how many, and 0 at the end.
  ///
  /// - Throws: ``CorpusError`` where the file cannot be read further, after all was given that stands before.
  public func read(into bytes: inout [UInt8], atMost count: Int) throws(CorpusError) -> Int {
    let room = max(1, count)
    var failure: CorpusError?
    var given = 0
    // The room is a part of the array itself: nothing is copied.
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: room))
    bytes.withUnsafeMutableBytes { buffer in
      do throws(CorpusError) {
        given = try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      } catch {
        failure = error
      }
    }
    bytes.removeLast(room - given)
    if let failure { throw failure }
    offset += given
    return given
  }

  /// Goes on to a place of the decompressed file: at once where it is a plain file, else by reading up to there.
  ///
  /// - Parameter note: told the bytes up to there, piece by piece, where they are read.
  /// - Throws: ``CorpusError`` where the file ends before.
  public func skip(to place: Int, noting note: ((ArraySlice<UInt8>) -> Void)? = nil) throws(CorpusError) {
    if decompressor == nil, isSeekable, let size, place >= offset {
      guard place <= size else { throw tooShort(place) }
      lseek(descriptor, off_t(place), SEEK_SET)
      (input, taken, isAtEnd, position, offset) = ([], 0, false, place, place)
      return
    }
    var passed: [UInt8] = []
    while offset < place {
      guard try read(into: &passed, atMost: min(place - offset, Self.piece)) > 0 else { throw tooShort(place) }
      note?(passed[...])
      passed.removeAll(keepingCapacity: true)
    }
  }

  private func tooShort(_ place: Int) -> CorpusError {
    CorpusError(path, "it ends before byte \(place), up to which it was read before: it has changed since; begin anew")
  }

  // MARK: Reading

  /// Fills some room with what comes next, at least in part; 0 at the end.
  private func fill(_ room: UnsafeMutableRawBufferPointer) throws(CorpusError) -> Int {
    guard let decompressor else { return try plain(room) }
    while true {
      if taken == input.count, !isAtEnd { try refill() }
      do throws(CompressionError) {
        let (took, gave) = try input.withUnsafeBytes { bytes in
          Result { () throws(CompressionError) in
            try decompressor.decompress(UnsafeRawBufferPointer(rebasing: bytes[taken...]), into: room)
          }
        }.get()
        taken += took
        if gave > 0 { return gave }
        if isAtEnd, took == 0 {
          try decompressor.finish()
          return 0
        }
      } catch {
        throw CorpusError(path, "byte \(error.offset): \(error.problem)")
      }
    }
  }

  private func plain(_ room: UnsafeMutableRawBufferPointer) throws(CorpusError) -> Int {
    if taken < input.count {
      let count = min(room.count, input.count - taken)
      room.copyBytes(from: input[taken..<taken + count])
      taken += count
      return count
    }
    guard !isAtEnd else { return 0 }
    let got = Self.read(descriptor, into: room, unless: waker)
    guard got >= 0 else { throw CorpusError(path, TextFile.reason(errno)) }
    position += got
    isAtEnd = got == 0
    return got
  }

  private func refill() throws(CorpusError) {
    if input.count < Self.piece { input = [UInt8](repeating: 0, count: Self.piece) }
    let got = input.withUnsafeMutableBytes { Self.read(descriptor, into: $0, unless: waker) }
    guard got >= 0 else { throw CorpusError(path, TextFile.reason(errno)) }
    input.removeLast(input.count - got)
    position += got
    taken = 0
    isAtEnd = got == 0
  }

  private static func read(_ descriptor: Int32, into room: UnsafeMutableRawBufferPointer, unless waker: Int32?) -> Int {
    while true {
      if let waker, isWoken(waker, before: descriptor) { return 0 }
      let got = Glibc.read(descriptor, room.baseAddress, room.count)
      if got >= 0 || errno != EINTR { return got }
    }
  }

  /// Waits until something can be read from either descriptor; whether it is the waker.
  private static func isWoken(_ waker: Int32, before descriptor: Int32) -> Bool {
    var both = [waker, descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // A signal ends the waiting without an answer; what it wrote to the waker is there then.
    while poll(&both, nfds_t(both.count), -1) < 0 {
      guard errno == EINTR else { return false }
    }
    return both[0].revents != 0
  }

  /// The bytes that a file begins with, by which its compression is known; more can come of a pipe.
  private static func start(of descriptor: Int32, unless waker: Int32?) -> (bytes: [UInt8], failure: Int32?) {
    var bytes: [UInt8] = []
    while bytes.count < 8 {
      var more = [UInt8](repeating: 0, count: piece)
      let got = more.withUnsafeMutableBytes { read(descriptor, into: $0, unless: waker) }
      guard got >= 0 else { return ([], errno) }
      if got == 0 { break }
      bytes += more.prefix(got)
    }
    return (bytes, nil)
  }

  /// Why bytes cannot be read that are of no compression known here.
  private static func objection(to bytes: [UInt8], _ path: String) -> CorpusError? {
    for (name, magic) in foreign where bytes.starts(with: magic) {
      return CorpusError(path, "this is \(name), which is not read here; give it as plain text, .gz or .zst")
    }
    guard let named = CompressionFormat(path: path) else { return nil }
    return CorpusError(
      path,
      bytes.isEmpty
        ? "the file is empty, and so no \(named.rawValue)"
        : "its name ends in \(named.ending), but it is no \(named.rawValue); fetch it again, or give it another name")
  }

  /// The beginnings of files that people have corpora in, and that are not read here.
  private static let foreign: [(String, [UInt8])] = [
    ("bzip2", Array("BZh".utf8)), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), ("LZ4", [0x04, 0x22, 0x4D, 0x18]),
    ("a zip archive", [0x50, 0x4B, 0x03, 0x04]), ("Parquet", Array("PAR1".utf8)),
    ("text in UTF-16", [0xFF, 0xFE]), ("text in UTF-16", [0xFE, 0xFF]),
  ]
}
