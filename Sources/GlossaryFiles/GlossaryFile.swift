import LavoirGlossaries
import Yams

/// Reads a glossary file: YAML, a sequence of entries, the first key of each telling what it is.
public enum GlossaryFile {
  /// The entries of a file's text.
  ///
  /// - Parameter file: the name that errors give.
  public static func entries(of text: String, file: String) throws(GlossaryError) -> [LocatedEntry] {
    guard let root = try composed(text, file: file) else { return [] }
    guard let blocks = root.sequence else {
      throw GlossaryError(
        file: file, line: root.line, problem: "a glossary file is a list of entries, each beginning with « - »")
    }
    var entries: [LocatedEntry] = []
    for block in blocks {
      let fields = try EntryFields(block, file: file)
      entries.append(LocatedEntry(entry: try fields.entry(), file: file, line: block.line))
    }
    return entries
  }

  private static func composed(_ text: String, file: String) throws(GlossaryError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw GlossaryError(file: file, line: error.line, problem: "not YAML: \(error.problem)")
    } catch {
      throw GlossaryError(file: file, line: 1, problem: "not YAML: \(error)")
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
}

extension Node {
  /// The line the node begins on, from 1.
  var line: Int { mark?.line ?? 1 }
}

extension YamlError {
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _):
      "a key is given twice in the entry that begins here: \(keys.sorted().joined(separator: ", "))"
    default: "it cannot be read as text"
    }
  }
}
