import LavoirGlossaries
import LavoirYAMLText
import Yams

/// Reads a glossary file: YAML, a sequence of entries, the first key of each telling what it is.
public enum GlossaryFile {
  /// The entries of a file's text.
  ///
  /// - Parameter file: the name that errors give.
  public static func entries(of text: String, file: String) throws(GlossaryError) -> [LocatedEntry] {
    do {
      return try readable(text, file: file)
    } catch {
      throw ConflictMark.error(in: text, file: file) ?? error
    }
  }

  private static func readable(_ text: String, file: String) throws(GlossaryError) -> [LocatedEntry] {
    guard let root = try composed(text, file: file) else { return [] }
    guard let blocks = root.sequence else {
      throw GlossaryError(
        file: file, line: root.line, problem: "a glossary file is a list of entries, each beginning with « - »")
    }
    var entries: [LocatedEntry] = []
    for block in blocks {
      let fields = try EntryFields(block, file: file)
      entries.append(
        LocatedEntry(entry: try EntryReader.entry(fields), file: file, line: block.line, places: FieldPlaces(of: block))
      )
    }
    return entries
  }

  private static func composed(_ text: String, file: String) throws(GlossaryError) -> Node? {
    do {
      return try YAMLText.root(of: text)
    } catch {
      throw GlossaryError(file: file, line: error.line, problem: error.problem)
    }
  }
}

/// An entry and where it stands.
public struct LocatedEntry: Sendable, Equatable {
  /// The entry.
  public let entry: Entry
  /// The file, as it was named.
  public let file: String
  /// The line it begins on, from 1.
  public let line: Int
  /// Where its fields stand.
  public let places: FieldPlaces

  /// An entry at a place.
  public init(entry: Entry, file: String, line: Int, places: FieldPlaces = .unknown) {
    self.entry = entry
    self.file = file
    self.line = line
    self.places = places
  }
}
