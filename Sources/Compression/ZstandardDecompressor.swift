import CZstd

/// Decompresses a file of Zstandard frames.
///
/// A frame that asks for a window of more than 128 MiB is refused, as by the `zstd` command: memory stays bounded.
final class ZstandardDecompressor: Decompressor {
  private let stream: OpaquePointer
  /// How much of the file was taken.
  private var offset = 0
  /// Whether the last byte taken is that of a whole frame.
  private var isBetweenFrames = true
  /// Whether the library may hold bytes for which there was no room.
  private var mayHoldMore = false
  private var failure: CompressionError?

  init() throws(CompressionError) {
    guard let stream = ZSTD_createDCtx() else { throw .noMemory }
    self.stream = stream
  }

  deinit {
    ZSTD_freeDCtx(stream)
  }

  func decompress(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    throws(CompressionError) -> (taken: Int, given: Int)
  {
    if let failure { throw failure }
    guard !input.isEmpty || mayHoldMore else { return (0, 0) }
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var room = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    // One frame at a time: what comes behind a whole one begins the next.
    repeat {
      let rest = ZSTD_decompressStream(stream, &room, &source)
      if ZSTD_isError(rest) != 0 {
        failure = error(rest, at: offset + source.pos)
        break
      }
      isBetweenFrames = rest == 0
    } while source.pos < source.size && room.pos < room.size
    offset += source.pos
    mayHoldMore = room.pos == room.size && !isBetweenFrames
    if let failure, room.pos == 0 { throw failure }
    return (source.pos, room.pos)
  }

  func finish() throws(CompressionError) {
    if let failure { throw failure }
    guard isBetweenFrames, offset > 0 else {
      throw CompressionError(
        .truncated, at: offset,
        offset == 0
          ? "the file is empty, and so no Zstandard"
          : "the file ends in the middle of its compressed data; fetch it again")
    }
  }

  private func error(_ code: Int, at offset: Int) -> CompressionError {
    switch ZSTD_getErrorCode(code) {
    case ZSTD_error_memory_allocation: return .noMemory
    case ZSTD_error_frameParameter_windowTooLarge:
      return CompressionError(
        .unsupported, at: offset, "it takes more than 128 MiB to read; compress it again without --long and --ultra")
    case ZSTD_error_dictionary_wrong:
      return CompressionError(.unsupported, at: offset, "it needs a dictionary; compress it again without one")
    case ZSTD_error_prefix_unknown:
      return CompressionError(.corrupt, at: offset, "something that is no Zstandard follows the compressed data")
    default:
      let reason = String(cString: ZSTD_getErrorName(code)).lowercased()
      return CompressionError(
        .corrupt, at: offset, "the compressed data is damaged here (\(reason)); fetch the file again")
    }
  }
}
