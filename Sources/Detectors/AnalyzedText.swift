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
  /// The traits of each token; none of what is no word.
  let traits: [WordTraits]
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
  private nonisolated(unsafe) var prose: FrenchProse?
  /// The stretches of tokens that the glossary has, in order.
  private let termRanges: [Range<Int>]
  /// The stretches of program code, as tokens, in order.
  public let codeStretches: [Range<Int>]
  /// The end of the metadata between lines of hyphens at the top, in bytes.
  private let frontMatterEnd: Int
  /// The stretches of tokens that the glossary protects, in order.
  private let protected: [Range<Int>]
  /// Which ends of its document it holds.
  let part: TextPart
  /// What the detectors go by.
  public let knowledge: Knowledge
  let sentenceMemory = SentenceMemory()

  /// Reads a text in NFC.
  ///
  /// - Parameters:
  ///   - part: which ends of its document it holds.
  ///   - damage: how damaged the document is; found out where it is not given.
  public init(_ bytes: [UInt8], knowledge: Knowledge, part: TextPart = .whole, damage: Damage? = nil) {
    self.bytes = bytes
    self.part = part
    self.knowledge = knowledge
    tokens = knowledge.lexicon.tokens(of: bytes)
    lines = Line.lines(of: bytes)
    frontMatterEnd = part.opens ? FrontMatter.end(of: lines, in: bytes) : 0
    paragraphs = Paragraph.paragraphs(of: lines, tokens: tokens, in: bytes)
    let pass = MarkingPass.outcome(of: tokens, in: bytes, knowledge)
    records = pass.records
    traits = pass.traits
    marks = pass.marks
    vocabulary = pass.vocabulary
    termMatches = pass.termMatches
    protected = termMatches.filter { $0.status == .doNotTranslate }.map(\.tokens)
    termRanges = termMatches.map(\.tokens)
    codeStretches = CodeStretches.find(Array(marks[.backtick]), in: tokens)
    let sureTerms = termMatches.count { $0.status == .preferred && $0.certainty == .sure }
    isDamaged = sureTerms > 0 && sureTerms * Self.tokensPerSureTerm >= tokens.count
    foreignParagraphs = EnglishContext(text: self).foreignParagraphs
    spinTrace = damage?.spinTrace ?? SpinTrace(in: self)
    isDamaged = damage?.isDamaged ?? (isDamaged || spinTrace.isClear)
    if knowledge.typography.level == .strict { prose = FrenchProse(of: self) }
  }

  /// One sure term of the glossary shows damage in an article of this many tokens, not in a book.
  private static let tokensPerSureTerm = 1_500

  /// How damaged its document is.
  public var damage: Damage { Damage(isDamaged: isDamaged, spinTrace: spinTrace) }

  // MARK: What a token lies in

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
