import ArgumentParser
import LavoirBatches
import LavoirCompression
import LavoirCorpus
import LavoirEncodings
import LavoirRecords

extension CorpusFormat: ExpressibleByArgument {}

/// How the documents of a corpus stand in its files.
struct CorpusOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "jsonl, csv, tsv, plain-tsv, lines (a document a line) or text (a document a file); by the name if it is not given.",
      valueName: "format"))
  var format: CorpusFormat?

  @Option(
    name: [.customLong("text-field"), .customLong("column")],
    help: ArgumentHelp(
      "The field with the text: a name, a JSON Pointer (/article/body), a column’s name or number. Several make one text.",
      valueName: "name"))
  var textFields: [String] = []

  @Option(help: ArgumentHelp("The field or column with the id.", valueName: "name"))
  var idField = "id"

  @Flag(help: "The first row of tables is a document; columns are numbered from 1.")
  var noHeader = false

  /// The fields with prose.
  var fields: [String] { textFields.isEmpty ? ["text"] : textFields }

  /// Which files below folders are taken: tables only where somebody says which column.
  var filter: FileTree.Filter {
    let (format, takesTables) = (format, !textFields.isEmpty)
    return FileTree.Filter(format.map { "\($0.rawValue) file" } ?? ".txt file, and no .jsonl file,") { path in
      guard let own = CorpusFormat(path: path) else { return false }
      switch format {
      case nil:
        switch own {
        case .text: return true
        case .jsonLines: return !path.lowercased().hasSuffix(".json")
        case .csv, .tsv: return takesTables
        case .lines, .plainTSV: return false
        }
      case .lines?, .text?: return own == .text
      case .plainTSV?: return own == .tsv
      case let format?: return own == format
      }
    }
  }

  /// The format of a file.
  func format(of source: Inputs.Source) -> CorpusFormat {
    format ?? (source.path == "-" ? nil : CorpusFormat(path: source.path)) ?? .text
  }

  /// The name of a source in the output.
  func name(of source: Inputs.Source) -> String {
    guard source.path == "-" else { return source.name }
    return switch format ?? .text {
    case .jsonLines: "stdin.jsonl"
    case .csv: "stdin.csv"
    case .tsv, .plainTSV: "stdin.tsv"
    case .lines, .text: "stdin.txt"
    }
  }

  /// The files of a corpus.
  ///
  /// - Parameter encoding: that of a text, by its path.
  func files(of sources: [Inputs.Source], encoding: (String) -> TextEncoding?) throws -> [CorpusFile] {
    var forms: [CorpusFormat: any RecordFormat] = [:]
    return try sources.map { source in
      let format = format(of: source)
      let encoding = encoding(source.path)
      guard format != .text else { return file(source, .text(encoding)) }
      if let encoding, !encoding.isUTF8 {
        throw Failure(
          "\(source.path): only texts are read in another encoding than UTF-8; make it UTF-8 with iconv -f \(encoding.name)"
        )
      }
      let records = try forms[format] ?? records(of: format)
      forms[format] = records
      return file(source, .records(records))
    }
  }

  private func file(_ source: Inputs.Source, _ form: CorpusFile.Form) -> CorpusFile {
    CorpusFile(
      path: source.path, name: source.name, form: form, compression: CompressionFormat(path: source.name),
      size: Int(FileIdentity(of: source.path)?.size ?? 0))
  }

  private func records(of format: CorpusFormat) throws -> any RecordFormat {
    do {
      return try format.records(text: fields, id: idField, hasHeader: !noHeader)
    } catch {
      throw Failure("--text-field: \(error.problem)")
    }
  }
}
