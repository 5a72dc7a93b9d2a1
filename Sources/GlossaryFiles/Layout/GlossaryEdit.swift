import LavoirGlossaries

/// A change of a glossary file, the rest of which stays as it is, byte for byte.
public enum GlossaryEdit {
  /// The text with entries behind its last one.
  ///
  /// - Parameter file: the name that errors give.
  public static func appending(
    _ entries: [Entry], to text: String, file: String
  ) throws(GlossaryError) -> String {
    let source = try EditableText(text, file: file)
    var bytes = source.bytes
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes += source.lineEnd }
    for entry in entries {
      if !bytes.isEmpty { bytes += source.lineEnd }
      bytes += source.lines(EntryWriter.node(of: entry), column: source.text.entries.last?.column ?? 0)
    }
    return try source.checked(bytes, entries: source.entries + entries)
  }
}

/// A text whose entries stand in lines of their own.
private struct EditableText {
  let text: GlossarySource
  let bytes: [UInt8]
  let lineEnd: [UInt8]
  private let file: String

  init(_ text: String, file: String) throws(GlossaryError) {
    self.file = file
    self.text = try GlossarySource(text, file: file)
    bytes = Array(text.utf8)
    lineEnd = bytes.lineEnd
    guard self.text.isListed else {
      throw GlossaryError(
        file: file, problem: "entries in brackets cannot be changed one by one: format the file first")
    }
  }

  var entries: [Entry] { text.entries.map(\.entry) }

  /// An entry as the file has its lines: with its indentation and its line ends.
  func lines(_ node: EntryNode, column: Int) -> [UInt8] {
    let margin = String(repeating: " ", count: column)
    return EntryPrinter.lines(node).flatMap { line in Array(((line.isEmpty ? "" : margin) + line).utf8) + lineEnd }
  }

  /// The new text, if it has these entries.
  func checked(_ bytes: [UInt8], entries: [Entry]) throws(GlossaryError) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard try GlossaryFile.entries(of: text, file: file).map(\.entry) == entries else {
      throw GlossaryError(file: file, problem: "cannot be changed in this place: format the file first")
    }
    return text
  }
}

extension EntryNode {
  /// What tells a field or an item from its neighbours: its key, its text, or the head of its block.
  var names: String { key.isEmpty ? text ?? children.first?.text ?? "" : key }
}
