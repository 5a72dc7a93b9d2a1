/// Why no weights were made, or no score.
enum BuildError: Error, CustomStringConvertible {
  /// A file is missing or unreadable.
  case unreadable(String)
  /// A line is not in the format that the builder knows.
  case malformed(String, line: Int)
  /// The lexicon is not part of the program, and nothing can be learned without it.
  case noLexicon

  var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read"
    case .malformed(let path, let line): "\(path):\(line): not in the expected format"
    case .noLexicon: "built without lexicon.bin: run lexicon-builder first, then build again"
    }
  }
}
