import CGlossary
import LavoirLexicons
import LavoirText
import Synchronization

/// A compiled glossary: entries and spelled-out forms, read in place from the program, a file or an array.
///
/// An entry is made only when it is asked for, so that a large glossary costs nothing at start. `@unchecked Sendable`: the
/// memory is constant and lives as long as its owner; what was made of it is kept under a lock.
public final class GlossaryPack: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer
  private let layout: PackLayout
  private let owner: (any Sendable)?
  /// The terms that matched so far, by entry.
  private let readyTerms = Mutex<[Int: [ReadyTerm]]>([:])

  /// The glossary in some memory; `nil` where it is not one.
  ///
  /// - Parameter owner: what keeps the memory alive; `nil` where that is never freed.
  public init?(_ memory: UnsafeRawBufferPointer, owner: (any Sendable)?) {
    guard let layout = PackLayout(memory) else { return nil }
    self.memory = memory
    self.layout = layout
    self.owner = owner
  }

  /// Compiles some entries, the forms of their terms spelled out by the embedded lexicon.
  public convenience init(_ entries: [Entry]) {
    self.init(compiled: Self.bytes(of: entries))
  }

  /// The glossary of what a compiler gave.
  public convenience init(compiled bytes: [UInt8]) {
    let storage = PackStorage(bytes)
    guard let pack = PackLayout(storage.memory) else { preconditionFailure("what was compiled cannot be read") }
    self.init(storage.memory, layout: pack, owner: storage)
  }

  private init(_ memory: UnsafeRawBufferPointer, layout: PackLayout, owner: PackStorage) {
    self.memory = memory
    self.layout = layout
    self.owner = owner
  }

  /// The compiled form of some entries; the same entries give the same bytes.
  public static func bytes(of entries: [Entry]) -> [UInt8] {
    var compiler = GlossaryCompiler()
    compiler.add(entries)
    return compiler.bytes
  }

  /// The glossary embedded in the program.
  static let shipped: GlossaryPack = {
    let bytes = UnsafeRawBufferPointer(start: cglossary_bytes(), count: cglossary_count())
    guard let pack = GlossaryPack(bytes, owner: nil) else {
      preconditionFailure("the embedded glossary is damaged: build it again with glossary-builder")
    }
    return pack
  }()

  // MARK: Entries

  /// The number of entries.
  public var count: Int { layout.entryCount }

  /// Whether some terms hold for some days only.
  var hasDates: Bool { layout.datedCount > 0 }

  /// The entry at an index; `nil` where the bytes are damaged.
  public func entry(at index: Int) -> Entry? {
    guard (0..<count).contains(index) else { return nil }
    let place = layout.entryFields + uint32(at: layout.entryPlaces + 4 * index)
    var reader = FieldReader(memory, at: min(place, memory.count))
    return reader.entry()
  }

  /// The entries of all kinds, in order.
  public var entries: [Entry] { (0..<count).compactMap(entry) }

  /// The entries that are no terms and count, in order.
  var soughtEntries: [SoughtEntry] {
    var reader = FieldReader(memory, at: layout.sought)
    var found: [SoughtEntry] = []
    found.reserveCapacity(layout.soughtCount)
    for _ in 0..<layout.soughtCount {
      guard let index = reader.number(), let keys = reader.soughtKeys() else { break }
      found.append(SoughtEntry(keys: keys, pack: self, index: index))
    }
    return found
  }

  /// The terms of an entry, ready for comparison with a text.
  func readyTerms(at index: Int) -> [ReadyTerm] {
    if let known = readyTerms.withLock({ $0[index] }) { return known }
    let made = entry(at: index)?.matchedTerms.map { ReadyTerm($0) } ?? []
    readyTerms.withLock { $0[index] = made }
    return made
  }

  // MARK: Forms

  /// The first words of forms.
  var firstWords: KeyFilter { filter(at: layout.firstFilter) }
  /// The first two words of forms, as their keys (``PackLayout/key(_:_:)``).
  var firstPairs: KeyFilter { filter(at: layout.pairFilter) }

  /// Whether a word has candidates, or a pattern begins with it.
  func hasCandidates(of word: UInt64) -> Bool { slot(of: word) != nil }

  /// Calls `body` with the candidates of a word whose words stand at a place, and the patterns that begin with it.
  func candidates(of word: UInt64, at place: TermPlace, _ body: (FormCandidate) -> Void) {
    found(word, at: place, body)
  }

  /// Calls `body` with the candidates that begin with two words, and whose words stand at a place, longest first.
  func candidates(of word: UInt64, _ next: UInt64, at place: TermPlace, _ body: (FormCandidate) -> Void) {
    let key = PackLayout.key(word, next)
    if filter(at: layout.pairFilter).mayContain(key) { found(key, at: place, body) }
  }

  private func found(_ key: UInt64, at place: TermPlace, _ body: (FormCandidate) -> Void) {
    guard let slot = slot(of: key) else { return }
    var reader = FieldReader(memory, at: min(layout.candidates + uint32(at: slot + 8) - 1, memory.count))
    for _ in 0..<uint32(at: slot + 12) {
      guard let fields = reader.skip() else { return }
      var own = FieldReader(memory, at: fields.lowerBound)
      if let candidate = own.candidate(ifStandingAt: place) { body(candidate) }
    }
  }

  /// The offset of the slot of a key; `nil` where it has none.
  private func slot(of key: UInt64) -> Int? {
    let mask = 1 << layout.slotBits - 1
    var slot = PackLayout.slot(of: key, bits: layout.slotBits)
    for _ in 0...mask {
      let at = layout.slots + PackLayout.slotCount * slot
      guard uint32(at: at + 8) != 0 else { return nil }
      if memory.loadUnaligned(fromByteOffset: at, as: UInt64.self) == key.littleEndian { return at }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func filter(at offset: Int) -> KeyFilter {
    KeyFilter(bytes: UnsafeRawBufferPointer(rebasing: memory[offset...]), bits: layout.filterBits)
  }

  private func uint32(at offset: Int) -> Int {
    Int(UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}

/// Bytes that stay where they are as long as somebody holds them.
private final class PackStorage: @unchecked Sendable {
  let memory: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    memory = UnsafeRawBufferPointer(copy)
  }

  deinit { memory.deallocate() }
}
