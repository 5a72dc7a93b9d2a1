/// The bytes of a pack and where its sections lie.
///
/// `@unchecked Sendable`: the memory is constant, is never freed, and is only read.
package struct LexiconPack: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer

  /// The pack in these bytes, or nil if the header or a section is not what the format says.
  ///
  /// - Parameter bytes: 8-byte aligned memory that outlives every use of the pack.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    let sections = LexiconFormat.Section.allCases.count
    let tableEnd = LexiconFormat.headerSize + 8 * sections
    guard let base = bytes.baseAddress, Int(bitPattern: base) % 8 == 0, bytes.count >= tableEnd else { return nil }
    let magic = UInt64(littleEndian: bytes.load(as: UInt64.self))
    let version = UInt32(littleEndian: bytes.load(fromByteOffset: 8, as: UInt32.self))
    let count = UInt32(littleEndian: bytes.load(fromByteOffset: 12, as: UInt32.self))
    guard magic == LexiconFormat.magic, version == LexiconFormat.version, count == sections else { return nil }
    self.bytes = bytes
    for section in LexiconFormat.Section.allCases {
      let (offset, length) = place(of: section)
      guard offset % 8 == 0, offset >= tableEnd, offset + length <= bytes.count else { return nil }
    }
  }

  /// The bytes of a section.
  package subscript(section: LexiconFormat.Section) -> PackBytes {
    let (offset, length) = place(of: section)
    return PackBytes(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]))
  }

  private func place(of section: LexiconFormat.Section) -> (offset: Int, length: Int) {
    let entry = LexiconFormat.headerSize + 8 * section.rawValue
    let offset = UInt32(littleEndian: bytes.load(fromByteOffset: entry, as: UInt32.self))
    let length = UInt32(littleEndian: bytes.load(fromByteOffset: entry + 4, as: UInt32.self))
    return (Int(offset), Int(length))
  }
}
