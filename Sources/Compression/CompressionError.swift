/// Why a file cannot be decompressed, or something not compressed.
public struct CompressionError: Error, Equatable, Sendable {
  /// What kind of fault it is.
  public enum Kind: String, Sendable {
    /// The file ends too early.
    case truncated
    /// Its bytes are damaged, or something else follows.
    case corrupt
    /// It is sound and asks for what is not done here: too much memory, a dictionary.
    case unsupported
    /// There is no memory.
    case noMemory
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// Where that shows, in bytes of the compressed file; what stands before was decompressed.
  public let offset: Int
  /// What is wrong and what to do, in lowercase.
  public let problem: String

  /// An error at an offset.
  public init(_ kind: Kind, at offset: Int, _ problem: String) {
    self.kind = kind
    self.offset = offset
    self.problem = problem
  }

  /// There is no memory for a compressor or decompressor.
  static let noMemory = CompressionError(.noMemory, at: 0, "there is no memory left; give fewer workers")
}
