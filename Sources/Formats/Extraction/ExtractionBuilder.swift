import LavoirText

/// Puts an ``Extraction`` together from front to back. What is not mentioned is markup.
struct ExtractionBuilder {
  private let source: [UInt8]
  private var prose: [UInt8] = []
  private var pieces: [Extraction.Piece] = []
  private var comments: [Extraction.Comment] = []
  /// How much of the file is told of.
  private(set) var position = 0
  /// The language that the file says it is in as a whole.
  var language: String?
  private var structure: UInt64 = 0

  /// A builder at the beginning of a file.
  init(_ source: [UInt8]) {
    self.source = source
    prose.reserveCapacity(source.count)
  }

  /// Prose, byte for byte.
  mutating func keep(_ range: ByteRange, quoting: Quoting = .verbatim) {
    guard !range.isEmpty else { return }
    skip(to: range.start)
    add(range, source[range.indices], .verbatim, quoting)
  }

  /// Prose that the file spells in another way.
  mutating func decode(_ range: ByteRange, as text: some Sequence<UInt8>, quoting: Quoting = .verbatim) {
    skip(to: range.start)
    add(range, Array(text), .decoded, quoting)
  }

  /// What stands in a sentence and is nobody’s to correct.
  ///
  /// - Parameter text: what the detectors read for it; its own bytes if it is not given.
  mutating func protect(_ range: ByteRange, as text: [UInt8]? = nil) {
    skip(to: range.start)
    add(range, text ?? Array(source[range.indices]), .protected, .verbatim)
  }

  /// Markup that the detectors read something for: the times between two subtitles of one sentence are a space.
  mutating func mask(_ range: ByteRange, as text: [UInt8]) {
    skip(to: range.start)
    add(range, text, .markup, .verbatim)
  }

  /// Markup up to an offset.
  mutating func skip(to offset: Int) {
    guard offset > position else { return }
    add(ByteRange(position, offset), [], .markup, .verbatim)
  }

  /// The end of a block: a blank line, unless nothing stands before or one is there.
  mutating func endBlock() {
    guard let last = prose.last else { return }
    let missing = last != 0x0A ? 2 : prose.count > 1 && prose[prose.count - 2] != 0x0A ? 1 : 0
    guard missing > 0 else { return }
    add(ByteRange(position, position), [UInt8](repeating: 0x0A, count: missing), .markup, .verbatim)
  }

  /// Notes a step of the parser: the beginning or end of a block or span, by a number of its own.
  mutating func noteStep(_ number: UInt32) {
    structure = (structure ^ UInt64(number) &+ 1) &* 0x0000_0100_0000_01b3
  }

  /// A comment in which somebody may have written to this program.
  mutating func note(_ comment: Extraction.Comment) {
    comments.append(comment)
  }

  /// The extraction; what is left of the file is markup.
  mutating func finish() -> Extraction {
    skip(to: source.count)
    return Extraction(
      source: source, prose: prose, comments: comments, language: language, structure: structure, pieces: pieces)
  }

  private mutating func add(
    _ range: ByteRange, _ text: some Collection<UInt8>, _ kind: Extraction.Piece.Kind, _ quoting: Quoting
  ) {
    precondition(range.start == position, "a format is read from front to back")
    let stretch = ByteRange(prose.count, prose.count + text.count)
    prose += text
    position = range.end
    if let last = pieces.last, last.kind == kind, last.quoting == quoting, kind != .decoded, kind != .protected {
      pieces[pieces.count - 1] = Extraction.Piece(
        source: last.source.union(range), prose: last.prose.union(stretch), kind: kind, quoting: quoting)
    } else {
      pieces.append(Extraction.Piece(source: range, prose: stretch, kind: kind, quoting: quoting))
    }
  }
}
