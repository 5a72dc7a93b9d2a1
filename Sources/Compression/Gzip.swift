import CZlib

/// Gzip (RFC 1952).
public enum Gzip {
  /// How hard is tried. French at levels 1, 4 and 6: 95, 77 and 26 MB/s on one core, to 36, 31 and 28 %.
  static let level: Int32 = 4

  /// Some bytes as one whole member, without time and name.
  public static func member(of bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
    // In a place of its own: zlib remembers where it was.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard lavoir_deflate_init_gzip(stream, level) == Z_OK else { throw .noMemory }
    defer { deflateEnd(stream) }
    // The bound counts a stream at a time; zlib counts its input in 32 bits.
    let most = 1 << 30
    let room = Int(deflateBound(stream, UInt(bytes.count))) + 64
    return [UInt8](unsafeUninitializedCapacity: room) { out, count in
      bytes.withUnsafeBytes { input in
        var at = 0
        repeat {
          let end = min(at + most, input.count)
          stream.pointee.feed(UnsafeRawBufferPointer(rebasing: input[at..<end]))
          repeat {
            let free = min(most, room - count)
            stream.pointee.next_out = out.baseAddress.map { $0 + count }
            stream.pointee.avail_out = UInt32(free)
            deflate(stream, end == input.count ? Z_FINISH : Z_NO_FLUSH)
            count += free - Int(stream.pointee.avail_out)
          } while stream.pointee.avail_out == 0 && count < room
          at = end
        } while at < input.count
      }
    }
  }
}

extension z_stream {
  /// Gives it bytes, which must stay where they are until they are taken.
  mutating func feed(_ input: UnsafeRawBufferPointer) {
    next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
    avail_in = UInt32(input.count)
  }
}
