import LavoirGlossaries
import LavoirGlossaryFiles

/// Reads the glossary files below a folder, or one file.
public enum GlossaryFolder {
  /// Which files are glossaries.
  static let filter = FileTree.Filter(".yaml file") { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }

  /// The glossary files at a path: the file itself, or every `.yaml` file below a folder, hidden ones left out, in the order
  /// of their names.
  public static func files(at path: String) throws(GlossaryError) -> [String] {
    let inputs = Inputs([path], taking: filter)
    if let failure = inputs.failures.first { throw GlossaryError(file: failure.path, problem: failure.problem) }
    return inputs.sources.map(\.path)
  }

  /// The bytes of a glossary file.
  public static func bytes(of file: String) throws(GlossaryError) -> [UInt8] {
    do {
      return try TextFile.read(file)
    } catch {
      throw GlossaryError(file: file, problem: error.problem)
    }
  }

  /// The text of a glossary file’s bytes.
  public static func text(of bytes: [UInt8], file: String) throws(GlossaryError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw GlossaryError(file: file, problem: "cannot be read as UTF-8 text")
    }
    return text
  }

  /// The entries of every glossary file at a path.
  public static func entries(at path: String) throws(GlossaryError) -> [LocatedEntry] {
    var entries: [LocatedEntry] = []
    for file in try files(at: path) {
      entries += try GlossaryFile.entries(of: text(of: bytes(of: file), file: file), file: file)
    }
    return entries
  }

  /// The glossary at a path, to be gone by: one whose terms replace each other in a ring is refused.
  public static func glossary(at path: String) throws(GlossaryError) -> Glossary {
    let entries = try entries(at: path)
    var cycles = GlossaryCycles()
    cycles.add(entries)
    try cycles.check()
    return Glossary(entries.map(\.entry))
  }
}
