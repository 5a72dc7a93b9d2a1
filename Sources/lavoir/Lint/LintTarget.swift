import LavoirFormats

/// One text to lint.
struct LintTarget: Sendable {
  /// Where it is read from; `-` is standard input.
  let path: String
  /// What it is called in the project: its path from the root.
  let name: String
  /// Its bytes, where they are not those of the file: the staged version, standard input.
  let bytes: [UInt8]?
  /// How it is read.
  let format: FileFormat
}
