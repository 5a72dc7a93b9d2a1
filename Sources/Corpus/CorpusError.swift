import Glibc
import LavoirFindings
import LavoirHygiene
import LavoirText

/// What keeps a file from being read or written, as one sentence with the file in it.
public struct CorpusError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file or folder, as it was named.
  public let path: String
  /// The line where it shows, from 1; `nil` where it is the file as a whole.
  public let line: Int?
  /// What is wrong and what to do.
  public let problem: String
  /// The flaw of the file’s bytes that keeps it from being read, if that is what it is.
  public let finding: Finding?

  /// Whether it only tells that a folder has no file of the kind that was looked for.
  public internal(set) var isEmptyFolder = false
  /// The code of the system’s error; 0 where it was none.
  public let code: Int32

  /// Whether it is the disk that is full or broken, and not this file that cannot be written.
  public var isOfDisk: Bool { [ENOSPC, EDQUOT, EIO, EROFS, EFBIG].contains(code) }

  /// An error about a file.
  ///
  /// - Parameter code: that of the system, where it is its error.
  public init(_ path: String, line: Int? = nil, code: Int32 = 0, _ problem: String, finding: Finding? = nil) {
    self.path = path
    self.line = line
    self.code = code
    self.problem = problem
    self.finding = finding
  }

  /// A pipe or a device where a file is read.
  static func notRegular(_ path: String) -> CorpusError {
    CorpusError(path, "it is no regular file; to read a pipe, name - as the input")
  }

  /// Bytes that are no text in the encoding they were read in.
  init(_ path: String, undecodableAt offset: Int, in bytes: [UInt8], encoding: String) {
    let finding = UndecodableBytes.finding(at: offset, in: bytes, encoding: encoding)
    let line = bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1
    self.init(
      path, line: line, finding.message + "; mend the file, or name its encoding with --encoding", finding: finding)
  }

  /// A text of more bytes than are held in memory.
  public init(_ path: String, longerThan longest: Int) {
    let limit = longest >> 20 > 0 ? "\(longest >> 20) MiB" : "\(longest) bytes"
    self.init(
      path,
      "the text is longer than \(limit), decompressed; cut it into several files, or name its --format if it is records"
    )
  }

  /// `article.txt: it is empty; there is nothing to clean`.
  public var description: String {
    "\(path == "-" ? "standard input" : path)\(line.map { ":\($0)" } ?? ""): \(problem)"
  }

  /// Why bytes are not a document, with the line where that shows.
  init(_ path: String, _ flaw: Document.Flaw, in bytes: [UInt8]) {
    let line = { (offset: Int) in bytes[..<offset].count { $0 == 0x0A } + 1 }
    switch flaw {
    case .empty:
      self.init(path, "the file is empty; there is nothing to read in it")
    case .nul(let offset):
      self.init(path, line: line(offset), "a NUL byte at offset \(offset): this is not a text file")
    case .notUTF8(let offset):
      self.init(path, undecodableAt: offset, in: bytes, encoding: "UTF-8")
    case .longLine(let offset):
      self.init(
        path, line: line(offset),
        "the line is longer than \(Document.longestLine >> 20) MiB; this is data and not prose: cut it into lines")
    }
  }
}
