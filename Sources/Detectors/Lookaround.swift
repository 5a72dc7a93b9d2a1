import LavoirLexicons
import LavoirTagging
import LavoirText

/// What stands at a token and around it.
extension AnalyzedText {
  /// What the lexicons say of a token.
  public func traits(_ index: Int) -> WordTraits {
    traits[index]
  }

  /// A token as it is written; empty outside the text.
  public func string(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return String(decoding: bytes[tokens[index].range.indices], as: UTF8.self)
  }

  /// The text of some tokens, with what stands between them.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[byteRange(range).indices], as: UTF8.self)
  }

  /// The text of some bytes.
  public func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// The bytes of some tokens, with what stands between them.
  public func byteRange(_ range: Range<Int>) -> ByteRange {
    guard let first = range.first, let last = range.last else { return ByteRange(0, 0) }
    return ByteRange(Int(tokens[first].start), Int(tokens[last].end))
  }

  /// The token, if there is one of this index.
  public func token(_ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// Whether the token of this index is a word with this spelling, letter case and kind of apostrophe aside.
  public func isWord(_ index: Int, _ word: WordHash) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .word && token.key == word.value
  }

  /// Whether the token of this index is one of these words.
  public func isWord(_ index: Int, in words: WordSet) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .word && words.contains(token)
  }

  /// Whether the token of this index is one of these words, which are written in small letters.
  public func isWord(_ index: Int, oneOf words: StaticString...) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return words.contains { WordHash(folded: $0).value == token.key }
  }

  /// Whether the token of this index is this mark.
  public func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    token(index)?.isMark(mark) ?? false
  }

  /// The paragraph a token stands in, by index.
  public func paragraphIndex(of token: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if paragraphs[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }

  /// The tokens of the paragraph that a token stands in.
  public func paragraph(around token: Int) -> Range<Int> {
    paragraphs[paragraphIndex(of: token)].tokens
  }

  /// The tokens of the sentence that a token stands in, as far as it reaches 200 tokens to either side.
  public func sentence(around token: Int) -> Range<Int> {
    let index = paragraphIndex(of: token)
    let whole = paragraphs[index].tokens
    let paragraph = whole.clamped(to: max(0, token - 200)..<token + 200)
    let place = Int(tokens[token].start)
    let sentences =
      paragraph == whole
      ? sentenceMemory.ranges(ofParagraph: index) { Sentence.ranges(in: bytes, of: byteRange(paragraph)) }
      : Sentence.ranges(in: bytes, of: byteRange(paragraph))
    guard let sentence = sentences.first(where: { $0.start <= place && place < $0.end }) else { return paragraph }
    var first = token
    while first > paragraph.lowerBound, Int(tokens[first - 1].start) >= sentence.start { first -= 1 }
    var end = token + 1
    while end < paragraph.upperBound, Int(tokens[end].start) < sentence.end { end += 1 }
    return first..<end
  }

  /// The part of speech of a token in its sentence; `nil` where the tagger wavers.
  public func partOfSpeech(of token: Int) -> UniversalTag? {
    TaggedSentence(around: token, in: self).tag(token)
  }

  /// Whether a capital is due here: a line, sentence, quotation or list item begins.
  public func opensSentence(_ index: Int) -> Bool {
    var before = index - 1
    guard !tokens[index].shape.contains(.startsLine) else { return true }
    while let token = token(before), token.kind == .mark, Marks.openers.contains(token.key) {
      guard !token.shape.contains(.startsLine) else { return true }
      before -= 1
    }
    guard before >= 0 else { return true }
    let token = tokens[before]
    return (token.kind == .mark && Marks.sentenceEnds.contains(token.key)) || before < index - 1
  }
}
