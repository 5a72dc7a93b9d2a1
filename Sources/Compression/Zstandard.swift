import CZstd

/// Zstandard (RFC 8878).
public enum Zstandard {
  /// How hard is tried: the library’s own default.
  static let level: Int32 = 3

  /// Some bytes as one whole frame with a checksum.
  public static func frame(of bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
    guard let compressor = ZSTD_createCCtx() else { throw .noMemory }
    defer { ZSTD_freeCCtx(compressor) }
    ZSTD_CCtx_setParameter(compressor, ZSTD_c_compressionLevel, level)
    ZSTD_CCtx_setParameter(compressor, ZSTD_c_checksumFlag, 1)
    var isSound = true
    let frame = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { out, count in
      let size = bytes.withUnsafeBytes {
        ZSTD_compress2(compressor, out.baseAddress, out.count, $0.baseAddress, $0.count)
      }
      isSound = ZSTD_isError(size) == 0
      count = isSound ? size : 0
    }
    // With room for the worst case only memory can be missing.
    guard isSound else { throw .noMemory }
    return frame
  }
}
