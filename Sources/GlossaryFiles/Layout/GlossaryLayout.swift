import LavoirGlossaries

/// The one way in which a glossary file is written, so that a difference between two files is one in what they say.
///
/// - The keys of an entry stand in the order of the schema; each on one line, however long it is. Only a text of several
///   lines is a literal block.
/// - A text stands as it is where YAML takes it for that text, else in quotation marks. Characters that nobody sees are
///   written as escapes.
/// - A list of short texts stands in brackets. Examples, a list with blocks or comments, and one that is longer than 120
///   columns have a line for each item.
/// - One blank line stands between entries, and around comments that stand alone; lines end with LF.
/// - The order of entries is kept: of two forms that fit as well the first counts, and a section is what its author put
///   below its comment.
/// - Every comment is kept at the entry, key or item that it stands with.
public enum GlossaryLayout {
  /// The canonical text of a glossary file.
  ///
  /// - Parameter file: the name that errors give.
  public static func canonical(_ text: String, file: String) throws(GlossaryError) -> String {
    let source = try GlossarySource(text, file: file)
    let canonical = self.text(of: source.parts)
    guard try GlossaryFile.entries(of: canonical, file: file).map(\.entry) == source.entries.map(\.entry) else {
      throw GlossaryError(
        file: file, problem: "cannot be laid out without a change in what it says; it is left as it is")
    }
    return canonical
  }

  /// An entry as it stands in a file, with a line end.
  public static func block(of entry: Entry) -> String {
    text(of: EntryWriter.node(of: entry))
  }

  /// Parts with a blank line between them.
  static func text(of parts: [GlossarySource.Part]) -> String {
    parts.map { part in
      switch part {
      case .comment(let lines): lines.joined(separator: "\n") + "\n"
      case .entry(let entry): text(of: entry.node)
      }
    }.joined(separator: "\n")
  }

  /// An entry with its comments.
  static func text(of node: EntryNode) -> String { EntryPrinter.lines(node).joined(separator: "\n") + "\n" }
}
