import LavoirAuditing
import LavoirCorpus
import LavoirGlossaries
import LavoirGlossaryFiles
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
  /// The glossary files at some paths, to be audited as one glossary.
  static func auditedFiles(at paths: [String]) throws -> [GlossaryText] {
    do {
      return try files(at: paths).map { try GlossaryText(path: $0, text: text(of: $0)) }
    } catch let error as GlossaryError {
      throw Failure(error)
    }
  }

  /// The documents in good French at some paths, and those that could not be read.
  static func goodFrench(at paths: [String]) -> (documents: [GoodFrench], failures: [CorpusError]) {
    let inputs = Inputs(paths)
    var failures = inputs.failures
    var documents: [GoodFrench] = []
    for source in inputs.sources {
      do {
        let bytes = try TextFile.article(source.path).document.bytes
        documents.append(GoodFrench(name: source.path, bytes: Normalization.composing(bytes).applied(to: bytes)))
      } catch {
        failures.append(error)
      }
    }
    return (documents, failures)
  }
}
