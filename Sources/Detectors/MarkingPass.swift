import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// The one pass over the tokens: looks each word up once and notes where a detector should look.
struct MarkingPass {
  let tokens: [Token]
  let bytes: [UInt8]
  let knowledge: Knowledge
  private let grammar: GrammarMarks
  private(set) var records: [WordRecord] = []
  var marks = MarkIndex()
  private(set) var termMatches: [TermMatch] = []
  private var termEnd = 0
  let isStrict: Bool
  /// Whether a word or number stands before on the line.
  private var lineHasWord = false
  /// The traits of the two tokens before this one, the nearer last.
  private var traits: (WordTraits, WordTraits) = ([], [])

  init(tokens: [Token], bytes: [UInt8], knowledge: Knowledge) {
    self.tokens = tokens
    self.bytes = bytes
    self.knowledge = knowledge
    isStrict = knowledge.typography.level == .strict
    grammar = GrammarMarks(tokens: tokens, bytes: bytes)
    records.reserveCapacity(tokens.count)
  }

  mutating func run() {
    for index in tokens.indices {
      let token = tokens[index]
      if token.shape.contains(.startsLine) { lineHasWord = false }
      if index > 0 { space(token, at: index) }
      defer { if token.kind != .mark { lineHasWord = true } }
      guard token.kind == .word else {
        other(token, at: index)
        traits = (traits.1, [])
        continue
      }
      let record = knowledge.lexicon.record(of: WordHash(key: token.key))
      records.append(record)
      let own = knowledge.lexicon.traits(of: record)
      word(token, own, at: index)
      traits = (traits.1, own)
    }
  }

  /// Notes white space that is wider than one space, or missing.
  private mutating func space(_ token: Token, at index: Int) {
    let gap = token.start - tokens[index - 1].end
    if gap > 1 {
      if !token.shape.contains(.startsLine) { marks.add(.wideGap, at: index) }
    } else if gap == 0, token.kind != .mark, tokens[index - 1].kind == .mark {
      switch Unicode.Scalar(UInt32(tokens[index - 1].key)) {
      case ",", ";", ":", "!", "?", "»": marks.add(.joinedToStop, at: index)
      default: break
      }
    }
  }

  private mutating func other(_ token: Token, at index: Int) {
    records.append(.unknown)
    switch token.kind {
    case .mark: mark(token, at: index)
    case .address, .handle, .hashtag: marks.add(.address, at: index)
    case .number: marks.add(.number, at: index)
    case .word, .code: break
    }
  }

  private mutating func word(_ token: Token, _ own: WordTraits, at index: Int) {
    if isStrict { strictWord(token, at: index) }
    if knowledge.terms.mayBegin(at: token) { term(at: index) }
    if knowledge.boilerplate.mayBegin(at: token, isFirst: !lineHasWord) { marks.add(.boilerplateStart, at: index) }
    if index > 1, Self.que.contains(tokens[index - 1]), Self.tant.value == tokens[index - 2].key,
      Self.definite.contains(token)
    {
      marks.add(.asSuch, at: index)
    }
    switch token.key {
    case Self.ensuite: marks.add(.then, at: index)
    case Self.es: marks.add(.secondPersonBe, at: index)
    case Self.cours: marks.add(.inProgress, at: index)
    default: break
    }
    if Self.si.value == token.key { marks.add(.si, at: index) }
    if Self.que.contains(token), index > 0, Self.beforeSubjunctive.contains(tokens[index - 1]) {
      marks.add(.subjunctive, at: index)
    }
    guard !token.shape.contains(.elided) else { return }
    if token.shape.contains(.capitalised) {
      capitalised(token, own, at: index)
    } else if own.isDisjoint(with: .knownFrench) {
      if !knowledge.loanwords.contains(token) { marks.add(.unknownWord, at: index) }
    } else {
      known(token, own, at: index)
    }
    if index > 0, tokens[index - 1].key == token.key, tokens[index - 1].kind == .word, isSpaced(index) {
      marks.add(.doubled, at: index)
    }
  }

  private mutating func capitalised(_ token: Token, _ own: WordTraits, at index: Int) {
    if index > 0, token.shape.contains(.joined), Self.sentenceEnds.contains(tokens[index - 1].key) {
      marks.add(.joinedCapital, at: index)
    }
    if own.contains(.placeStart) { marks.add(.placeStart, at: index) }
    if knowledge.countries.naming(of: token) != nil { marks.add(.country, at: index) }
    if own.isDisjoint(with: .knownFrench) {
      marks.add(.unknownName, at: index)
    } else if token.isCapitalisedWord, own.contains(.french), !token.shape.contains(.startsLine) {
      marks.add(.innerCapital, at: index)
    }
  }

  private mutating func known(_ token: Token, _ own: WordTraits, at index: Int) {
    guard index > 0, !token.shape.contains(.startsLine) else { return }
    if own.contains(.finiteVerb), Self.be.contains(token) { marks.add(.singularBe, at: index) }
    grammar.note(own, before: traits.1, at: index, in: &marks)
    if own.contains(.pastParticiple), tokens[index - 1].isMark(",") { marks.add(.participle, at: index) }
    if clashes(own, at: index) { marks.add(.adjectiveClash, at: index) }
    guard own.contains(.noun) else { return }
    let before = traits.1
    if own.number == .plural, before.contains(.adjective), before.number == .singular,
      before.isDisjoint(with: .determiner),
      !tokens[index - 1].shape.contains(.capitalised), traits.0.contains(.infinitive) || traits.0.contains(.preposition)
    {
      marks.add(.bareAdjective, at: index - 1)
    }
    if own.number == .singular, let gender = own.gender, isSpaced(index),
      let shown = shownGender(before: own, at: index),
      shown != gender
    {
      marks.add(.wrongGender, at: index)
    }
  }

  /// Whether an adjective of one gender stands behind a determiner and a noun of the other.
  private func clashes(_ own: WordTraits, at index: Int) -> Bool {
    guard !own.isDisjoint(with: [.adjective, .pastParticiple]), own.isDisjoint(with: .finiteVerb), index > 1,
      let gender = own.gender, let number = own.number
    else { return false }
    let place = AdjectiveGender.noun(before: index, in: tokens)
    let noun = place == index - 1 ? traits.1 : knowledge.lexicon.traits(of: records[place])
    return place > 0 && noun.contains(.noun) && noun.isDisjoint(with: [.adjective, .properNoun])
      && noun.number == number && noun.gender.map { $0 != gender } ?? false && tokens[place].isSmallWord
      && isSpaced(index) && Determiners.reading(of: tokens[place - 1]) != nil
  }

  /// The gender that the determiner before a noun shows; `nil` where the word may be no noun there. Behind « le » and
  /// « la », which are pronouns too, a word that can be a verb may be one.
  private func shownGender(before own: WordTraits, at index: Int) -> Gender? {
    let readings = own.intersection(.partsOfSpeech)
    guard readings == .noun || (readings == [.noun, .finiteVerb] && !Self.articles.contains(tokens[index - 1])) else {
      return nil
    }
    return Determiners.reading(of: tokens[index - 1])?.gender
  }

  private mutating func term(at index: Int) {
    guard index >= termEnd, let match = knowledge.terms.match(at: index, of: tokens, in: bytes) else { return }
    termMatches.append(match)
    termEnd = match.tokens.upperBound
  }

  private mutating func mark(_ token: Token, at index: Int) {
    if isStrict { strictMark(token, at: index) }
    switch Unicode.Scalar(UInt32(token.key)) {
    case "«", "»", "“", "”", "„", "\"":
      marks.add(.quote, at: index)
    case "*":
      marks.add(.asterisk, at: index)
    case "´":
      marks.add(.loneAccent, at: index)
    case "`":
      marks.add(.backtick, at: index)
    case "[", "]", "(", ")":
      marks.add(.bracket, at: index)
    case ",", ".":
      if index > 0, isSpaced(index) { marks.add(.spacedStop, at: index) }
      if token.isMark("."), index + 1 < tokens.count, tokens[index + 1].isSmallWord, isSpaced(index + 1) {
        marks.add(.smallAfterStop, at: index + 1)
      }
      if token.isMark("."), index > 0, tokens[index - 1].kind == .mark { marks.add(.stopRun, at: index) }
      if index > 0, token.isMark(",") || token.range.count == 2 { stop(at: index) }
    case ";":
      if index > 0 { stop(at: index) }
    case "'", "’":
      marks.add(.looseApostrophe, at: index)
    case "-", "\u{2010}", "\u{2011}":
      hyphen(at: index)
    case "<":
      if index > 0, token.shape.contains(.joined), tokens[index - 1].isMark("<") { marks.add(.chevron, at: index) }
    case "\u{FFFD}":
      marks.add(.lostLetter, at: index)
    case "?":
      let joinsNext = index + 1 < tokens.count && tokens[index + 1].isSmallWord && !isSpaced(index + 1)
      let endsUnknown =
        index > 0 && token.shape.contains(.joined) && tokens[index - 1].isSmallWord
        && traits.1.isDisjoint(with: .knownFrench)
      if joinsNext || endsUnknown { marks.add(.lostLetter, at: index) }
    default:
      break
    }
  }

  private mutating func stop(at index: Int) {
    let before = tokens[index - 1]
    if tokens[index].range.count == 2 || before.key == tokens[index].key && before.kind == .mark {
      marks.add(.doubledStop, at: index)
    }
  }

  private mutating func hyphen(at index: Int) {
    guard index + 1 < tokens.count else { return }
    let isLooseBefore = !tokens[index].shape.contains(.joined)
    let isLooseBehind = !tokens[index + 1].shape.contains(.joined)
    if isLooseBefore != isLooseBehind, !tokens[index].shape.contains(.startsLine) {
      marks.add(.looseHyphen, at: index)
    } else if isStrict, isLooseBefore, isLooseBehind {
      marks.add(.spacedHyphen, at: index)
    }
  }

  /// Whether white space on the same line stands before a token.
  private func isSpaced(_ index: Int) -> Bool {
    !tokens[index].shape.contains(.joined) && !tokens[index].shape.contains(.startsLine)
  }

  private static let be: WordSet = ["est", "sera", "serait", "était", "fut"]
  private static let ensuite = WordHash("ensuite").value
  private static let es = WordHash("es").value
  private static let cours = WordHash("cours").value
  private static let si = WordHash("si")
  private static let tant = WordHash("tant")
  private static let definite: WordSet = ["le", "la", "l'", "les"]
  private static let que: WordSet = ["que", "qu'"]
  /// What « que » and a subjunctive may follow.
  private static let beforeSubjunctive: WordSet = [
    "afin", "pour", "bien", "avant", "sans", "moins", "ce", "faut", "faudra", "faudrait", "fallait", "pourvu",
    "recommandé", "important", "nécessaire", "indispensable", "essentiel", "obligatoire", "préférable", "conseillé",
    "condition", "crainte",
  ]
  private static let sentenceEnds: Set<UInt64> = [0x2E, 0x21, 0x3F]
  private static let articles: WordSet = ["le", "la", "tout", "toute", "quel", "quelle"]
}
