import Yams

/// A text in YAML, composed into nodes that know their lines.
public enum YAMLText {
  /// Why a text is no YAML, and where.
  public struct Flaw: Error, Equatable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong, in lowercase.
    public let problem: String
  }

  /// The one document of a text; `nil` where there is none.
  public static func root(of text: String) throws(Flaw) -> Node? {
    do {
      // A byte order mark at the beginning, which Windows programs write, is no part of the text.
      return try Yams.compose(yaml: text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    } catch let error as YamlError {
      throw Flaw(line: error.line, problem: "not YAML: \(error.problem)")
    } catch {
      throw Flaw(line: 1, problem: "not YAML: \(error)")
    }
  }
}

extension Node {
  /// The line the node begins on, from 1.
  public var line: Int { mark?.line ?? 1 }
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
