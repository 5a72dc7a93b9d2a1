import CLexicons
import LavoirText

/// What is known of French and English words, phrases and places, compiled into the program.
///
/// Read in place: nothing is parsed at the start and nothing is copied. The word table is the hot path; the rest is
/// for the few words where a mark stands.
public struct Lexicon: @unchecked Sendable {
  // `@unchecked` because of `slots`: it points into the same constant memory as `pack` and is only read.
  @usableFromInline let slots: UnsafePointer<UInt64>
  @usableFromInline let mask: UInt64
  @usableFromInline let classes: PackBytes
  let rules: RuleLists
  let strings: PackBytes
  let paradigms: HashIndex
  let spinKeys: HashIndex
  let spins: PackBytes
  let locutions: HashIndex
  let fillers: PackBytes
  let places: HashIndex

  /// The lexicon that is part of the program. Without words if the program was built without `lexicon.bin`.
  public static let embedded: Lexicon = {
    let bytes = UnsafeRawBufferPointer(start: lavoir_lexicon_bytes(), count: lavoir_lexicon_size())
    return LexiconPack(bytes).flatMap(Lexicon.init) ?? empty
  }()

  /// The lexicon of a pack, or nil if its word table is not a power of two of slots.
  package init?(_ pack: LexiconPack) {
    let words = pack[.words].memory
    let count = words.count / 8
    guard let base = words.baseAddress, count > 0, count & (count - 1) == 0, words.count % 8 == 0 else { return nil }
    // Every pack is 8-byte aligned and so is every section.
    slots = base.assumingMemoryBound(to: UInt64.self)
    mask = UInt64(count - 1)
    classes = pack[.classes]
    rules = RuleLists(bytes: pack[.rules])
    strings = pack[.strings]
    paradigms = HashIndex(pack[.paradigms])
    spinKeys = HashIndex(pack[.spinKeys])
    spins = pack[.spins]
    locutions = HashIndex(pack[.locutions])
    fillers = pack[.fillers]
    places = HashIndex(pack[.places])
  }

  /// What the word table has on a word.
  @inlinable
  public func record(of hash: WordHash) -> WordRecord {
    let fingerprint = UInt32(truncatingIfNeeded: hash.value >> 32)
    var index = (hash.value ^ (hash.value >> 29)) & mask
    // A table has free slots, so this ends early; the bound is for a corrupt one.
    for _ in 0...mask {
      let slot = UInt64(littleEndian: slots[Int(truncatingIfNeeded: index)])
      let classID = UInt16(truncatingIfNeeded: slot >> 32)
      if classID == 0 { return .unknown }
      if UInt32(truncatingIfNeeded: slot) == fingerprint {
        return WordRecord(
          classID: classID, frenchZipf8: UInt8(truncatingIfNeeded: slot >> 48),
          englishZipf8: UInt8(truncatingIfNeeded: slot >> 56))
      }
      index = (index &+ 1) & mask
    }
    return .unknown
  }

  /// What the word table has on a word.
  public func record(of word: String) -> WordRecord {
    record(of: WordHash(word))
  }

  /// The traits of the record's class.
  @inlinable
  public func traits(of record: WordRecord) -> WordTraits {
    WordTraits(rawValue: classes.uint32(at: 8 * Int(record.classID)))
  }

  /// The traits of a word.
  public func traits(of word: String) -> WordTraits {
    traits(of: record(of: word))
  }

  /// Whether elision and liaison stop before the word: `le héros`.
  public func isAspiratedH(_ form: String) -> Bool {
    traits(of: form).contains(.hAspire)
  }

  /// A lexicon of one free slot.
  private static let empty = Lexicon()

  private init() {
    let slot = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
    slot.initialize(to: 0)
    let none = PackBytes(UnsafeRawBufferPointer(start: nil, count: 0))
    slots = UnsafePointer(slot)
    mask = 0
    classes = none
    rules = RuleLists(bytes: none)
    strings = none
    paradigms = HashIndex(none)
    spinKeys = HashIndex(none)
    spins = none
    locutions = HashIndex(none)
    fillers = none
    places = HashIndex(none)
  }
}
