import LavoirText

/// A place of a text where a form may begin.
struct TermPlace {
  let index: Int
  let tokens: [Token]
  let text: [UInt8]

  /// The token behind, a joining hyphen passed over.
  var next: Int? {
    var next = index + 1
    if next < tokens.count, tokens[next].isMark("-"), tokens[next].shape.contains(.joined) { next += 1 }
    return next < tokens.count ? next : nil
  }

  /// The token behind some words, if they stand here; marks between them are hyphens only.
  func end(of words: some Sequence<WordHash>) -> Int? {
    var at = index
    for word in words {
      guard let behind = end(of: word.value, at: at) else { return nil }
      at = behind
    }
    return at
  }

  /// The token behind a word of a form, if it stands at a token or behind the hyphen there.
  func end(of key: UInt64, at token: Int) -> Int? {
    var at = token
    if at > index, at < tokens.count, tokens[at].isMark("-"), tokens[at].shape.contains(.joined) { at += 1 }
    guard at < tokens.count, tokens[at].key == key, tokens[at].kind == .word else { return nil }
    return at == index || !tokens[at].shape.contains(.startsLine) ? at + 1 : nil
  }
}
