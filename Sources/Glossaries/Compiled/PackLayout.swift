/// Where the parts of a compiled glossary lie.
///
/// Sixteen bytes of magic, then thirteen little-endian `UInt32`: the number of all bytes, the number of entries, the
/// offsets of the parts, each from the first byte. The parts are
/// - the place of each entry among the fields, one more than entries (`UInt32` each), and the fields (``FieldWriter``);
/// - what the entries that are no terms are found by: the number of each entry and its keys (``SoughtEntry``);
/// - the forms: slots of {key `UInt64`, place `UInt32`, count `UInt32`}, a power of two of them, the place plus one leading
///   among the fields of the candidates, 0 where a slot is free; and these fields;
/// - two filters of a power of two of bits: the first words of forms, and their first two words.
@usableFromInline
struct PackLayout {
  static let magic = Array("LAVOIR-GLOSSARY6".utf8)
  static let headerCount = 16 + 13 * 4
  static let slotCount = 16

  var total = 0
  var entryCount = 0
  var entryPlaces = 0
  var entryFields = 0
  var sought = 0
  var soughtCount = 0
  var slots = 0
  var slotBits = 0
  var candidates = 0
  var firstFilter = 0
  var pairFilter = 0
  var filterBits = 0
  /// How many terms hold for some days only.
  var datedCount = 0

  /// The numbers in the order of the header.
  var numbers: [Int] {
    [
      total, entryCount, entryPlaces, entryFields, sought, soughtCount, slots, slotBits, candidates, firstFilter,
      pairFilter, filterBits, datedCount,
    ]
  }

  init() {}

  /// Reads a header; `nil` where the bytes are no compiled glossary, or only the beginning of one.
  init?(_ memory: UnsafeRawBufferPointer) {
    guard memory.count >= Self.headerCount, memory.prefix(16).elementsEqual(Self.magic) else { return nil }
    let numbers = (0..<13).map { index in
      Int(UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: 16 + 4 * index, as: UInt32.self)))
    }
    total = numbers[0]
    entryCount = numbers[1]
    entryPlaces = numbers[2]
    entryFields = numbers[3]
    sought = numbers[4]
    soughtCount = numbers[5]
    slots = numbers[6]
    slotBits = numbers[7]
    candidates = numbers[8]
    firstFilter = numbers[9]
    pairFilter = numbers[10]
    filterBits = numbers[11]
    datedCount = numbers[12]
    guard total == memory.count, slotBits < 32, 6..<32 ~= filterBits, entryPlaces + 4 * (entryCount + 1) <= total,
      entryFields <= total, sought <= total, soughtCount <= entryCount, slots + Self.slotCount << slotBits <= total,
      candidates <= total, firstFilter + 1 << (filterBits - 3) <= total, pairFilter + 1 << (filterBits - 3) <= total
    else { return nil }
  }

  /// The key of the first two words of a form.
  @inlinable
  static func key(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first ^ (second << 23 | second >> 41) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The slot at which the search for a key begins.
  static func slot(of key: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: (key ^ key >> 29) & (1 << UInt64(bits) - 1))
  }
}
