import LavoirGlossaryFiles

/// A file of a glossary that is audited: its text and the entries in it.
public struct GlossaryText: Sendable {
  /// The file’s path, as reports give it.
  public let path: String
  /// Its text.
  public let text: String
  /// Its entries, in order.
  public let entries: [LocatedEntry]

  /// Reads a file’s text.
  public init(path: String, text: String) throws(GlossaryError) {
    self.path = path
    self.text = text
    entries = try GlossaryFile.entries(of: text, file: path)
  }
}

/// A document in good French, on which no entry should have anything to say.
public struct GoodFrench: Sendable {
  /// The document’s name.
  public let name: String
  /// Its text, in NFC.
  public let bytes: [UInt8]

  /// A document from its parts.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
