import LavoirGlossaries
import LavoirLexicons
import LavoirTagging
import LavoirText

/// A text with its tokens, what the lexicons know of each, and the marks of the one pass that read it all.
///
/// Detectors start from a mark and look around it; text that no mark names is never looked at again. A class, so that
/// handing it on costs nothing; it never changes once it is made.
public final class AnalyzedText: Sendable {
  /// The text, in NFC.
  public let bytes: [UInt8]
  /// Its tokens, in order.
  public let tokens: [Token]
  /// What the lexicons know of each token.
  public let records: [WordRecord]
  /// Its lines, in order.
  public let lines: [Line]
  /// Its paragraphs, in order.
  public let paragraphs: [Paragraph]
  /// Where to look.
  public let marks: MarkIndex
  /// Its words.
  let vocabulary: Vocabulary
  /// The terms of the glossary that stand in it, in order, none overlapping another.
  public let termMatches: [TermMatch]
  // What is computed from the rest is set last, and by nothing but the initializer.

  /// What a thesaurus spinner left in it.
  public nonisolated(unsafe) private(set) var spinTrace = SpinTrace.none
  /// Whether the document shows damage that no author makes: a sure term of the glossary, or a clear trace of a spinner.
  /// What may be an author’s choice elsewhere is damage here.
  public nonisolated(unsafe) private(set) var isDamaged: Bool
  /// The paragraphs that are foreign as a whole, as tokens, in order.
  public nonisolated(unsafe) private(set) var foreignParagraphs: [Range<Int>] = []
  /// Where it is French prose; known for all of it at the level strict only.
  private nonisolated(unsafe) var prose: Prose?
  /// The stretches of tokens that the glossary has, in order.
  private let termRanges: [Range<Int>]
  /// The stretches of program code, as tokens, in order.
  public let codeStretches: [Range<Int>]
  /// The end of the metadata between lines of hyphens at the top, in bytes.
  private let frontMatterEnd: Int
  /// The stretches of tokens that the glossary protects, in order.
  private let protected: [Range<Int>]
  /// What the detectors go by.
  public let knowledge: Knowledge

  /// Reads a text in NFC.
  public init(_ bytes: [UInt8], knowledge: Knowledge) {
    self.bytes = bytes
    self.knowledge = knowledge
    tokens = knowledge.lexicon.tokens(of: bytes)
    lines = Line.lines(of: bytes)
    frontMatterEnd = FrontMatter.end(of: lines, in: bytes)
    paragraphs = Paragraph.paragraphs(of: lines, tokens: tokens, in: bytes)
    var pass = MarkingPass(tokens: tokens, bytes: bytes, knowledge: knowledge)
    pass.run()
    records = pass.records
    marks = pass.marks
    vocabulary = Vocabulary(of: tokens)
    termMatches = pass.termMatches
    protected = termMatches.filter { $0.term.status == .doNotTranslate }.map(\.tokens)
    termRanges = termMatches.map(\.tokens)
    codeStretches = CodeStretches.find(Array(marks[.backtick]), in: tokens)
    let sureTerms = termMatches.count { $0.term.status == .preferred && $0.term.certainty == .sure }
    isDamaged = sureTerms > 0 && sureTerms * Self.tokensPerSureTerm >= tokens.count
    foreignParagraphs = EnglishContext(text: self).foreignParagraphs
    spinTrace = SpinTrace(in: self)
    isDamaged = isDamaged || spinTrace.isClear
    if knowledge.typography.level == .strict { prose = Prose(of: self) }
  }

  /// One sure term of the glossary shows damage in an article of this many tokens, not in a book.
  private static let tokensPerSureTerm = 1_500

  // MARK: Looking around

  /// What the lexicons say of a token.
  public func traits(_ index: Int) -> WordTraits {
    knowledge.lexicon.traits(of: records[index])
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
    let paragraph = paragraph(around: token).clamped(to: max(0, token - 200)..<token + 200)
    let place = Int(tokens[token].start)
    let sentences = Sentence.ranges(in: bytes, of: byteRange(paragraph))
    guard let sentence = sentences.first(where: { $0.start <= place && place < $0.end }) else { return paragraph }
    let first = paragraph.first { Int(tokens[$0].start) >= sentence.start } ?? paragraph.lowerBound
    let end = paragraph.first { Int(tokens[$0].start) >= sentence.end } ?? paragraph.upperBound
    return first..<max(first + 1, end)
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

  /// Whether a token lies in a name or phrase that the glossary protects.
  public func isProtected(_ index: Int) -> Bool {
    Self.holds(protected, index)
  }

  /// Whether a token lies in a form that the glossary replaces or protects.
  public func isInTerm(_ index: Int) -> Bool {
    Self.holds(termRanges, index)
  }

  /// Whether a token lies in program code.
  public func isInCode(_ index: Int) -> Bool {
    Self.holds(codeStretches, index)
  }

  /// Whether a token lies in a line that is foreign as a whole.
  public func isInForeignLine(_ index: Int) -> Bool {
    Self.holds(foreignParagraphs, index)
  }

  /// Whether the rules of typography apply to a token: it stands in French prose, not in code, metadata or a table.
  public func isProse(_ index: Int) -> Bool {
    let place = Int(tokens[index].start)
    guard !isInCode(index), !isInForeignLine(index), place >= frontMatterEnd else { return false }
    if let prose { return !prose.isLiteral(place) && !prose.isForeign(index) }
    return !LiteralStretches.hold(place, in: line(around: place).content, of: bytes)
  }

  /// The line a byte lies in.
  func line(around place: Int) -> Line {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].whole.start <= place { low = middle } else { high = middle }
    }
    return lines[low]
  }

  /// Whether one of some stretches, in order and apart, holds a token.
  private static func holds(_ stretches: [Range<Int>], _ index: Int) -> Bool {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && stretches[low].contains(index)
  }
}
