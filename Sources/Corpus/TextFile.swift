import Glibc
import LavoirEncodings
import LavoirLexicons
import LavoirText

/// Reads and writes whole files, with errors that a person can act on.
public enum TextFile {
  /// The bytes of a file; `-` is standard input.
  ///
  /// - Parameter longest: a file of more bytes is an error, and no more than these are read of it.
  public static func read(_ path: String, longest: Int = .max) throws(CorpusError) -> [UInt8] {
    if path == "-" { return try bytes(of: STDIN_FILENO, named: "standard input", expecting: 0, longest: longest) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw CorpusError(path, reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CorpusError(path, reason(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw CorpusError(path, reason(EISDIR)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notRegular(path)
    }
    guard Int(status.st_size) <= longest else { throw CorpusError(path, longerThan: longest) }
    return try bytes(of: descriptor, named: path, expecting: Int(status.st_size), longest: longest)
  }

  /// The document in a file of UTF-8; `-` is standard input.
  public static func document(_ path: String) throws(CorpusError) -> Document {
    try article(path, encoding: .utf8).document
  }

  /// The article in a file; `-` is standard input.
  ///
  /// - Parameter encoding: what the file is in; found out where it is not given.
  public static func article(_ path: String, encoding: TextEncoding? = nil) throws(CorpusError) -> Article {
    try article(of: read(path), name: path == "-" ? "standard input" : path, encoding: encoding)
  }

  /// The article of some bytes.
  ///
  /// - Parameters:
  ///   - name: what errors call it.
  ///   - encoding: what it is in; found out where it is not given.
  public static func article(of bytes: [UInt8], name: String, encoding: TextEncoding? = nil) throws(CorpusError)
    -> Article
  {
    // Nearly all files are in UTF-8, and are checked once.
    if encoding == nil, let document = try? Document(name: name, bytes: bytes) {
      return Article(document: document, reading: .utf8, received: nil)
    }
    let reading = encoding.map { Self.reading(of: bytes, in: $0.ordered(by: bytes)) } ?? Self.reading(of: bytes)
    let text: [UInt8]
    do {
      text = try reading.text(of: bytes)
    } catch {
      throw CorpusError(name, undecodableAt: error.offset, in: bytes, encoding: reading.encoding.name)
    }
    do {
      return Article(
        document: try Document(name: name, bytes: text), reading: reading,
        received: reading.encoding.isUTF8 ? nil : Checksum(of: bytes))
    } catch {
      throw CorpusError(name, error, in: text)
    }
  }

  /// How bytes are to be read that are in an encoding.
  private static func reading(of bytes: [UInt8], in encoding: TextEncoding) -> EncodingReading {
    EncodingReading(encoding, mark: encoding.mark(of: bytes))
  }

  /// How bytes are to be read; as UTF-8 where nothing fits, which then tells where they are not.
  private static func reading(of bytes: [UInt8]) -> EncodingReading {
    let lexicon = Lexicon.embedded
    return EncodingDetection.reading(of: bytes) { lexicon.traits(of: $0).contains(.french) } ?? .utf8
  }

  /// Writes a file so that it appears whole or not at all, making the folders on the way.
  ///
  /// A file that is there keeps its rights, a link leads to where it led, and a pipe or device is written into.
  ///
  /// - Parameters:
  ///   - rights: those of a new file.
  ///   - drafts: a folder above the file for what is not complete yet; only one process writes there at a time. What a kill
  ///     leaves in it the next file replaces. Beside the file if it is not given.
  public static func write(_ bytes: [UInt8], to path: String, rights: mode_t = 0o644, drafts: String? = nil)
    throws(CorpusError)
  {
    guard !path.hasSuffix("/") else { throw CorpusError(path, "it cannot be written: \(reason(EISDIR))") }
    let place = FilePaths.real(path)
    let folder = FilePaths.parent(of: place)
    try makeFolder(folder, rights: rights | (rights >> 2) & 0o111)
    var status = stat()
    let isThere = stat(place, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG { return try pour(bytes, into: path) }
    let mode = isThere ? status.st_mode & 0o7777 : rights & ~mask
    // A link may lead to another disk, where no file can be renamed to.
    let isBelow = drafts.map { place.hasPrefix(FilePaths.real($0) + "/") } ?? false
    let draft = drafts.flatMap { isBelow ? FilePaths.joined($0, ".draft.part") : nil }
    try put(bytes, at: place, rights: mode, named: path, draft: draft) { nil }
  }

  /// The rights that new files of this process are not given.
  private static let mask: mode_t = {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }()

  /// Writes into what is no regular file.
  private static func pour(_ bytes: [UInt8], into path: String) throws(CorpusError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CorpusError(path, "it cannot be written: \(reason(errno))") }
    let failure = fill(descriptor, with: bytes)
    close(descriptor)
    guard failure == 0 else { throw CorpusError(path, code: failure, "it cannot be written: \(reason(failure))") }
  }

  /// Puts a file in its place by its name, once it is complete.
  ///
  /// - Parameters:
  ///   - place: where, without links.
  ///   - draft: where it stands until it is complete; beside its place if it is not given.
  ///   - objection: what keeps it from being put there, asked when it is complete.
  private static func put(
    _ bytes: [UInt8], at place: String, rights: mode_t, named path: String, draft: String? = nil,
    unless objection: () -> String?
  ) throws(CorpusError) {
    let draft = draft ?? FilePaths.joined(FilePaths.parent(of: place), ".lavoir-\(getpid()).part")
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CorpusError(path, "it cannot be written: \(reason(errno))") }
    var failure = fill(descriptor, with: bytes)
    if failure == 0, fchmod(descriptor, rights) != 0 { failure = errno }
    close(descriptor)
    if failure == 0, let objection = objection() {
      unlink(draft)
      throw CorpusError(path, objection)
    }
    guard failure == 0, rename(draft, place) == 0 else {
      let code = failure == 0 ? errno : failure
      unlink(draft)
      throw CorpusError(path, code: code, "it cannot be written: \(reason(code))")
    }
  }

  /// Writes a file anew in its place, with the rights that it has, so that it appears whole or not at all.
  ///
  /// - Parameter identity: what the file was when it was read; one that changed since is left alone.
  public static func replace(_ path: String, with bytes: [UInt8], ifStill identity: FileIdentity) throws(CorpusError) {
    let place = FilePaths.real(path)
    var status = stat()
    guard stat(place, &status) == 0 else { throw CorpusError(path, reason(errno)) }
    guard status.st_mode & 0o222 != 0 else { throw CorpusError(path, "it is write-protected and is left alone") }
    try put(bytes, at: place, rights: status.st_mode & 0o7777, named: path) {
      FileIdentity(of: place) == identity ? nil : "it changed while it was read and is left alone; run lavoir again"
    }
  }

  /// Adds bytes to the end of a file, which is made if it is not there.
  public static func append(_ bytes: [UInt8], to path: String) throws(CorpusError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CorpusError(path, "it cannot be written: \(reason(errno))") }
    let failure = fill(descriptor, with: bytes)
    close(descriptor)
    guard failure == 0 else { throw CorpusError(path, code: failure, "it cannot be written: \(reason(failure))") }
  }

  /// Makes a folder and those above it, as far as they are not there.
  static func makeFolder(_ path: String, rights: mode_t = 0o755) throws(CorpusError) {
    guard FilePaths.isFolder(path) != true else { return }
    let parent = FilePaths.parent(of: path)
    if parent != path { try makeFolder(parent, rights: rights) }
    guard mkdir(path, rights) == 0 || FilePaths.isFolder(path) == true else {
      throw CorpusError(path, "the folder cannot be made: \(reason(errno))")
    }
  }

  /// Takes a file away, where there is one.
  public static func remove(_ path: String) {
    unlink(path)
  }

  /// Gives a file another name; one that has it already is replaced.
  public static func move(_ path: String, to place: String) throws(CorpusError) {
    guard rename(path, place) == 0 else {
      throw CorpusError(place, code: errno, "it cannot be written: \(reason(errno))")
    }
  }

  /// Waits until some files below a folder are on the disk, with their names.
  ///
  /// - Throws: where the system cannot say that they are; a file that somebody took away since is none of them.
  public static func sync(_ paths: [String], below folder: String) throws(CorpusError) {
    var folders: Set<String> = []
    for path in paths {
      var parent = FilePaths.parent(of: path)
      while folders.insert(parent).inserted, parent.utf8.count > folder.utf8.count {
        parent = FilePaths.parent(of: parent)
      }
    }
    // Many files are faster done with all that the system has in hand; each is asked for its errors all the same.
    if paths.count > 64 { Glibc.sync() }
    for path in paths + folders.sorted() { try sync(path) }
  }

  private static func sync(_ path: String) throws(CorpusError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 || errno != ENOENT else { return }
    let code = descriptor >= 0 && fsync(descriptor) == 0 ? 0 : errno
    if descriptor >= 0 { close(descriptor) }
    guard code == 0 else { throw CorpusError(path, code: code, "it cannot be written: \(reason(code))") }
  }

  // MARK: Descriptors

  private static func bytes(of descriptor: Int32, named name: String, expecting size: Int, longest: Int)
    throws(CorpusError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    // A file whose size is known fits at once, with room for the read that finds its end.
    var room = size > 0 ? size + 1 : 1 << 16
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { failure = read(into: $0, &$1, from: descriptor) }
      guard failure == 0 else { throw CorpusError(name, reason(failure)) }
      guard bytes.count + part.count <= longest else { throw CorpusError(name, longerThan: longest) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard part.count == room else { return bytes }
      room = bytes.count
    }
  }

  /// Reads until a buffer is full or nothing is left; an error code, or 0.
  private static func read(into buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from descriptor: Int32)
    -> Int32
  {
    while count < buffer.count {
      let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got == 0 { break }
      if got < 0 && errno != EINTR { return errno }
      count += max(0, got)
    }
    return 0
  }

  /// Writes all bytes; an error code, or 0.
  public static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
    var at = 0
    while at < bytes.count {
      let wrote = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + at }, bytes.count - at) }
      if wrote < 0 && errno != EINTR { return errno }
      at += max(0, wrote)
    }
    return 0
  }

  /// What an error code of the system means, for a person.
  public static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder, not a file"
    case ENOSPC: "the disk is full"
    case ENOTDIR, EEXIST: "a part of the path is a file, not a folder"
    case ELOOP: "its links lead in a circle"
    default: String(cString: strerror(code))
    }
  }
}
