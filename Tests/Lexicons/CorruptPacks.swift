import LavoirLexicons
import LavoirText
import Testing

@Suite struct CorruptPacks {
  @Test func whatIsNoPackIsRefused() {
    withMemory([UInt8](repeating: 0, count: 4096)) { #expect(LexiconPack($0) == nil) }
    withMemory([1, 2, 3]) { #expect(LexiconPack($0) == nil) }
  }

  @Test func sectionsBeyondTheEndAreRefused() {
    withMemory(header(section: (96, 1 << 20)) + [UInt8](repeating: 0, count: 64)) { #expect(LexiconPack($0) == nil) }
  }

  @Test(arguments: [UInt8(0), 0x55, 0xFF])
  func anyContentIsReadWithoutACrash(byte: UInt8) {
    withMemory(header(section: (96, 64)) + [UInt8](repeating: byte, count: 64)) { memory in
      guard let lexicon = LexiconPack(memory).flatMap(Lexicon.init) else {
        Issue.record("the header is good")
        return
      }
      for word in ["cause", "queries", "Kursk"] {
        _ = lexicon.record(of: word)
        _ = lexicon.analyses(of: word)
        _ = lexicon.synonyms(of: word)
        _ = lexicon.inflect(word, .noun, number: .plural)
        _ = lexicon.locutionFillers(before: [word], after: [])
        _ = lexicon.frenchPlaceName(for: word)
      }
    }
  }

  /// A header whose sections all lie in the same place.
  private func header(section: (offset: UInt32, length: UInt32)) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += Array($0) } }
    add(LexiconFormat.magic)
    add(LexiconFormat.version)
    add(UInt32(LexiconFormat.Section.allCases.count))
    for _ in LexiconFormat.Section.allCases {
      add(section.offset)
      add(section.length)
    }
    return bytes
  }

  private func withMemory(_ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    body(UnsafeRawBufferPointer(memory))
  }
}
