import Glibc
import LavoirGlossaries
import LavoirText

/// Compiled glossaries of earlier runs, known by what stands in their files.
///
/// A glossary of fifty thousand terms takes seconds to read and to spell out; compiled it is only mapped into memory. A
/// cache that cannot be read or written is none.
public struct GlossaryCache: Sendable {
  private let path: String
  private let program: String

  /// The form of the file: this line, the key, the sum of what follows, then the compiled glossary.
  private static let magic = Array("lavoir compiled glossary 2\n".utf8)
  /// The most compiled glossaries that are kept.
  private static let most = 16

  /// The cache for some glossary files.
  ///
  /// - Parameters:
  ///   - folder: where caches lie.
  ///   - names: what the files are called; another version of the same files takes the place of this one.
  public init?(in folder: String, of names: [String]) {
    guard let program = FileIdentity(of: "/proc/self/exe") else { return nil }
    self.program = "\(program)"
    let known = Checksum(of: Array(names.map(FilePaths.real).joined(separator: "\n").utf8))
    path = FilePaths.joined(folder, known.digits + ".glossary")
  }

  /// The key of some contents: another for any other content, and for another program, whose lexicon may be another.
  private func key(of contents: [[UInt8]]) -> [UInt8] {
    let sums = contents.map { "\($0.count) \(Checksum(of: $0).digits)" }
    return Array((([program] + sums).joined(separator: " ") + "\n").utf8)
  }

  /// The compiled glossary of some contents, if it is at hand and sound.
  public func pack(of contents: [[UInt8]]) -> GlossaryPack? {
    let head = Self.magic + key(of: contents)
    guard let file = MappedFile(path), file.memory.count > head.count + 8,
      file.memory.prefix(head.count).elementsEqual(head)
    else { return nil }
    let body = UnsafeRawBufferPointer(rebasing: file.memory[(head.count + 8)...])
    let sum = UInt64(littleEndian: file.memory.loadUnaligned(fromByteOffset: head.count, as: UInt64.self))
    guard sum == Self.sum(of: body) else { return nil }
    return GlossaryPack(body, owner: file)
  }

  /// Keeps the compiled glossary of some contents, and gives it as it is kept, so that what compiled it can be let go.
  public func keep(_ compiled: [UInt8], of contents: [[UInt8]]) -> GlossaryPack? {
    do {
      let sum = compiled.withUnsafeBytes(Self.sum)
      let head = Self.magic + key(of: contents) + withUnsafeBytes(of: sum.littleEndian, Array.init)
      try TextFile.write(head + compiled, to: path, rights: 0o600)
    } catch {
      return nil
    }
    forgetOldest()
    return pack(of: contents)
  }

  /// Takes away the glossaries that were compiled longest ago, where there are too many.
  private func forgetOldest() {
    let filter = FileTree.Filter(".glossary file", enters: { _ in false }) { $0.hasSuffix(".glossary") }
    let files = FileTree(below: FilePaths.parent(of: path), filter: filter).files.compactMap { file in
      FileIdentity(of: file).map { (file: file, modified: $0.modified) }
    }
    guard files.count > Self.most else { return }
    for file in files.sorted(by: { $0.modified > $1.modified }).dropFirst(Self.most) { unlink(file.file) }
  }

  /// A sum of bytes, eight at a time: a file that was damaged on the disk is told from a sound one.
  private static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in stride(from: 0, to: bytes.count & ~7, by: 8) {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      sum = (sum ^ word) &* 0x0000_0100_0000_01b3
      sum ^= sum >> 29
    }
    for byte in bytes[(bytes.count & ~7)...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return sum
  }
}

/// A file in memory, read where it lies. It is replaced by other files of its name, never changed.
private final class MappedFile: @unchecked Sendable {
  let memory: UnsafeRawBufferPointer

  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    memory = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count) }
}
