/// Which texts have a hash as one of their bands: pairs of hash and text in one array, eight bytes each, searched from the
/// place where the hash leads to (open addressing).
struct BandTable: Sendable {
  private var slots: [Slot]
  /// How many slots are taken.
  private(set) var count = 0

  private struct Slot {
    var hash: UInt32
    /// The text’s number, plus one; 0 where the slot is free.
    var text: UInt32
  }

  /// The most texts under one hash. What thousands of texts share is furniture, which makes no twins; so that it costs no
  /// time either, a later text takes the place of one of these.
  static let mostUnderOneHash = 16
  /// So many of five slots are taken at most.
  private static let mostFifthsTaken = 4

  init() { slots = Array(repeating: Slot(hash: 0, text: 0), count: 64) }

  /// The bytes of its memory.
  var bytes: Int { slots.capacity * MemoryLayout<Slot>.stride }

  /// Calls for every text under a hash.
  @inline(__always)
  func forEach(under hash: UInt32, _ body: (Int) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      var index = Self.home(of: hash, slots.count)
      while slots[index].text != 0 {
        if slots[index].hash == hash { body(Int(slots[index].text) - 1) }
        index = index + 1 == slots.count ? 0 : index + 1
      }
    }
  }

  /// Adds a text under a hash.
  mutating func add(_ text: Int, under hash: UInt32) {
    if (count + 1) * 5 > slots.count * Self.mostFifthsTaken { grow() }
    let number = UInt32(truncatingIfNeeded: text + 1)
    // Which of many is given up follows from the number of the text alone, so that every run gives up the same.
    let given = Int(truncatingIfNeeded: UInt64(number).finalized % UInt64(Self.mostUnderOneHash))
    var (index, seen, chosen) = (Self.home(of: hash, slots.count), 0, 0)
    while slots[index].text != 0 {
      if slots[index].hash == hash {
        if seen == given { chosen = index }
        seen += 1
      }
      index = index + 1 == slots.count ? 0 : index + 1
    }
    guard seen < Self.mostUnderOneHash else {
      slots[chosen].text = number
      return
    }
    slots[index] = Slot(hash: hash, text: number)
    count += 1
  }

  /// Half as many slots more. The order of texts under a hash may become another, but not which they are.
  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, text: 0), count: old.count + old.count / 2)
    for slot in old where slot.text != 0 {
      var index = Self.home(of: slot.hash, slots.count)
      while slots[index].text != 0 { index = index + 1 == slots.count ? 0 : index + 1 }
      slots[index] = slot
    }
  }

  private static func home(of hash: UInt32, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) * UInt64(count)) >> 32)
  }
}
