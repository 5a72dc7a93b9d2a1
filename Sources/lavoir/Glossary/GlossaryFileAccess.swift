import LavoirAuditing
import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLinting
import LavoirText

/// Reads and writes single glossary files for the commands; what is wrong with one ends the program.
enum GlossaryFileAccess {
  /// The bytes of a file; `-` is standard input.
  static func bytes(of file: String) throws -> [UInt8] {
    do {
      return try TextFile.read(file)
    } catch {
      throw Failure(error)
    }
  }

  /// The text of a glossary file.
  ///
  /// - Parameter isNew: whether the file may not be there yet; then its text is empty.
  static func text(of file: String, orNew isNew: Bool = false) throws -> String {
    if isNew, FilePaths.isFolder(file) == nil { return "" }
    guard let text = String(validating: try bytes(of: file), as: UTF8.self) else {
      throw Failure("\(file): cannot be read as UTF-8 text")
    }
    return text
  }

  /// The entries of a text.
  static func entries(of text: String, file: String) throws -> [LocatedEntry] {
    do {
      return try GlossaryFile.entries(of: text, file: file)
    } catch {
      throw Failure(error)
    }
  }

  /// The glossary files at some paths.
  static func files(at paths: [String]) throws -> [String] {
    do {
      return try paths.flatMap { path throws(GlossaryError) in try GlossaryFolder.files(at: path) }
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Writes entries behind those of a file as it is now, for others may have changed it meanwhile.
  static func append(_ entries: [Entry], to file: String) throws {
    do {
      try write(GlossaryEdit.appending(entries, to: text(of: file, orNew: true), file: file), to: file)
    } catch let error as GlossaryError {
      throw Failure(error)
    }
  }

  /// Writes a file whole or not at all.
  static func write(_ text: String, to file: String) throws {
    do {
      try TextFile.write(Array(text.utf8), to: file)
    } catch {
      throw Failure(error)
    }
  }
}

extension GlossaryFileAccess {
  /// The glossary files at some paths, to be audited as one glossary, and what keeps others from being read. A file that is
  /// named twice is one.
  static func auditedFiles(at paths: [String]) throws -> (files: [GlossaryText], problems: [LintProblem]) {
    var texts: [GlossaryText] = []
    var problems: [LintProblem] = []
    var seen: Set<String> = []
    for file in try files(at: paths) where seen.insert(FilePaths.real(file)).inserted {
      do {
        let text = try GlossaryFolder.text(of: GlossaryFolder.bytes(of: file), file: file)
        texts.append(try GlossaryText(path: file, text: text))
      } catch {
        problems.append(LintProblem(path: error.file, line: error.line, message: error.problem))
      }
    }
    return (texts, problems)
  }

  /// A document in good French.
  static func goodFrench(_ source: Inputs.Source) throws(CorpusError) -> GoodFrench {
    let bytes = try TextFile.article(source.path).document.bytes
    return GoodFrench(name: source.path, bytes: Normalization.composing(bytes).applied(to: bytes))
  }
}
