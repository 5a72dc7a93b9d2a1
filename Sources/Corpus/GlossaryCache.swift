import Glibc
import LavoirGlossaries

/// Compiled glossaries of earlier runs, known by what stands in their files.
///
/// A glossary of fifty thousand terms takes seconds to read and to spell out; compiled it is mapped into memory in none. A
/// cache that cannot be read or written is none.
public struct GlossaryCache: Sendable {
  private let path: String
  private let program: String

  /// The form of the file: this line, the key, then the compiled glossary.
  private static let magic = Array("lavoir compiled glossary 1\n".utf8)

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

  /// The compiled glossary of some contents, if it is at hand.
  public func pack(of contents: [[UInt8]]) -> GlossaryPack? {
    let head = Self.magic + key(of: contents)
    guard let file = MappedFile(path), file.memory.count > head.count,
      file.memory.prefix(head.count).elementsEqual(head)
    else { return nil }
    return GlossaryPack(UnsafeRawBufferPointer(rebasing: file.memory[head.count...]), owner: file)
  }

  /// Keeps the compiled glossary of some contents, and gives it as it is kept, so that what compiled it can be let go.
  public func keep(_ compiled: [UInt8], of contents: [[UInt8]]) -> GlossaryPack? {
    do {
      try TextFile.write(Self.magic + key(of: contents) + compiled, to: path, rights: 0o600)
    } catch {
      return nil
    }
    return pack(of: contents)
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
