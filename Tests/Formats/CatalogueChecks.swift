import LavoirText

@testable import LavoirFormats

/// A file of some format as the tests of catalogues and subtitles look at it.
struct CatalogueFile {
  let format: FileFormat
  let extraction: Extraction

  /// Reads a file.
  init(_ format: FileFormat, _ source: String) throws(FormatError) {
    self.format = format
    extraction = try format.extraction(of: Array(source.utf8))
  }

  /// The prose without the blank line at its end.
  var prose: String {
    let prose = String(decoding: extraction.prose, as: UTF8.self)
    return prose.hasSuffix("\n\n") ? String(prose.dropLast(2)) : prose
  }

  /// What the file has where some prose stands.
  func source(of text: String) -> String? {
    guard let range = range(of: text), let place = extraction.sourceRange(of: range) else { return nil }
    return String(decoding: extraction.source[place.indices], as: UTF8.self)
  }

  /// The file with some prose repaired; `nil` where that is refused.
  ///
  /// Says so in the text if the repaired file is not read as the repaired prose.
  func repaired(_ old: String, _ new: String) throws(FormatError) -> String? {
    guard let range = range(of: old) else { return "no « \(old) » in the prose" }
    let edit = Edit(range, new)
    guard let made = extraction.sourceEdits(of: edit), let edits = EditList(made) else { return nil }
    let source = String(decoding: edits.applied(to: extraction.source), as: UTF8.self)
    let meant = EditList([edit])?.applied(to: extraction.prose)
    let again = try CatalogueFile(format, source)
    guard again.extraction.prose == meant else { return "\(source) is read as \(again.prose)" }
    return source
  }

  private func range(of text: String) -> ByteRange? {
    let text = Array(text.utf8)
    return extraction.prose.firstPlace(of: text, from: 0, before: extraction.prose.count)
      .map { ByteRange($0, $0 + text.count) }
  }
}

/// What holds for every extraction.
enum CatalogueInvariants {
  /// What does not hold for a file and for what is left of it; `nil` where everything does.
  static func violation(_ format: FileFormat, _ source: String) -> String? {
    let bytes = Array(source.utf8)
    var files = [bytes]
    files += stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)).map { Array(bytes[..<$0]) }
    files += stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)).map { Array(bytes[$0...]) }
    var random = CatalogueGenerator(state: UInt64(bytes.count))
    for _ in 0..<1000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) where !changed.isEmpty {
        changed[Int.random(in: changed.indices, using: &random)] = signs.randomElement(using: &random) ?? 0x20
      }
      files.append(changed)
    }
    for file in files where String(validating: file, as: UTF8.self) != nil && !file.contains(0) {
      guard let extraction = try? format.extraction(of: file) else { continue }
      if let violation = violation(extraction, format) { return violation + String(decoding: file, as: UTF8.self) }
    }
    return nil
  }

  private static let signs = Array("<>&;{}%\"\\\n\r\t #-_:/=.,|~abzAZ019[]!'`@$*()N".utf8)

  private static func violation(_ extraction: Extraction, _ format: FileFormat) -> String? {
    var (source, prose) = (0, 0)
    for piece in extraction.pieces {
      guard piece.source.start == source, piece.prose.start == prose else { return "a gap at \(source): " }
      (source, prose) = (piece.source.end, piece.prose.end)
      let (there, here) = (extraction.source[piece.source.indices], extraction.prose[piece.prose.indices])
      if piece.kind == .verbatim, there != here { return "kept bytes are others at \(source): " }
    }
    guard source == extraction.source.count, prose == extraction.prose.count else { return "the end is missing: " }
    guard String(validating: extraction.prose, as: UTF8.self) != nil else { return "the prose is not UTF-8: " }
    return rewritten(extraction, format)
  }

  private static func rewritten(_ extraction: Extraction, _ format: FileFormat) -> String? {
    // Lines of a broken subtitle may make a tag or times when they become one.
    let isSubtitle = format == .srt || format == .vtt
    let edits = extraction.pieces.filter(\.isText).compactMap { piece -> Edit? in
      if isSubtitle, extraction.source[piece.source.indices].contains(0x0A) { return nil }
      return piece.quoting.written(Array(extraction.prose[piece.prose.indices])).map { Edit(piece.source, $0) }
    }
    guard let list = EditList(edits) else { return "pieces overlap: " }
    let bytes = list.applied(to: extraction.source)
    guard let again = try? format.extraction(of: bytes) else { return "what is written is not read again: " }
    guard again.prose == extraction.prose else {
      return "written anew it is \(String(decoding: bytes, as: UTF8.self))\n, "
        + "read as \(String(decoding: again.prose, as: UTF8.self))\nand not as "
        + "\(String(decoding: extraction.prose, as: UTF8.self))\nonce it was: "
    }
    return nil
  }
}

/// Numbers that are the same at every run (SplitMix64).
struct CatalogueGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
