/// A table from the keys of words to values, built once and read often.
///
/// The keys are hashes already, so that they need not be hashed again as a `Dictionary` does: a lookup is a comparison
/// or two.
public struct KeyTable<Value: Sendable>: Sendable {
  /// The place of each key’s value in `values`, plus one; 0 where a slot is free.
  @usableFromInline let slots: [(key: UInt64, place: Int32)]
  @usableFromInline let values: [Value]
  @usableFromInline let mask: UInt64

  /// The table of some keys and values.
  @inlinable
  public init(_ entries: some Sequence<(key: UInt64, value: Value)>) {
    let entries = Array(entries)
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    var slots = [(key: UInt64, place: Int32)](repeating: (0, 0), count: size)
    let mask = UInt64(size - 1)
    for (place, entry) in entries.enumerated() {
      var index = Self.slot(of: entry.key, mask)
      while slots[index].place != 0 { index = (index + 1) & (size - 1) }
      slots[index] = (entry.key, Int32(truncatingIfNeeded: place + 1))
    }
    self.slots = slots
    self.mask = mask
    values = entries.map(\.value)
  }

  /// The value of a key; `nil` where it has none.
  @inlinable
  public subscript(key: UInt64) -> Value? {
    place(of: key).map { values[$0] }
  }

  /// Whether there is a value for a key.
  @inlinable
  public func contains(_ key: UInt64) -> Bool {
    place(of: key) != nil
  }

  @inlinable
  func place(of key: UInt64) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      // At least half of the slots are free, so this ends soon.
      var index = Self.slot(of: key, mask)
      while slots[index].place != 0 {
        if slots[index].key == key { return Int(slots[index].place) - 1 }
        index = (index + 1) & Int(mask)
      }
      return nil
    }
  }

  @inlinable
  static func slot(of key: UInt64, _ mask: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ key >> 29) & mask)
  }
}
