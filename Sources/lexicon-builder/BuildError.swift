/// Why no pack was made.
enum BuildError: Error, CustomStringConvertible {
  /// A source file is missing or unreadable.
  case unreadable(String)
  /// A source file is not in the format that the builder knows.
  case malformed(String)
  /// The tables outgrew the format.
  case overflow(String)
  /// What was written does not read back.
  case unfaithful(String)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read; run fetch-sources into this folder"
    case .malformed(let what): "\(what): not in the expected format; is it the pinned version?"
    case .overflow(let what): "\(what): does not fit the format of the pack"
    case .unfaithful(let what): "the pack does not read back: \(what)"
    }
  }
}
