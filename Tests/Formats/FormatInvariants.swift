import LavoirText

@testable import LavoirFormats

/// What holds for the extraction of any file in any format.
enum FormatInvariants {
  /// What is wrong with an extraction, in words; `nil` where nothing is.
  ///
  /// - Parameter rereading: reads a file in the same way, to tell whether prose that is written back is read again.
  static func violation(of extraction: Extraction, rereading: ([UInt8]) throws -> Extraction) -> String? {
    gap(in: extraction) ?? falseCopy(in: extraction) ?? changeByRewriting(extraction, rereading)
  }

  /// The pieces cover the file and the prose, in order and without gaps.
  private static func gap(in extraction: Extraction) -> String? {
    var (source, prose) = (0, 0)
    for piece in extraction.pieces {
      guard piece.source.start == source, piece.prose.start == prose else {
        return "a piece begins at \(piece.source.start) of the file and \(piece.prose.start) of the prose, "
          + "but the one before ends at \(source) and \(prose)"
      }
      (source, prose) = (piece.source.end, piece.prose.end)
    }
    guard source == extraction.source.count, prose == extraction.prose.count else {
      return "the pieces end at \(source) of the file and \(prose) of the prose, "
        + "which have \(extraction.source.count) and \(extraction.prose.count) bytes"
    }
    return String(validating: extraction.prose, as: UTF8.self) == nil ? "the prose is not UTF-8" : nil
  }

  /// Prose that is kept is what stands in the file; the detectors read nothing for markup but ends of blocks.
  private static func falseCopy(in extraction: Extraction) -> String? {
    for piece in extraction.pieces {
      let prose = extraction.prose[piece.prose.indices]
      switch piece.kind {
      case .verbatim where !extraction.source[piece.source.indices].elementsEqual(prose):
        return "verbatim at \(piece.source.start), but the file has other bytes there"
      case .markup where prose.contains { $0 != 0x0A }:
        return "markup at \(piece.source.start) has prose"
      default: continue
      }
    }
    return nil
  }

  /// Every stretch of text, written anew where it stands, is read as the same prose.
  private static func changeByRewriting(
    _ extraction: Extraction, _ rereading: ([UInt8]) throws -> Extraction
  ) -> String? {
    let edits = extraction.pieces.compactMap { piece in
      piece.isText && !piece.prose.isEmpty
        ? piece.quoting.written(Array(extraction.prose[piece.prose.indices])).map { Edit(piece.source, $0) } : nil
    }
    guard let list = EditList(edits) else { return "pieces overlap" }
    let rewritten = list.applied(to: extraction.source)
    let file = String(decoding: rewritten, as: UTF8.self)
    guard let again = try? rereading(rewritten) else { return "rewritten, it cannot be read: \(file.debugDescription)" }
    guard again.prose != extraction.prose else { return nil }
    return "rewritten as \(file.debugDescription), it reads \(again.text.debugDescription) "
      + "instead of \(extraction.text.debugDescription)"
  }
}

/// A generator of pseudo-random numbers that gives the same ones every time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension FormatInvariants {
  /// A file as it could be after an accident: cut at many places, and with some of its bytes changed.
  ///
  /// Only what is valid UTF-8 without NUL; the same every time.
  static func damaged(_ source: String, changes: Int = 200) -> [[UInt8]] {
    let bytes = Array(source.utf8)
    var generator = SeededGenerator(seed: UInt64(bytes.count))
    let signs = Array("<>&;*_`[]()!#-+=|\\\"'{}%$:/~^ \n\r\tax1".utf8)
    var files = stride(from: 0, to: bytes.count, by: max(1, bytes.count / 100)).map { Array(bytes[..<$0]) }
    for _ in 0..<(bytes.isEmpty ? 0 : changes) {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: changed.indices, using: &generator)
        guard let sign = signs.randomElement(using: &generator) else { continue }
        if Bool.random(using: &generator) { changed[place] = sign } else { changed.insert(sign, at: place) }
      }
      files.append(changed)
    }
    return files.filter { String(validating: $0, as: UTF8.self) != nil }
  }
}

extension Extraction {
  /// The prose.
  var text: String { String(decoding: prose, as: UTF8.self) }

  /// Where a word of the prose stands in the file: the bytes of the file there.
  func sourceText(of word: String) -> String? {
    guard let found = proseRange(of: word), let range = sourceRange(of: found) else { return nil }
    return String(decoding: source[range.indices], as: UTF8.self)
  }

  /// Where some words of the prose stand in it.
  func proseRange(of words: String) -> ByteRange? {
    prose.firstPlace(of: Array(words.utf8), from: 0, before: prose.count).map {
      ByteRange($0, $0 + words.utf8.count)
    }
  }

  /// The file after some words of the prose became others; `nil` where that cannot be done.
  func replacing(_ old: String, with new: String) -> String? {
    guard let range = proseRange(of: old), let edits = sourceEdits(of: Edit(range, new)),
      let list = EditList(edits)
    else { return nil }
    return String(decoding: list.applied(to: source), as: UTF8.self)
  }
}
