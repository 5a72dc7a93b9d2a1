import CZlib

/// Decompresses a file of gzip members. Zero bytes behind a member, as tapes leave them, are passed over.
final class GzipDecompressor: Decompressor {
  /// In a place of its own: zlib remembers where it was.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  /// How much of the file was taken.
  private var offset = 0
  private var state = State.first
  private var failure: CompressionError?

  private enum State {
    /// Nothing was read.
    case first
    /// In a member.
    case member
    /// Behind a member.
    case between
  }

  init() throws(CompressionError) {
    stream.initialize(to: z_stream())
    guard lavoir_inflate_init_gzip(stream) == Z_OK else { throw .noMemory }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func decompress(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    throws(CompressionError) -> (taken: Int, given: Int)
  {
    if let failure { throw failure }
    var taken = 0
    if state == .between {
      taken = input.prefix { $0 == 0 }.count
      offset += taken
      guard taken < input.count else { return (taken, 0) }
      guard input[taken] == 0x1F else {
        throw fail(.corrupt, "something that is no gzip follows the compressed data")
      }
      guard inflateReset(stream) == Z_OK else { throw .noMemory }
    }
    if state != .member, taken < input.count { state = .member }
    guard state == .member else { return (taken, 0) }
    let (more, given) = inflateSome(UnsafeRawBufferPointer(rebasing: input[taken...]), output)
    if let failure, given == 0 { throw failure }
    return (taken + more, given)
  }

  private func inflateSome(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) -> (Int, Int) {
    // zlib counts in 32 bits.
    let most = 1 << 30
    let room = min(output.count, most)
    let size = min(input.count, most)
    stream.pointee.feed(UnsafeRawBufferPointer(rebasing: input.prefix(size)))
    stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(room)
    let code = inflate(stream, Z_NO_FLUSH)
    let taken = size - Int(stream.pointee.avail_in)
    offset += taken
    switch code {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: state = .between
    case Z_MEM_ERROR: failure = .noMemory
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "unknown error"
      failure = fail(.corrupt, "the compressed data is damaged here (\(reason)); fetch the file again")
    }
    return (taken, room - Int(stream.pointee.avail_out))
  }

  func finish() throws(CompressionError) {
    if let failure { throw failure }
    switch state {
    case .between: break
    case .first: throw fail(.truncated, "the file is empty, and so no gzip")
    case .member: throw fail(.truncated, "the file ends in the middle of its compressed data; fetch it again")
    }
  }

  private func fail(_ kind: CompressionError.Kind, _ problem: String) -> CompressionError {
    let error = CompressionError(kind, at: offset, problem)
    failure = error
    return error
  }
}
