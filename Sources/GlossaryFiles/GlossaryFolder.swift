import Foundation
import LavoirGlossaries

/// Reads the glossary files below a folder, or one file.
public enum GlossaryFolder {
  /// The entries of every `.yaml` file at a path, files in the order of their names.
  public static func entries(at path: String) throws(GlossaryError) -> [LocatedEntry] {
    var texts: [(file: String, bytes: [UInt8])] = []
    for file in try files(at: path) { texts.append((file, try text(of: file))) }
    return try entries(of: texts)
  }

  /// The entries of some files that were read.
  public static func entries(of texts: [(file: String, bytes: [UInt8])]) throws(GlossaryError) -> [LocatedEntry] {
    var entries: [LocatedEntry] = []
    for (file, bytes) in texts {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw GlossaryError(file: file, problem: "cannot be read as UTF-8 text")
      }
      entries += try GlossaryFile.entries(of: text, file: file)
    }
    return entries
  }

  /// The glossary at a path, to be gone by: one whose terms replace each other in a ring is refused.
  public static func glossary(at path: String) throws(GlossaryError) -> Glossary {
    Glossary(try sound(entries(at: path)))
  }

  /// The entries of a glossary to be gone by: one whose terms replace each other in a ring is refused.
  public static func sound(_ entries: [LocatedEntry]) throws(GlossaryError) -> [Entry] {
    var cycles = GlossaryCycles()
    cycles.add(entries)
    try cycles.check()
    return entries.map(\.entry)
  }

  /// The bytes of a glossary file.
  public static func text(of file: String) throws(GlossaryError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw GlossaryError(file: file, problem: "the file cannot be read")
    }
    return Array(data)
  }

  /// The glossary files at a path: the file itself, or every `.yaml` file below a folder, in the order of their names.
  public static func files(at path: String) throws(GlossaryError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw GlossaryError(file: path, problem: "there is no such file or folder")
    }
    guard isFolder.boolValue else { return [path] }
    guard let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] else {
      throw GlossaryError(file: path, problem: "the folder cannot be read")
    }
    let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    guard !files.isEmpty else { throw GlossaryError(file: path, problem: "there is no .yaml file in this folder") }
    return files.map { path + "/" + $0 }
  }
}
