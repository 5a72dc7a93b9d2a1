import LavoirText

/// The prose of a file of some format, and the way back from each byte of it to the file.
///
/// Markup is masked and what is escaped is decoded, so that the detectors read what a reader reads. A repair leads back
/// only where it touches no markup; what is written in the file is spelled as its format asks.
public struct Extraction: Sendable {
  /// The bytes of the file, in UTF-8.
  public let source: [UInt8]
  /// What the detectors read, in UTF-8; blocks are parted by blank lines.
  public let prose: [UInt8]
  /// The comments of the file in which somebody may have written to this program, in order.
  public let comments: [Comment]
  /// The language that the file says it is in as a whole (BCP 47); `nil` where it says nothing.
  public let language: String?
  /// A sum of how the parser of the format took the file apart; what is repaired must not change it. 0 where a repair
  /// cannot.
  public let structure: UInt64
  /// Whether the file says that it is in another language than French.
  public var isForeign: Bool { language.map { LanguageTag($0)?.isFrench != true } ?? false }
  /// All of the file and all of the prose, in order.
  let pieces: [Piece]

  /// A stretch of the file and what the detectors read for it.
  struct Piece: Sendable, Equatable {
    /// Its bytes in the file.
    let source: ByteRange
    /// Its bytes in the prose.
    let prose: ByteRange
    /// What it is.
    let kind: Kind
    /// How text is written there.
    let quoting: Quoting

    /// What a stretch of a file is to its reader.
    enum Kind: Sendable {
      /// Prose, byte for byte.
      case verbatim
      /// Prose that the file spells in another way: an entity, an escape, the end of a line inside a paragraph.
      case decoded
      /// Something that stands in a sentence and is nobody’s to correct: code, a placeholder, a foreign word marked so.
      case protected
      /// Markup; the detectors read nothing, or the end of a block.
      case markup
    }

    /// Whether a repair may write here.
    var isText: Bool { kind == .verbatim || kind == .decoded }
  }

  /// A comment of the format.
  public struct Comment: Sendable, Equatable {
    /// What it says, without the signs that make it one.
    public let text: String
    /// Where it stands in the file, its signs included.
    public let range: ByteRange
    /// What « the next line » means for it, where the format has units larger than a line: the entry of a PO file.
    public let next: ByteRange?

    /// A comment from its parts.
    public init(text: String, range: ByteRange, next: ByteRange? = nil) {
      self.text = text
      self.range = range
      self.next = next
    }
  }

  /// The bytes of the file that a stretch of the prose came from; `nil` where it lies in what is protected, or begins or
  /// ends there.
  public func sourceRange(of range: ByteRange) -> ByteRange? {
    guard var (first, last) = pieceIndices(of: range) else { return nil }
    // Markup at either end is no part of what was found.
    while first < last, pieces[first].kind == .markup { first += 1 }
    while last > first, pieces[last].kind == .markup { last -= 1 }
    guard pieces[first].kind != .protected, pieces[last].kind != .protected else { return nil }
    return ByteRange(
      place(range.start, in: pieces[first], isEnd: false), place(range.end, in: pieces[last], isEnd: true))
  }

  /// Whether markup stands inside a stretch of the prose, so that its parts need not belong together.
  public func spansMarkup(_ range: ByteRange) -> Bool {
    guard let (first, last) = pieceIndices(of: range), last - first > 1 else { return false }
    return pieces[(first + 1)..<last].contains { $0.kind == .markup && $0.prose.isEmpty }
  }

  /// Whether a stretch of the prose begins right behind markup: the text of a link, a word in italics.
  public func isBehindMarkup(_ range: ByteRange) -> Bool {
    let first = index(ofPieceAt: range.start, leaningLeft: false)
    guard pieces.indices.contains(first), first > 0, pieces[first].prose.start == range.start else { return false }
    return pieces[first - 1].kind == .markup && pieces[first - 1].prose.isEmpty
  }

  /// The first and last of the pieces that hold a stretch of the prose.
  private func pieceIndices(of range: ByteRange) -> (first: Int, last: Int)? {
    let first = index(ofPieceAt: range.start, leaningLeft: range.isEmpty)
    guard pieces.indices.contains(first) else { return nil }
    var last = first
    while last + 1 < pieces.count, pieces[last].prose.end < range.end { last += 1 }
    return (first, last)
  }

  private func place(_ offset: Int, in piece: Piece, isEnd: Bool) -> Int {
    guard piece.kind == .verbatim else { return isEnd ? piece.source.end : piece.source.start }
    return piece.source.start + min(max(offset - piece.prose.start, 0), piece.prose.count)
  }

  /// The first piece that holds a place of the prose. Where two pieces meet: the one behind, or the one before that a
  /// repair may write in.
  func index(ofPieceAt offset: Int, leaningLeft: Bool) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].prose.end <= offset { low = middle + 1 } else { high = middle }
    }
    if leaningLeft || low == pieces.count {
      var before = low - 1
      while before >= 0, pieces[before].prose.end == offset {
        if pieces[before].isText { return before }
        before -= 1
      }
    }
    return min(low, max(pieces.count - 1, 0))
  }
}

extension Extraction {
  /// The extraction of a file that is prose from end to end.
  init(ofProse bytes: [UInt8]) {
    let all = ByteRange(0, bytes.count)
    let piece = Piece(source: all, prose: all, kind: .verbatim, quoting: .verbatim)
    self.init(
      source: bytes, prose: bytes, comments: [], language: nil, structure: 0, pieces: bytes.isEmpty ? [] : [piece])
  }
}
