import LavoirCompression
import LavoirEncodings
import LavoirRecords

/// One file of a corpus, and how it is read.
public struct CorpusFile: Sendable {
  /// Where it is read from; `-` is standard input.
  public let path: String
  /// Its name in the output, with the folders between it and the input.
  public let name: String
  /// How its documents stand in it.
  public let form: Form
  /// How its outputs are compressed, as it is itself; `nil` where it is not.
  public let compression: CompressionFormat?

  /// How large it is, in bytes as they are on disk; 0 where nobody knows.
  public let size: Int

  /// How documents stand in a file.
  public enum Form: Sendable {
    /// The file is one document, in this encoding; it is found out where none is given.
    case text(TextEncoding?)
    /// It is a row of records.
    case records(any RecordFormat)
  }

  /// A file from its parts.
  public init(path: String, name: String, form: Form, compression: CompressionFormat?, size: Int) {
    self.path = path
    self.name = name
    self.form = form
    self.compression = compression
    self.size = size
  }

  /// Whether the whole file is one document.
  public var isText: Bool { if case .text = form { true } else { false } }

  /// What errors call it.
  public var title: String { path == "-" ? "standard input" : path }
}
