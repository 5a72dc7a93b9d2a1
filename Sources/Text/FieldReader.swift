/// Reads what ``FieldWriter`` wrote; `nil` from any call where the bytes are not of that form.
public struct FieldReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var at: Int

  /// A reader from an offset on; the bytes must outlive it.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    self.bytes = bytes
    at = offset
  }

  /// Whether all is read.
  public var isAtEnd: Bool { at == bytes.count }

  /// A count, an offset, a line: nothing that a file of a terabyte has not.
  @inlinable
  public mutating func number() -> Int? {
    hash().flatMap { $0 < 1 << 40 ? Int($0) : nil }
  }

  /// Any 64 bits.
  @inlinable
  public mutating func hash() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 70 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// Any 64 bits in eight bytes.
  @inlinable
  public mutating func key() -> UInt64? {
    guard bytes.count - at >= 8 else { return nil }
    defer { at += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// Where bytes with their length lie, which are passed over.
  @inlinable
  public mutating func skip() -> Range<Int>? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    defer { at += count }
    return at..<at + count
  }

  /// Bytes with their length.
  public mutating func raw() -> [UInt8]? { skip().map { Array(bytes[$0]) } }

  /// A text.
  public mutating func string() -> String? { skip().map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// Texts.
  public mutating func strings() -> [String]? { list { $0.string() } }

  /// A word of an enumeration.
  public mutating func value<Value: RawRepresentable<String>>(_: Value.Type) -> Value? {
    string().flatMap(Value.init)
  }

  /// Values with their number; each takes a byte at least.
  public mutating func list<Element>(_ read: (inout FieldReader) -> Element?) -> [Element]? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    var values: [Element] = []
    values.reserveCapacity(min(count, 1_024))
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}
