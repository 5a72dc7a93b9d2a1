import LavoirGlobs

/// The formats of files that prose is read from.
public enum FileFormat: String, Sendable, CaseIterable, Codable {
  /// Text as it is.
  case text
  /// CommonMark with the tables and strikethrough of GitHub.
  case markdown
  /// HTML, and XHTML.
  case html
  /// Gettext’s catalogues of translations.
  case po
  /// XLIFF 1.2 and 2: the targets.
  case xliff
  /// The values of JSON that are asked for.
  case json
  /// The values of YAML that are asked for.
  case yaml
  /// SubRip subtitles.
  case srt
  /// WebVTT subtitles.
  case vtt

  /// The format of a file by the end of its name; `nil` where no format has it.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// The ends of the names of such files, without the dot, in small letters.
  public var endings: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .markdown: ["md", "markdown", "mdown", "mkd"]
    case .html: ["html", "htm", "xhtml"]
    case .po: ["po"]
    case .xliff: ["xlf", "xliff"]
    case .json: ["json"]
    case .yaml: ["yaml", "yml"]
    case .srt: ["srt"]
    case .vtt: ["vtt"]
    }
  }

  /// Whether only the values that somebody asked for are prose.
  public var needsValues: Bool { self == .json || self == .yaml }

  /// The prose of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - values: which values of JSON and YAML are prose, as globs over JSON Pointers (RFC 6901): `/articles/*/title`.
  /// - Throws: ``FormatError`` where the file is not of this format.
  public func extraction(of bytes: [UInt8], values: [Glob] = []) throws(FormatError) -> Extraction {
    switch self {
    case .text: PlainText.extraction(of: bytes)
    case .markdown: try Markdown.extraction(of: bytes)
    case .html: try HTML.extraction(of: bytes)
    case .po: try PO.extraction(of: bytes)
    case .xliff: try XLIFF.extraction(of: bytes)
    case .json: try JSON.extraction(of: bytes, values: values)
    case .yaml: try YAML.extraction(of: bytes, values: values)
    case .srt: try SubRip.extraction(of: bytes)
    case .vtt: try WebVTT.extraction(of: bytes)
    }
  }
}
