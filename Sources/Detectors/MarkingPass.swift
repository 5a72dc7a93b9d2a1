import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// The one pass over the tokens: looks each word up once and notes where a detector should look.
///
/// What a word is, and what the words before it are, is told by bits (``WordTraits``, ``WordRoles``); no other list is
/// searched here.
struct MarkingPass {
  /// What is known of the words.
  let words: KnownWords
  let isStrict: Bool
  private let firstWords: FirstWords
  /// The terms, and the text once more for what wants to keep it.
  private let terms: Terms
  private var termMatches: [TermMatch] = []
  private var notes: [MarkIndex.Note] = []
  private var termEnd = 0
  /// Whether a word or number stands before on the line.
  private var lineHasWord = false

  /// What the pass found out.
  struct Outcome {
    let records: [WordRecord]
    let traits: [WordTraits]
    let marks: MarkIndex
    let termMatches: [TermMatch]
    let vocabulary: Vocabulary
  }

  /// The outcome for a text in NFC.
  static func outcome(of tokens: [Token], in bytes: [UInt8], _ knowledge: Knowledge) -> Outcome {
    let firstWords = knowledge.terms.firstWords
    let (records, traits, roles, vocabulary) = tokens.withUnsafeBufferPointer {
      WordClasses.of($0, knowledge, firstWords)
    }
    let terms = Terms(tokens: tokens, bytes: bytes, matcher: knowledge.terms)
    return tokens.withUnsafeBufferPointer { tokens in
      bytes.withUnsafeBufferPointer { bytes in
        traits.withUnsafeBufferPointer { traitBuffer in
          roles.withUnsafeBufferPointer { roles in
            var pass = MarkingPass(
              words: KnownWords(tokens: tokens, bytes: bytes, traits: traitBuffer, roles: roles),
              isStrict: knowledge.typography.level == .strict, firstWords: firstWords, terms: terms)
            pass.run()
            return Outcome(
              records: records, traits: traits, marks: MarkIndex(pass.notes), termMatches: pass.termMatches,
              vocabulary: vocabulary)
          }
        }
      }
    }
  }

  /// The matcher of terms with its text. A class, so that the pass stays small.
  private final class Terms {
    let tokens: [Token]
    let bytes: [UInt8]
    let matcher: TermMatcher

    init(tokens: [Token], bytes: [UInt8], matcher: TermMatcher) {
      self.tokens = tokens
      self.bytes = bytes
      self.matcher = matcher
    }

    func match(at index: Int) -> TermMatch? { matcher.match(at: index, of: tokens, in: bytes) }
  }

  var tokens: UnsafeBufferPointer<Token> { words.tokens }
  var bytes: UnsafeBufferPointer<UInt8> { words.bytes }
  var traits: UnsafeBufferPointer<WordTraits> { words.traits }
  var roles: UnsafeBufferPointer<WordRoles> { words.roles }

  mutating func note(_ mark: Mark, at index: Int) {
    notes.append(MarkIndex.Note(mark: mark, token: Int32(truncatingIfNeeded: index)))
  }

  private mutating func run() {
    for index in tokens.indices {
      let token = tokens[index]
      if token.shape.contains(.startsLine) { lineHasWord = false }
      if index > 0 { space(token, at: index) }
      switch token.kind {
      case .word: word(token, at: index)
      case .mark: mark(token, at: index)
      case .address, .handle, .hashtag: note(.address, at: index)
      case .number: note(.number, at: index)
      case .code: break
      }
      if token.kind != .mark { lineHasWord = true }
    }
  }

  /// Notes white space that is wider than one space, or missing.
  private mutating func space(_ token: Token, at index: Int) {
    let gap = token.start - tokens[index - 1].end
    if gap > 1 {
      if !token.shape.contains(.startsLine) { note(.wideGap, at: index) }
    } else if gap == 0, token.kind != .mark, tokens[index - 1].kind == .mark {
      switch Unicode.Scalar(UInt32(tokens[index - 1].key)) {
      case ",", ";", ":", "!", "?", "»": note(.joinedToStop, at: index)
      default: break
      }
    }
  }

  private mutating func word(_ token: Token, at index: Int) {
    let own = roles[index]
    if isStrict { strictWord(token, at: index) }
    if !own.isEmpty {
      if own.contains(.term) { term(own, at: index) }
      grammarWord(own, at: index)
    }
    guard !token.shape.contains(.elided) else { return }
    let traits = traits[index]
    if token.shape.contains(.capitalised) {
      capitalised(token, traits, at: index)
    } else if traits.isDisjoint(with: .knownFrench) {
      if !own.contains(.loanword) { note(.unknownWord, at: index) }
    } else {
      known(token, traits, at: index)
    }
    if index > 0, tokens[index - 1].key == token.key, tokens[index - 1].kind == .word, words.isSpaced(index) {
      note(.doubled, at: index)
    }
  }

  /// Notes words that are looked for by themselves.
  private mutating func grammarWord(_ own: WordRoles, at index: Int) {
    if own.contains(lineHasWord ? .innerBoilerplate : .boilerplate) { note(.boilerplateStart, at: index) }
    if own.contains(.definite), index > 1, roles[index - 1].contains(.que), roles[index - 2].contains(.tant) {
      note(.asSuch, at: index)
    }
    guard !own.isDisjoint(with: [.then, .secondPersonBe, .cours, .si, .que]) else { return }
    if own.contains(.then) { note(.then, at: index) }
    if own.contains(.secondPersonBe) { note(.secondPersonBe, at: index) }
    if own.contains(.cours) { note(.inProgress, at: index) }
    if own.contains(.si) { note(.si, at: index) }
    if own.contains(.que), index > 0, roles[index - 1].contains(.beforeSubjunctive) { note(.subjunctive, at: index) }
  }

  private mutating func capitalised(_ token: Token, _ own: WordTraits, at index: Int) {
    if index > 0, token.shape.contains(.joined), Self.endsSentence(tokens[index - 1].key) {
      note(.joinedCapital, at: index)
    }
    if own.contains(.placeStart) { note(.placeStart, at: index) }
    if roles[index].contains(.country) { note(.country, at: index) }
    if own.isDisjoint(with: .knownFrench) {
      note(.unknownName, at: index)
    } else if token.isCapitalisedWord, own.contains(.french), !token.shape.contains(.startsLine) {
      note(.innerCapital, at: index)
    }
  }

  private mutating func known(_ token: Token, _ own: WordTraits, at index: Int) {
    guard index > 0, !token.shape.contains(.startsLine) else { return }
    if roles[index].contains(.singularBe), own.contains(.finiteVerb) { note(.singularBe, at: index) }
    grammar(own, at: index)
    if own.contains(.pastParticiple), tokens[index - 1].isMark(",") { note(.participle, at: index) }
    if words.clashes(own, at: index) { note(.adjectiveClash, at: index) }
    guard own.contains(.noun) else { return }
    let before = traits[index - 1]
    if own.number == .plural, before.contains(.adjective), before.number == .singular,
      before.isDisjoint(with: .determiner), !tokens[index - 1].shape.contains(.capitalised), index > 1,
      !traits[index - 2].isDisjoint(with: [.infinitive, .preposition])
    {
      note(.bareAdjective, at: index - 1)
    }
    if own.number == .singular, let gender = own.gender, words.isSpaced(index),
      let shown = words.shownGender(before: own, at: index),
      shown != gender
    {
      note(.wrongGender, at: index)
    }
  }

  private mutating func term(_ own: WordRoles, at index: Int) {
    guard index >= termEnd, own.contains(.loneTerm) || mayBeginPair(at: index), let match = terms.match(at: index)
    else {
      return
    }
    termMatches.append(match)
    termEnd = match.tokens.upperBound
  }

  /// Whether a form may begin with a word and the one behind, a joining hyphen passed over.
  private func mayBeginPair(at index: Int) -> Bool {
    var next = index + 1
    if next < tokens.count, tokens[next].isMark("-"), tokens[next].shape.contains(.joined) { next += 1 }
    return next < tokens.count && firstWords.mayContain(tokens[index].key, tokens[next].key)
  }

  private mutating func mark(_ token: Token, at index: Int) {
    if isStrict { strictMark(token, at: index) }
    switch Unicode.Scalar(UInt32(token.key)) {
    case "«", "»", "“", "”", "„", "\"":
      note(.quote, at: index)
    case "*":
      note(.asterisk, at: index)
    case "´":
      note(.loneAccent, at: index)
    case "`":
      note(.backtick, at: index)
    case "[", "]", "(", ")":
      note(.bracket, at: index)
    case ",", ".":
      if index > 0, words.isSpaced(index) { note(.spacedStop, at: index) }
      if token.isMark("."), index + 1 < tokens.count, tokens[index + 1].isSmallWord, words.isSpaced(index + 1) {
        note(.smallAfterStop, at: index + 1)
      }
      if token.isMark("."), index > 0, tokens[index - 1].kind == .mark { note(.stopRun, at: index) }
      if index > 0, token.isMark(",") || token.range.count == 2 { stop(at: index) }
    case ";":
      if index > 0 { stop(at: index) }
    case "'", "’":
      note(.looseApostrophe, at: index)
    case "-", "\u{2010}", "\u{2011}":
      hyphen(at: index)
    case "<":
      if index > 0, token.shape.contains(.joined), tokens[index - 1].isMark("<") { note(.chevron, at: index) }
    case "\u{FFFD}":
      note(.lostLetter, at: index)
    case "?":
      let joinsNext = index + 1 < tokens.count && tokens[index + 1].isSmallWord && !words.isSpaced(index + 1)
      let endsUnknown =
        index > 0 && token.shape.contains(.joined) && tokens[index - 1].isSmallWord
        && traits[index - 1].isDisjoint(with: .knownFrench)
      if joinsNext || endsUnknown { note(.lostLetter, at: index) }
    default:
      break
    }
  }

  private mutating func stop(at index: Int) {
    let before = tokens[index - 1]
    if tokens[index].range.count == 2 || before.key == tokens[index].key && before.kind == .mark {
      note(.doubledStop, at: index)
    }
  }

  private mutating func hyphen(at index: Int) {
    guard index + 1 < tokens.count else { return }
    let isLooseBefore = !tokens[index].shape.contains(.joined)
    let isLooseBehind = !tokens[index + 1].shape.contains(.joined)
    if isLooseBefore != isLooseBehind, !tokens[index].shape.contains(.startsLine) {
      note(.looseHyphen, at: index)
    } else if isStrict, isLooseBefore, isLooseBehind {
      note(.spacedHyphen, at: index)
    }
  }

  private static func endsSentence(_ scalar: UInt64) -> Bool { scalar == 0x2E || scalar == 0x21 || scalar == 0x3F }
}
