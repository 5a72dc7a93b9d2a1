import LavoirLexicons
import LavoirText

/// The words around a place, as far as no mark parts them from it: what a locution may be looked up by.
///
/// The key of a window is made of the bytes as they are; strings are made only where a locution was found.
struct LocutionWords {
  private let text: AnalyzedText
  private let index: Int
  /// The folded bytes of the words, one behind the other, and where each begins.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  /// How many words before the place are among them.
  private let before: Int
  private let after: Int

  /// The most words on either side.
  private static let reach = 4

  /// The words around a token on its line; none around a token that is no word.
  init(around index: Int, in text: AnalyzedText) {
    self.text = text
    self.index = index
    let tokens = text.tokens
    guard tokens[index].kind == .word else {
      (before, after) = (0, 0)
      return
    }
    var first = index
    while first > 0, index - first < Self.reach, !tokens[first].shape.contains(.startsLine),
      Self.mayBelong(first - 1, in: text)
    {
      first -= 1
    }
    var last = index
    while last + 1 < tokens.count, last - index < Self.reach, !tokens[last + 1].shape.contains(.startsLine),
      Self.mayBelong(last + 1, in: text)
    {
      last += 1
    }
    (before, after) = (index - first, last - index)
    bytes.reserveCapacity(Int(tokens[last].end - tokens[first].start))
    for token in first...last where token != index {
      starts.append(bytes.count)
      Folding.append(text.bytes[tokens[token].range.indices], to: &bytes)
    }
    starts.append(bytes.count)
  }

  /// Whether a token may be a word of a locution; those that the lexicon does not have it does not know as such.
  private static func mayBelong(_ token: Int, in text: AnalyzedText) -> Bool {
    text.tokens[token].kind == .word && (text.traits(token).contains(.locutionPart) || !text.records[token].isKnown)
  }

  /// Whether there are that many words before and behind.
  func has(_ before: Int, _ after: Int) -> Bool {
    before <= self.before && after <= self.after && !starts.isEmpty
  }

  /// The words that make a locution between the ones of a window; none where the window has fewer words than asked for.
  func fillers(_ before: Int, _ after: Int) -> [String] {
    guard has(before, after) else { return [] }
    var key = LocutionKey()
    bytes.withUnsafeBufferPointer { bytes in
      for word in self.before - before..<self.before {
        key.add(UnsafeBufferPointer(rebasing: bytes[starts[word]..<starts[word + 1]]))
      }
      key.addSlot()
      for word in self.before..<self.before + after {
        key.add(UnsafeBufferPointer(rebasing: bytes[starts[word]..<starts[word + 1]]))
      }
    }
    return text.knowledge.lexicon.locutionFillers(key)
  }

  /// Whether a word of a window has some of these traits, and is no word of grammar.
  func hasContent(_ before: Int, _ after: Int, _ traits: WordTraits) -> Bool {
    (index - before...index + after).contains { token in
      token != index && !text.traits(token).isDisjoint(with: traits)
        && text.traits(token).isDisjoint(with: [.determiner, .preposition, .pronoun, .conjunction])
    }
  }

  /// The words of a window, folded.
  func words(_ before: Int, _ after: Int) -> (before: [String], after: [String]) {
    let word = { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
    return (
      (self.before - before..<self.before).map(word), (self.before..<self.before + after).map(word)
    )
  }
}
