import LavoirGlobs
import LavoirText

@testable import LavoirFormats

/// A file of values as a test looks at it.
struct ValueReading {
  let format: FileFormat
  let globs: [Glob]
  let extraction: Extraction

  init(_ format: FileFormat, _ source: [UInt8], _ globs: [String] = ["**"]) throws {
    self.format = format
    self.globs = try globs.map { try Glob($0) }
    extraction = try format.extraction(of: source, values: self.globs)
  }

  init(_ format: FileFormat, _ source: String, _ globs: [String] = ["**"]) throws {
    try self.init(format, Array(source.utf8), globs)
  }

  var prose: String { String(decoding: extraction.prose, as: UTF8.self) }

  /// The values, parted by blank lines in the prose.
  var values: [String] {
    var text = prose
    if text.hasSuffix("\n\n") { text.removeLast(2) }
    return text.isEmpty ? [] : text.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The file's own spelling of some words of the prose.
  func spelling(of words: String) -> String? {
    place(of: words).flatMap { extraction.sourceRange(of: $0) }.map {
      String(decoding: extraction.source[$0.indices], as: UTF8.self)
    }
  }

  func place(of words: String) -> ByteRange? {
    extraction.prose.firstPlace(of: Array(words.utf8), from: 0, before: extraction.prose.count).map {
      ByteRange($0, $0 + words.utf8.count)
    }
  }

  /// The file with some words of the prose put right; `nil` where that is refused, or the file does not read then as the
  /// prose was meant.
  func repaired(_ words: String, _ replacement: String) throws -> String? {
    guard let place = place(of: words) else { return nil }
    let edit = Edit(place, replacement)
    guard let edits = extraction.sourceEdits(of: edit), let list = EditList(edits),
      let meant = EditList([edit])?.applied(to: extraction.prose)
    else { return nil }
    let source = list.applied(to: extraction.source)
    let again = try format.extraction(of: source, values: globs)
    return again.prose == meant ? String(decoding: source, as: UTF8.self) : nil
  }

  /// What no extraction may be, in words; empty where all is well.
  func flaws() -> [String] {
    var flaws: [String] = []
    var (source, prose) = (0, 0)
    for piece in extraction.pieces {
      if piece.source.start != source || piece.prose.start != prose { flaws.append("a gap before \(piece.source)") }
      (source, prose) = (piece.source.end, piece.prose.end)
      let isSame = extraction.source[piece.source.indices] == extraction.prose[piece.prose.indices]
      if piece.kind == .verbatim, !isSame { flaws.append("not verbatim: \(piece.source)") }
    }
    if source != extraction.source.count || prose != extraction.prose.count { flaws.append("a gap at the end") }
    let written = rewritten()
    do {
      let again = try format.extraction(of: written, values: globs)
      if again.prose != extraction.prose {
        flaws.append("reads otherwise: \(String(decoding: written, as: UTF8.self))")
      }
    } catch { flaws.append("no longer reads: \(error): \(String(decoding: written, as: UTF8.self))") }
    return flaws
  }

  /// The file with all of its text written anew.
  private func rewritten() -> [UInt8] {
    extraction.pieces.flatMap { piece -> [UInt8] in
      let own = Array(extraction.source[piece.source.indices])
      guard piece.kind == .verbatim || piece.kind == .decoded else { return own }
      return piece.quoting.written(Array(extraction.prose[piece.prose.indices])) ?? own
    }
  }
}

/// Cuts a text off at many places, and puts other bytes into it, and reads what is UTF-8 still.
func forEachVariant(of source: String, _ read: ([UInt8]) throws -> Void) rethrows {
  let bytes = Array(source.utf8)
  for end in 0...bytes.count where end == bytes.count || bytes[end] & 0xC0 != 0x80 { try read(Array(bytes[..<end])) }
  var seed: UInt64 = 42
  func random(_ count: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((seed >> 33) % UInt64(count))
  }
  let signs = Array("\"'\\:,[]{}#&*!|>-?%\n\r\t /uéx0".utf8)
  for _ in 0..<600 where !bytes.isEmpty {
    var changed = bytes
    for _ in 0...random(3) { changed[random(changed.count)] = signs[random(signs.count)] }
    if random(3) == 0 { changed.insert(signs[random(signs.count)], at: random(changed.count)) }
    if String(validating: changed, as: UTF8.self) != nil { try read(changed) }
  }
}
