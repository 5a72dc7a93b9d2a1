import Foundation
import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
import Testing

/// Compiled glossaries that are kept from run to run.
@Suite struct GlossaryCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)").path()

  private static func entries(_ preferred: String) -> [Entry] {
    var term = Term(preferred)
    term.replaces = ["glurbe"]
    return [.term(term), .loanword(Loanword("week-end"))]
  }

  private func cache(_ name: String = "a.yaml") throws -> GlossaryCache {
    try #require(GlossaryCache(in: folder, of: [name]))
  }

  @Test func whatWasKeptIsFoundByItsContentAlone() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let content = [Array("- term: solide".utf8)]
    #expect(try cache().pack(of: content) == nil)
    let compiled = GlossaryPack.bytes(of: Self.entries("solide"))
    #expect(try cache().keep(compiled, of: content)?.entries == Self.entries("solide"))
    #expect(try cache().pack(of: content)?.entries == Self.entries("solide"))
    #expect(try cache().pack(of: [Array("- term: solidE".utf8)]) == nil)
    #expect(try cache("b.yaml").pack(of: content) == nil)
  }

  @Test func aDamagedFileIsNotUsed() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let content = [Array("- term: solide".utf8)]
    _ = try cache().keep(GlossaryPack.bytes(of: Self.entries("solide")), of: content)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let file = URL(fileURLWithPath: folder).appending(path: name)
    let sound = try Data(contentsOf: file)
    for place in stride(from: 0, to: sound.count, by: max(1, sound.count / 200)) {
      var damaged = sound
      damaged[place] ^= 0x10
      try damaged.write(to: file)
      #expect(try cache().pack(of: content) == nil)
    }
    try sound.write(to: file)
    #expect(try cache().pack(of: content) != nil)
  }

  @Test func whereNothingCanBeWrittenNothingIsKept() throws {
    let blocked = try #require(GlossaryCache(in: "/dev/null/caches", of: ["a.yaml"]))
    #expect(blocked.keep(GlossaryPack.bytes(of: Self.entries("solide")), of: [[1]]) == nil)
  }

  @Test func theOldestAreForgotten() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let compiled = GlossaryPack.bytes(of: Self.entries("solide"))
    for number in 0..<20 { _ = try cache("\(number).yaml").keep(compiled, of: [[UInt8(number)]]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 16)
  }

  @Test func anyByteOfACompiledGlossaryMayBeWrongWithoutACrash() {
    let bytes = GlossaryPack.bytes(of: Self.entries("solide"))
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= UInt8(truncatingIfNeeded: 1 << (place % 8))
      damaged.withUnsafeBytes { memory in
        guard let pack = GlossaryPack(memory, owner: nil) else { return }
        _ = pack.entries.count
      }
    }
  }
}
