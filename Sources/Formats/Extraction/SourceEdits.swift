import LavoirText

/// From repairs of the prose to edits of the file.
extension Extraction {
  /// The edits of the file that carry out one of the prose, in order; `nil` where it cannot be done without touching
  /// markup, or what is protected.
  ///
  /// A repair that spans markup is made word by word where it has as many words as what it replaces: `le **trigger**`
  /// becomes `la **cause**`.
  public func sourceEdits(of edit: Edit) -> [Edit]? {
    let edit = edit.trimmed(in: prose)
    guard !edit.range.isEmpty || !edit.replacement.isEmpty else { return [] }
    if let whole = sourceEdit(of: edit) { return [whole] }
    guard let parts = edit.wordByWord(in: prose) else { return nil }
    var edits: [Edit] = []
    for part in parts {
      guard let made = sourceEdit(of: part.trimmed(in: prose)) else { return nil }
      edits.append(made)
    }
    return edits
  }

  /// The edit of the file for one of the prose that lies in one stretch of text.
  private func sourceEdit(of edit: Edit) -> Edit? {
    // A space that is put in between a word in bold and a mark belongs outside: markup does not close behind a space.
    let leansLeft = edit.range.isEmpty && !edit.insertsSpace
    var first = index(ofPieceAt: edit.range.start, leaningLeft: leansLeft)
    if !leansLeft, pieces.indices.contains(first), !pieces[first].isText {
      first = index(ofPieceAt: edit.range.start, leaningLeft: true)
    }
    guard pieces.indices.contains(first), pieces[first].isText else { return nil }
    var last = first
    while last + 1 < pieces.count, pieces[last].prose.end < edit.range.end { last += 1 }
    let touched = pieces[first...last]
    guard touched.allSatisfy({ $0.isText && $0.quoting == pieces[first].quoting }) else { return nil }
    let (start, head) = start(of: edit.range, in: pieces[first])
    let (end, tail) = end(of: edit.range, in: pieces[last])
    let text = head + edit.replacement + tail
    guard let written = pieces[first].quoting.written(text) else { return nil }
    return Edit(ByteRange(start, end), written)
  }

  /// Where an edit begins in the file, and the prose before it that has to be written again because it is part of one
  /// sign of the file.
  private func start(of range: ByteRange, in piece: Piece) -> (Int, [UInt8]) {
    guard piece.kind == .decoded else { return (piece.source.start + range.start - piece.prose.start, []) }
    if range.isEmpty, range.start == piece.prose.end { return (piece.source.end, []) }
    return (piece.source.start, Array(prose[piece.prose.start..<range.start]))
  }

  private func end(of range: ByteRange, in piece: Piece) -> (Int, [UInt8]) {
    guard piece.kind == .decoded else { return (piece.source.start + range.end - piece.prose.start, []) }
    if range.isEmpty, range.start == piece.prose.end { return (piece.source.end, []) }
    return (piece.source.end, Array(prose[range.end..<piece.prose.end]))
  }
}

extension Edit {
  /// The same change without the characters at either end that stay what they are.
  func trimmed(in text: [UInt8]) -> Edit {
    let old = text[range.indices]
    var head = zip(old, replacement).prefix { $0 == $1 }.count
    while head > 0, isInsideCharacter(old, head) || isInsideCharacter(replacement[...], head) { head -= 1 }
    let most = min(old.count, replacement.count) - head
    var tail = zip(old.reversed(), replacement.reversed()).prefix(most) { $0 == $1 }
    while tail > 0,
      isInsideCharacter(old, old.count - tail)
        || isInsideCharacter(replacement[...], replacement.count - tail)
    { tail -= 1 }
    return Edit(
      ByteRange(range.start + head, range.end - tail), Array(replacement[head..<(replacement.count - tail)]))
  }

  private func isInsideCharacter(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    offset < bytes.count && bytes[bytes.startIndex + offset] & 0xC0 == 0x80
  }

  /// Whether it puts in nothing but a space.
  fileprivate var insertsSpace: Bool {
    range.isEmpty && [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]].contains(replacement)
  }

  /// The same change as one edit for each word that changes; `nil` where the words do not pair, or only change places: then
  /// the markup of one would come to another.
  fileprivate func wordByWord(in text: [UInt8]) -> [Edit]? {
    let old = Self.words(of: text[range.indices])
    let new = Self.words(of: replacement[...])
    guard old.count == new.count, old.count > 1,
      !zip(old, new).contains(where: { pair in
        text[pair.0.indices] != replacement[pair.1.indices]
          && old.contains { text[$0.indices] == replacement[pair.1.indices] && $0.count > 1 }
      })
    else { return nil }
    return zip(old, new).compactMap { old, new in
      text[old.indices] == replacement[new.indices] ? nil : Edit(old, Array(replacement[new.indices]))
    }
  }

  /// Words and the white space between them, in turn.
  private static func words(of bytes: ArraySlice<UInt8>) -> [ByteRange] {
    var words: [ByteRange] = []
    var start = bytes.startIndex
    for index in bytes.indices.dropFirst() where (bytes[index] <= 0x20) != (bytes[index - 1] <= 0x20) {
      words.append(ByteRange(start, index))
      start = index
    }
    return start < bytes.endIndex ? words + [ByteRange(start, bytes.endIndex)] : words
  }
}

extension Zip2Sequence {
  /// How many pairs from the front a condition holds for, at most so many.
  fileprivate func prefix(_ most: Int, while holds: (Element) -> Bool) -> Int {
    var count = 0
    for pair in self {
      guard count < most, holds(pair) else { break }
      count += 1
    }
    return count
  }
}
