import LavoirText

/// What site generators read at the top of a page: YAML between lines of `---`, TOML between lines of `+++`.
struct FrontMatter {
  /// Within so many lines it has to be closed, or it is none.
  private static let mostLines = 200

  /// Where the page itself begins.
  let end: Int
  /// What it says of the language.
  private(set) var language: LanguageTag?

  /// The front matter at an offset; `nil` where none is there.
  init?(at start: Int, in bytes: [UInt8]) {
    let first = bytes.endOfLine(from: start)
    let fence = bytes.trimmedString(ByteRange(start, first))
    guard fence == "---" || fence == "+++", bytes[start] == fence.utf8.first else { return nil }
    var at = first + 1
    for _ in 1..<Self.mostLines {
      guard at < bytes.count else { return nil }
      let end = bytes.endOfLine(from: at)
      let line = ByteRange(at, end)
      at = min(end + 1, bytes.count)
      let text = bytes.trimmedString(line)
      if bytes[line.start] == fence.utf8.first || bytes[line.start] == UInt8(ascii: "."),
        text == fence || text == "..." && fence == "---"
      {
        self.end = at
        return
      }
      language = language ?? Self.language(in: text, isIndented: bytes[line.start].isBlank)
    }
    return nil
  }

  /// The language that a line tells: `lang: fr`, `locale = "fr_FR"`.
  private static func language(in line: String, isIndented: Bool) -> LanguageTag? {
    guard !isIndented, let sign = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let key = line[..<sign].filter { !$0.isWhitespace && $0 != "\"" }.lowercased()
    guard ["lang", "language", "locale"].contains(key) else { return nil }
    let value = line[line.index(after: sign)...].prefix { $0 != "#" }
    return LanguageTag(String(value.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }))
  }
}
