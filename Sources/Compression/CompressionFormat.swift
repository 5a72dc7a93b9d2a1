/// How files are compressed that are read and written here.
public enum CompressionFormat: String, Sendable, CaseIterable, Codable {
  /// Gzip (RFC 1952): one member after another.
  case gzip
  /// Zstandard (RFC 8878): one frame after another.
  case zstandard

  /// The format by the end of a file’s name; `nil` where it is that of no compressed file.
  public init?(path: String) {
    guard let format = Self.allCases.first(where: { path.lowercased().hasSuffix($0.ending) }) else { return nil }
    self = format
  }

  /// The format by the bytes that a file begins with; `nil` where they are of neither.
  public init?(content bytes: some Collection<UInt8>) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || Self.isSkippableFrame(bytes) {
      self = .zstandard
    } else {
      return nil
    }
  }

  /// The end of the names of such files.
  public var ending: String {
    switch self {
    case .gzip: ".gz"
    case .zstandard: ".zst"
    }
  }

  /// What decompresses one file.
  public func decompressor() throws(CompressionError) -> any Decompressor {
    switch self {
    case .gzip: try GzipDecompressor()
    case .zstandard: try ZstandardDecompressor()
    }
  }

  /// Some bytes as one whole member or frame: several of them, one after another, are a file of all the bytes.
  ///
  /// The same bytes always give the same, whatever the time and the machine.
  public func compressed(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
    switch self {
    case .gzip: try Gzip.member(of: bytes)
    case .zstandard: try Zstandard.frame(of: bytes)
    }
  }

  /// Whether a skippable frame of Zstandard comes first, as parallel compressors write it.
  private static func isSkippableFrame(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first & 0xF0 == 0x50 else { return false }
    return bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
  }
}
