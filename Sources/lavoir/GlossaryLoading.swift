import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles

/// The glossaries of a run: those that were named, before that of the program.
enum GlossaryLoading {
  /// The entries at some paths before those of the program; a broken glossary ends the program.
  static func glossary(at paths: [String]) throws -> Glossary {
    guard !paths.isEmpty else { return .shipped }
    return Glossary(joining: [try own(at: paths), .shipped])
  }

  /// The entries at some paths with their places; those of the program, without a place, where no path is given.
  static func located(at paths: [String]) throws -> [LocatedEntry] {
    guard !paths.isEmpty else {
      return Glossary.shipped.entries.map { LocatedEntry(entry: $0, file: "", line: 0) }
    }
    do {
      return try paths.flatMap { path throws(GlossaryError) in try GlossaryFolder.entries(at: path) }
    } catch {
      throw Failure("\(error)")
    }
  }

  private static func own(at paths: [String]) throws -> Glossary {
    do {
      let files = try paths.flatMap { path throws(GlossaryError) in try GlossaryFolder.files(at: path) }
      let texts = try files.map { file throws(GlossaryError) in try GlossaryFolder.text(of: file) }
      let cache = FindingsCache.standardFolder.flatMap { GlossaryCache(in: $0, of: files) }
      if let known = cache?.pack(of: texts) { return Glossary(known) }
      let entries = try GlossaryFolder.entries(of: zip(files, texts).map { ($0, $1) })
      let compiled = GlossaryPack.bytes(of: entries.map(\.entry))
      return cache?.keep(compiled, of: texts).map { Glossary($0) } ?? Glossary(entries.map(\.entry))
    } catch {
      throw Failure("\(error)")
    }
  }
}
