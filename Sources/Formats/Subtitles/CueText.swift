import LavoirText

/// The text of a subtitle, in pieces.
struct CueText {
  /// A piece of it.
  enum Part {
    /// Bytes as they are.
    case keep(ByteRange)
    /// A character that is spelled in another way.
    case decode(ByteRange, [UInt8])
    /// Words that are nobody’s to correct.
    case protect(ByteRange, [UInt8])
    /// The end of a line in a sentence.
    case space(ByteRange)
    /// Another begins to speak.
    case speaker

    /// Where it begins in the file; `nil` where it has no bytes.
    var start: Int? {
      switch self {
      case .keep(let range), .decode(let range, _), .protect(let range, _), .space(let range): range.start
      case .speaker: nil
      }
    }
  }

  /// The pieces in order; what lies between them is markup.
  private(set) var parts: [Part] = []
  /// Who speaks at the beginning, and at the end, where the file says so.
  private(set) var (firstVoice, lastVoice): ([UInt8]?, [UInt8]?)
  /// What is read since the last speaker began.
  private var isEmpty = true
  private var lineEnd: ByteRange?
  /// The first bytes that are read and the last, to see whether a sentence goes on.
  private(set) var head: [UInt8] = []
  private(set) var tail: [UInt8] = []

  /// Bytes as they are.
  mutating func keep(_ range: ByteRange, of bytes: [UInt8]) {
    guard !range.isEmpty else { return }
    if bytes[range.start] == 0x20 { lineEnd = nil }
    fillLineEnd()
    parts.append(.keep(range))
    read(bytes[range.indices])
  }

  /// A character that is spelled in another way.
  mutating func decode(_ range: ByteRange, as text: [UInt8]) {
    fillLineEnd()
    parts.append(.decode(range, text))
    read(text[...])
  }

  /// Words that are nobody’s to correct.
  mutating func protect(_ range: ByteRange, as text: [UInt8]) {
    fillLineEnd()
    parts.append(.protect(range, text))
    read(text[...])
  }

  /// The end of a line.
  mutating func endLine(_ range: ByteRange) {
    if !isEmpty, lineEnd == nil { lineEnd = range }
  }

  /// Another begins to speak.
  mutating func changeSpeaker() {
    lineEnd = nil
    guard !isEmpty else { return }
    parts.append(.speaker)
    isEmpty = true
  }

  /// Somebody speaks whose name the file tells.
  mutating func changeVoice(to voice: [UInt8]) {
    if voice != lastVoice { changeSpeaker() }
    if head.isEmpty { firstVoice = voice }
    lastVoice = voice
  }

  private mutating func fillLineEnd() {
    guard let lineEnd else { return }
    self.lineEnd = nil
    guard tail.last != 0x20 else { return }
    parts.append(.space(lineEnd))
    tail = [0x20]
  }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    if head.count < 4 { head += text.prefix(4) }
    tail = Array((tail + text.suffix(8)).suffix(12))
    isEmpty = false
  }

  /// Whether its sentence goes on in another: no sign ends it, and the next begins with a small letter.
  func goesOn(in next: CueText) -> Bool {
    guard !isSentenceOver, next.firstVoice == nil || next.firstVoice == lastVoice else { return false }
    return String(decoding: next.head, as: UTF8.self).unicodeScalars.first?.properties.isLowercase == true
  }

  /// Whether a sign at its end ends a sentence.
  var isSentenceOver: Bool {
    let read = String(decoding: tail.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).unicodeScalars
    return read.last { !$0.properties.isWhitespace }.map(Self.ends.contains) ?? true
  }

  private static let ends: Set<Unicode.Scalar> = [
    ".", "!", "?", "…", "»", "\"", "”", ")", "]", "♪", "♫", ":", "*", "#",
  ]
}

/// Tells a builder of subtitles one after another.
struct CueWriter {
  private var builder: ExtractionBuilder
  private let quoting: Quoting
  private var last: CueText?

  /// A writer at the beginning of a file.
  init(_ builder: consuming ExtractionBuilder, quoting: Quoting) {
    self.builder = builder
    self.quoting = quoting
  }

  /// Another subtitle; it is a block of its own unless a sentence goes on in it.
  mutating func write(_ cue: CueText) {
    guard !cue.head.isEmpty else { return }
    var goesOn = last?.goesOn(in: cue) ?? false
    if !goesOn { builder.endBlock() }
    for part in cue.parts {
      if goesOn, let start = part.start {
        builder.mask(ByteRange(builder.position, start), as: last?.tail.last == 0x20 ? [] : [0x20])
        goesOn = false
      }
      write(part)
    }
    last = cue
  }

  private mutating func write(_ part: CueText.Part) {
    switch part {
    case .keep(let range): builder.keep(range, quoting: quoting)
    case .decode(let range, let text): builder.decode(range, as: text, quoting: quoting)
    case .protect(let range, let text): builder.protect(range, as: text)
    case .space(let range): builder.decode(range, as: [0x20], quoting: quoting)
    case .speaker: builder.endBlock()
    }
  }

  /// The extraction.
  mutating func finish() -> Extraction {
    builder.endBlock()
    return builder.finish()
  }
}
