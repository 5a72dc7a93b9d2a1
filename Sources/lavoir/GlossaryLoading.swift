import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLinting

/// The glossaries of a run: those that were named, before that of the program.
enum GlossaryLoading {
  /// The entries at some paths before those of the program; a broken glossary ends the program.
  ///
  /// - Parameters:
  ///   - hasShipped: whether those of the program count.
  ///   - cacheFolder: where compiled glossaries are kept; `nil` to keep none.
  static func glossary(
    at paths: [String], withShipped hasShipped: Bool = true, cacheFolder: String? = FindingsCache.standardFolder
  ) throws -> Glossary {
    let shipped = hasShipped ? [Glossary.shipped] : []
    return Glossary(joining: paths.isEmpty ? shipped : [try own(at: paths, cacheFolder: cacheFolder)] + shipped)
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

  /// Tells of names in a selection that no entry has: a typing error would switch nothing off.
  static func tell(unknownIn selection: TermSelection, of glossary: Glossary) {
    guard !selection.switchedOff.isEmpty || !selection.domains.isEmpty else { return }
    let entries = glossary.entries
    let ids = Set(entries.map(\.identifier))
    let domains = Set(entries.compactMap { if case .term(let term) = $0 { term.domain } else { nil } })
    for (names, known, what) in [(selection.switchedOff, ids, "entry"), (selection.domains, domains, "domain")] {
      for name in names.subtracting(known).sorted() {
        let near = NearestName.of(name, among: known.sorted()).map { "; did you mean « \($0) »?" } ?? ""
        Terminal.complain("no \(what) of the glossary is called « \(name) »\(near)")
      }
    }
  }

  private static func own(at paths: [String], cacheFolder: String?) throws -> Glossary {
    do {
      let files = try paths.flatMap { path throws(GlossaryError) in try GlossaryFolder.files(at: path) }
      let contents = try files.map { file throws(GlossaryError) in try GlossaryFolder.bytes(of: file) }
      let cache = cacheFolder.flatMap { GlossaryCache(in: $0, of: files) }
      if let known = cache?.pack(of: contents) { return Glossary(known) }
      let texts = try zip(files, contents).map { file, bytes throws(GlossaryError) in
        (file: file, text: try GlossaryFolder.text(of: bytes, file: file))
      }
      let compiled = try compiledInPieces(texts) ?? compiled(texts)
      return Glossary(cache?.keep(compiled, of: contents) ?? GlossaryPack(compiled: compiled))
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Files compiled as a whole; an error tells what is wrong and where.
  private static func compiled(_ texts: [(file: String, text: String)]) throws(GlossaryError) -> [UInt8] {
    var compiler = GlossaryCompiler()
    var cycles = GlossaryCycles()
    for (file, text) in texts {
      let entries = try GlossaryFile.entries(of: text, file: file)
      cycles.add(entries)
      compiler.add(entries.map(\.entry))
    }
    try cycles.check()
    return compiler.bytes
  }

  /// Large files compiled piece by piece, read on all cores; `nil` where the files are small, or one has to be read as a
  /// whole to tell what is wrong with it.
  private static func compiledInPieces(_ texts: [(file: String, text: String)]) -> [UInt8]? {
    let pieces = texts.flatMap { GlossaryPieces.pieces(of: $0.text) }
    guard pieces.count > texts.count else { return nil }
    var compiler = GlossaryCompiler()
    var cycles = GlossaryCycles()
    for start in stride(from: 0, to: pieces.count, by: Terminal.cores) {
      let count = min(Terminal.cores, pieces.count - start)
      let read = ParallelMap.results(count: count, workers: Terminal.cores) { index in
        try? GlossaryFile.entries(of: pieces[start + index], file: "")
      }
      for entries in read {
        guard let entries else { return nil }
        cycles.add(entries)
        compiler.add(entries.map(\.entry))
      }
    }
    guard (try? cycles.check()) != nil else { return nil }
    return compiler.bytes
  }
}
