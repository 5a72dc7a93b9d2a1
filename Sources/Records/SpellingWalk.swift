import LavoirText

/// What text is in some spelling: bytes that stand for themselves, and signs of several bytes.
protocol SignSpelling {
  /// The byte that a sign begins with; every other stands for itself.
  static var signStart: UInt8 { get }
  /// The sign that begins at an offset: its length in the file, and what it stands for.
  func sign(at offset: Int, in bytes: [UInt8]) -> (length: Int, text: [UInt8])
  /// How text is written.
  func written(_ text: [UInt8]) -> [UInt8]
}

/// Goes along a field from sign to sign, in the record and in its text at once.
///
/// No map is kept of a record: most are never edited, and of those that are the field is walked once more.
struct SpellingWalk<Spelled: SignSpelling> {
  private let spelling: Spelled
  private let field: TextField
  private let bytes: [UInt8]
  /// How far the walk is, in the record.
  private var source: Int
  /// How far it is in the text.
  private var text: Int
  /// Where the next sign is, or the end of the field.
  private var nextSign: Int
  /// What the last sign that was taken into an edit stands for.
  private var lastSign: [UInt8] = []

  /// A walk from the beginning of a field.
  init(_ spelling: Spelled, _ field: TextField, in bytes: [UInt8]) {
    self.spelling = spelling
    self.field = field
    self.bytes = bytes
    source = field.source.start
    text = field.text.start
    nextSign = source
    findSign()
  }

  /// The edits of the record for edits of its text, which are in order and within the field.
  consuming func edits(for edits: [CarryingEdit]) -> [CarryingEdit] {
    var made: [CarryingEdit] = []
    var pending: (start: Int, text: [UInt8], carriedOut: Range<Int>)?
    for carrying in edits {
      let edit = carrying.edit
      if var last = pending, edit.range.start < text {
        // Both change the bytes of one character.
        pending = nil
        last.text.removeLast(text - edit.range.start)
        last.text += edit.replacement
        last.text += take(to: edit.range.end)
        last.carriedOut = last.carriedOut.extended(to: carrying.carriedOut)
        pending = last
        continue
      }
      if let last = pending { made.append(written(last)) }
      pass(to: edit.range.start)
      let start = source
      let head =
        edit.range.start > text
        ? Array(spelling.sign(at: source, in: bytes).text.prefix(edit.range.start - text)) : []
      let changed = head + edit.replacement + take(to: max(edit.range.end, edit.range.start))
      pending = (start, changed, carrying.carriedOut)
    }
    if let last = pending { made.append(written(last)) }
    return made
  }

  /// The edit of all from some place up to that of the walk.
  private func written(_ change: (start: Int, text: [UInt8], carriedOut: Range<Int>)) -> CarryingEdit {
    CarryingEdit(
      edit: Edit(ByteRange(change.start, source), spelling.written(change.text)), carriedOut: change.carriedOut)
  }

  /// Passes over whole signs up to a place of the text, or the sign that it lies in.
  private mutating func pass(to offset: Int) {
    while text < offset {
      if source < nextSign {
        let count = min(nextSign - source, offset - text)
        source += count
        text += count
      } else {
        guard source < field.source.end else { return }
        let sign = spelling.sign(at: source, in: bytes)
        guard text + sign.text.count <= offset else { return }
        source += sign.length
        text += sign.text.count
        findSign()
      }
    }
  }

  /// Passes over all up to a place of the text, with the whole of a sign that it lies in: what of that lies behind the place.
  private mutating func take(to offset: Int) -> [UInt8] {
    pass(to: offset)
    if text < offset, source < field.source.end {
      let sign = spelling.sign(at: source, in: bytes)
      lastSign = sign.text
      source += sign.length
      text += sign.text.count
      findSign()
    }
    return Array(lastSign.suffix(max(0, text - offset)))
  }

  private mutating func findSign() {
    nextSign =
      bytes[source..<field.source.end].firstIndex(of: Spelled.signStart) ?? field.source.end
  }
}
