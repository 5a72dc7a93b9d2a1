/// One section of a pack, read in place; what lies outside reads as 0, so that a corrupt pack cannot crash a reader.
///
/// `@unchecked Sendable`: the memory is constant, is never freed, and is only read.
@usableFromInline
package struct PackBytes: @unchecked Sendable {
  /// The memory.
  @usableFromInline
  package let memory: UnsafeRawBufferPointer

  /// A section in this memory.
  package init(_ memory: UnsafeRawBufferPointer) {
    self.memory = memory
  }

  /// The number of bytes.
  @inlinable
  package var count: Int { memory.count }

  /// The byte at an offset.
  package func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? memory[offset] : 0
  }

  /// The three-byte number at an offset.
  package func uint24(at offset: Int) -> UInt32 {
    if offset >= 0, offset + 4 <= count { return uint32(at: offset) & 0xFF_FFFF }
    return UInt32(byte(at: offset)) | UInt32(byte(at: offset + 1)) << 8 | UInt32(byte(at: offset + 2)) << 16
  }

  /// The four-byte number at an offset.
  @inlinable
  package func uint32(at offset: Int) -> UInt32 {
    guard offset >= 0, offset + 4 <= count else { return 0 }
    return UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The eight-byte number at an offset.
  package func uint64(at offset: Int) -> UInt64 {
    UInt64(uint32(at: offset)) | UInt64(uint32(at: offset + 4)) << 32
  }

  /// The string whose length stands at an offset.
  package func string(at offset: Int) -> String {
    let length = Int(byte(at: offset))
    guard offset >= 0, offset + 1 + length <= count else { return "" }
    return String(decoding: memory[(offset + 1)..<(offset + 1 + length)], as: UTF8.self)
  }
}
