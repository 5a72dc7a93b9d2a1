import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles

/// The glossaries of a run: those that were named, before that of the program.
enum GlossaryLoading {
  /// The entries at some paths before those of the program; a broken glossary ends the program.
  ///
  /// - Parameter hasShipped: whether those of the program count.
  static func glossary(at paths: [String], withShipped hasShipped: Bool = true) throws -> Glossary {
    let shipped = hasShipped ? [Glossary.shipped] : []
    return Glossary(joining: paths.isEmpty ? shipped : [try own(at: paths)] + shipped)
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

  /// Large files compiled piece by piece, read on all cores; `nil` where the files are small, or one has to be read as a
  /// whole to tell what is wrong with it.
  private static func compiled(_ files: [[UInt8]]) -> [UInt8]? {
    let pieces = files.flatMap { GlossaryPieces.pieces(of: String(decoding: $0, as: UTF8.self)) }
    guard pieces.count > files.count else { return nil }
    var compiler = GlossaryCompiler()
    var cycles = GlossaryCycles()
    for start in stride(from: 0, to: pieces.count, by: Terminal.cores) {
      let read = ParallelMap.results(count: min(Terminal.cores, pieces.count - start), workers: Terminal.cores) { index in
        try? GlossaryFile.entries(of: pieces[start + index], file: "")
      }
      for entries in read {
        guard let entries else { return nil }
        cycles.add(entries)
        compiler.add(entries.lazy.map(\.entry))
      }
    }
    guard (try? cycles.check()) != nil else { return nil }
    return compiler.bytes
  }

  private static func own(at paths: [String]) throws -> Glossary {
    do {
      let files = try paths.flatMap { path throws(GlossaryError) in try GlossaryFolder.files(at: path) }
      let texts = try files.map { file throws(GlossaryError) in try GlossaryFolder.text(of: file) }
      let cache = FindingsCache.standardFolder.flatMap { GlossaryCache(in: $0, of: files) }
      if let known = cache?.pack(of: texts) { return Glossary(known) }
      let compiled = try compiled(texts) ?? GlossaryPack.bytes(
        of: GlossaryFolder.sound(GlossaryFolder.entries(of: zip(files, texts).map { ($0, $1) })))
      return Glossary(cache?.keep(compiled, of: texts) ?? GlossaryPack(compiled: compiled))
    } catch {
      throw Failure("\(error)")
    }
  }
}
