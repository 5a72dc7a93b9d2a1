/// The weights of `tagger.bin`, read in place.
///
/// The file is little-endian: 8 bytes of magic, a UInt32 of version, a UInt32 with the binary logarithm of the number
/// of rows, then the rows: one Int8 for each of the sixteen classes of words.
///
/// `@unchecked Sendable`: the memory is constant, is never freed, and is only read.
package struct TaggerWeights: @unchecked Sendable {
  /// The first eight bytes, `LAVOIRTG`.
  package static let magic: UInt64 = 0x4754_5249_4F56_414C
  /// Raised whenever a feature or a class changes.
  package static let version: UInt32 = 1
  /// Bytes before the first row.
  package static let headerSize = 16

  /// The binary logarithm of the number of rows.
  package let bits: UInt64
  private let rows: UnsafeRawPointer

  /// The weights in these bytes, or nil if they are not what the format says.
  ///
  /// - Parameter bytes: memory that outlives every use of the weights.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headerSize else { return nil }
    let magic = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    let bits = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
    guard magic == Self.magic, version == Self.version, (1...28).contains(bits),
      bytes.count == Self.headerSize + WordClass.lanes << Int(bits)
    else { return nil }
    self.bits = bits
    rows = base + Self.headerSize
  }

  /// The sum of some rows. Their numbers are below 2^``bits``.
  @inline(__always)
  func sum(_ numbers: UnsafePointer<UInt32>, count: Int) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>(repeating: 0)
    for index in 0..<count {
      let row = rows.loadUnaligned(fromByteOffset: Int(numbers[index]) << 4, as: SIMD16<Int8>.self)
      sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
    }
    return sum
  }
}
