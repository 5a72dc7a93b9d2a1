import LavoirText

/// Gettext’s catalogues of translations (GNU gettext manual, « The Format of PO Files »).
///
/// Prose is what the translations say that are neither fuzzy nor obsolete nor missing, one block each.
enum PO {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    var reader = POReader(bytes)
    return try reader.extraction()
  }
}

/// Goes over a catalogue once, entry by entry.
private struct POReader {
  private let bytes: [UInt8]
  private var tokens: POTokens
  private var builder: ExtractionBuilder
  private var entry = Entry()

  /// A message with its translations, and the comments before it.
  private struct Entry {
    /// Where its first comment or keyword begins.
    var start: Int?
    /// Where its last string ends.
    var end = 0
    /// The comments for this program.
    var comments: [Extraction.Comment] = []
    var isFuzzy = false
    var quoting = Quoting.gettext
    var hasContext = false
    var original = SpelledText()
    var translations: [SpelledText] = []
    /// The last keyword, where it stands, and how many strings followed it.
    var keyword: POTokens.Keyword?
    var keywordPlace = 0
    var strings = 0

    /// Whether another may begin.
    var isWhole: Bool {
      strings > 0 && (keyword == .translation || keyword == .translationOfNumber || keyword == .domain)
    }
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens = POTokens(bytes)
    builder = ExtractionBuilder(bytes)
  }

  mutating func extraction() throws(FormatError) -> Extraction {
    while let token = try tokens.next() {
      switch token {
      case .comment(let range): take(comment: range)
      case .keyword(let keyword, let range): try take(keyword, range)
      case .string(let range): try take(string: range)
      }
    }
    if entry.keyword != nil, !entry.isWhole { throw FormatError(at: entry.keywordPlace, "this message has no msgstr") }
    finishEntry()
    return builder.finish()
  }
}

extension POReader {
  private mutating func take(comment range: ByteRange) {
    if entry.isWhole { finishEntry() }
    let sign = range.count > 1 ? bytes[range.start + 1] : 0
    switch sign {
    case UInt8(ascii: "~"):
      // The comments before belong to an obsolete entry.
      if entry.keyword == nil { finishEntry() }
      return
    case UInt8(ascii: ","), UInt8(ascii: "="): take(flags: ByteRange(range.start + 2, range.end))
    case UInt8(ascii: "."), 0...0x20, UInt8(ascii: "l"):
      let text = bytes.trimmedString(ByteRange(range.start + (sign == UInt8(ascii: ".") ? 2 : 1), range.end))
      if text.utf8.starts(with: MarkupComment.directive) {
        entry.comments.append(Extraction.Comment(text: text, range: range))
      }
    default: break
    }
    entry.start = entry.start ?? range.start
  }

  private mutating func take(flags range: ByteRange) {
    for flag in bytes[range.indices].split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }) {
      if flag.elementsEqual("fuzzy".utf8) { entry.isFuzzy = true }
      if Self.percentFormats.contains(String(decoding: flag, as: UTF8.self)) { entry.quoting = .gettextFormat }
    }
  }

  private static let percentFormats: Set = [
    "c-format", "objc-format", "python-format", "php-format", "perl-format", "ruby-format", "lua-format", "awk-format",
    "gcc-internal-format", "gfc-internal-format", "go-format", "object-pascal-format", "javascript-format",
    "boost-format", "tcl-format",
  ]

  private mutating func take(_ keyword: POTokens.Keyword, _ range: ByteRange) throws(FormatError) {
    if entry.isWhole, keyword == .domain || keyword == .context || keyword == .original { finishEntry() }
    guard follows(keyword), entry.keyword == nil || entry.strings > 0 else {
      throw FormatError(at: range.start, "\(name(keyword)) cannot stand here; \(Self.order)")
    }
    entry.start = entry.start ?? range.start
    entry.keyword = keyword
    entry.keywordPlace = range.start
    entry.strings = 0
    if keyword == .context { entry.hasContext = true }
    if keyword == .translation || keyword == .translationOfNumber { entry.translations.append(SpelledText()) }
  }

  /// Whether a keyword may follow the last one of its entry.
  private func follows(_ keyword: POTokens.Keyword) -> Bool {
    switch (entry.keyword, keyword) {
    case (nil, .domain), (nil, .context), (nil, .original), (.context, .original), (.original, .originalPlural),
      (.original, .translation), (.originalPlural, .translationOfNumber), (.translationOfNumber, .translationOfNumber):
      true
    default: false
    }
  }

  private func name(_ keyword: POTokens.Keyword) -> String {
    keyword == .translationOfNumber ? "msgstr[n]" : keyword.rawValue
  }

  private static let order = "an entry is msgctxt, msgid, msgstr, or msgid, msgid_plural, msgstr[n], each with a string"

  private mutating func take(string range: ByteRange) throws(FormatError) {
    let gap = ByteRange(entry.end - 1, range.start + 1)
    switch entry.keyword {
    case nil: throw FormatError(at: range.start, "this string belongs to no keyword; \(Self.order)")
    case .original: try Self.read(gap, range, of: bytes, into: &entry.original, quoting: entry.quoting)
    case .translation, .translationOfNumber:
      let last = entry.translations.count - 1
      try Self.read(gap, range, of: bytes, into: &entry.translations[last], quoting: entry.quoting)
    case .domain, .context, .originalPlural:
      var ignored = SpelledText()
      try POString.read(range, of: bytes, into: &ignored, quoting: entry.quoting)
    }
    entry.strings += 1
    entry.end = range.end
  }

  /// Adds a string; what stands between it and the one before, their quotation marks included, reads as nothing.
  private static func read(
    _ gap: ByteRange, _ string: ByteRange, of bytes: [UInt8], into text: inout SpelledText, quoting: Quoting
  ) throws(FormatError) {
    if !text.text.isEmpty, bytes[(gap.start + 1)..<(gap.end - 1)].allSatisfy({ $0 <= 0x20 }) {
      text.decode(gap, as: [], quoting: quoting)
    }
    try POString.read(string, of: bytes, into: &text, quoting: quoting)
  }

  private mutating func finishEntry() {
    if entry.keyword != nil, entry.keyword != .domain {
      if entry.original.text.isEmpty, !entry.hasContext {
        if let header = entry.translations.first { builder.language = Self.language(inHeader: header.text) }
      } else if !entry.isFuzzy {
        for translation in entry.translations where !translation.text.isEmpty {
          let marks = POAccelerators.marks(in: translation.text, of: entry.original.text)
          translation.write(into: &builder, marks: marks)
          builder.endBlock()
        }
      }
    }
    let next = entry.keyword == nil ? nil : entry.start.map { ByteRange($0, entry.end) }
    for comment in entry.comments {
      builder.note(Extraction.Comment(text: comment.text, range: comment.range, next: next))
    }
    entry = Entry()
  }

  /// The language of a header: `fr_FR.UTF-8` is « fr-FR ».
  private static func language(inHeader header: [UInt8]) -> String? {
    let field = Array("language:".utf8)
    for line in header.split(separator: 0x0A) {
      guard line.prefix(field.count).map({ $0.isLetter ? $0 | 0x20 : $0 }) == field else { continue }
      let value = line.dropFirst(field.count).drop { $0 <= 0x20 }
        .prefix { $0.isNamePart || $0 == UInt8(ascii: "-") }
      return value.isEmpty
        ? nil : String(decoding: value.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
    return nil
  }
}
