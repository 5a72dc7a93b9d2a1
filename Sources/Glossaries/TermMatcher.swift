import LavoirLexicons
import LavoirText

/// Finds the terms of a glossary in a text: a table of first words, then a comparison of hashes.
public struct TermMatcher: Sendable {
  /// A class, for candidates are walked through often and a reference is cheap to copy.
  private final class Candidate: Sendable {
    let form: TermForm
    let term: Int
    let capitals: Capitals
    /// Where the form stands inside the term itself, as words before and behind it: « de Gaulle » in « Charles de
    /// Gaulle ». There it is right.
    let wholes: [(before: ArraySlice<WordHash>, after: ArraySlice<WordHash>)]

    init(
      form: TermForm, term: Int, capitals: Capitals,
      wholes: [(before: ArraySlice<WordHash>, after: ArraySlice<WordHash>)]
    ) {
      self.form = form
      self.term = term
      self.capitals = capitals
      self.wholes = wholes
    }
  }

  /// What a form asks of the letter case in the text.
  private enum Capitals: Sendable {
    case free
    /// A common word: a capital only where a sentence begins.
    case common
    /// A name: the first letter is a capital.
    case required
    /// Form and term differ in case alone: exactly these bytes.
    case exact([UInt8])
  }

  private let terms: [Term]
  /// The words of each term’s topic; `nil` where it has none.
  private let topics: [Set<UInt64>?]
  /// The forms by their first word, or by their first two where they have more than one.
  private let candidates: KeyTable<[Candidate]>
  private var filter = FirstWordFilter()

  /// The matcher of a glossary's terms.
  public init(_ glossary: Glossary, lexicon: Lexicon) {
    terms = glossary.terms + Self.compounds(of: glossary.loanwords)
    topics = terms.map { $0.topic.isEmpty ? nil : Set($0.topic.map { WordHash($0).value }) }
    let inflector = TermInflector(lexicon: lexicon)
    var candidates: [UInt64: [Candidate]] = [:]
    for (index, term) in terms.enumerated() {
      let preferred = inflector.words(of: term.preferred)
      let forms = glossary.forms.indices.contains(index) ? glossary.forms[index] : inflector.forms(of: term)
      for form in forms {
        guard let first = form.words.first else { continue }
        let key = form.words.count == 1 ? first.value : Self.key(first.value, form.words[1].value)
        filter.insert(first.value)
        candidates[key, default: []].append(
          Candidate(
            form: form, term: index, capitals: Self.capitals(of: form.text, for: term),
            wholes: Self.wholes(of: form, in: preferred)))
      }
    }
    self.candidates = KeyTable(
      candidates.map { key, found in
        (key, found.sorted { ($1.form.words.count, $0.term) < ($0.form.words.count, $1.term) })
      })
  }

  /// Loanwords of several words, as phrases that are protected.
  private static func compounds(of loanwords: [Loanword]) -> [Term] {
    loanwords.filter { $0.word.contains { $0 == "-" || $0 == " " } }.flatMap { loanword in
      [loanword.word, loanword.word + "s"].map { word in
        var term = Term(word)
        term.status = .doNotTranslate
        return term
      }
    }
  }

  /// The key of two words.
  private static func key(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first ^ (second << 23 | second >> 41) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The forms of two words and more that may begin at a token.
  private func longCandidates(at index: Int, of tokens: [Token]) -> [Candidate]? {
    var next = index + 1
    if next < tokens.count, tokens[next].isMark("-"), tokens[next].shape.contains(.joined) { next += 1 }
    return next < tokens.count ? candidates[Self.key(tokens[index].key, tokens[next].key)] : nil
  }

  private static func capitals(of form: String, for term: Term) -> Capitals {
    if term.status == .preferred, form.utf8.count == term.preferred.utf8.count,
      Folding.folded(form) == Folding.folded(term.preferred)
    {
      return .exact(Array(form.utf8))
    }
    if form.first?.isUppercase == true { return .required }
    return term.status == .preferred && term.category != .namedEntity ? .common : .free
  }

  /// Whether a term may begin with this token; false for almost every word of a text.
  public func mayBegin(at token: Token) -> Bool {
    filter.contains(token.key)
  }

  /// The longest term that begins at a token, its context holding; `nil` for almost every token.
  public func match(at index: Int, of tokens: [Token], in text: [UInt8]) -> TermMatch? {
    longCandidates(at: index, of: tokens).flatMap { match(of: $0, at: index, of: tokens, in: text) }
      ?? candidates[tokens[index].key].flatMap { match(of: $0, at: index, of: tokens, in: text) }
  }

  /// The first of some candidates that stands at a token, its context holding.
  private func match(of found: [Candidate], at index: Int, of tokens: [Token], in text: [UInt8]) -> TermMatch? {
    for candidate in found {
      guard let end = Self.end(of: candidate.form.words, from: index, in: tokens) else { continue }
      guard Self.fits(candidate.capitals, index..<end, tokens, text),
        !candidate.wholes.contains(where: { Self.stand($0, around: index..<end, in: tokens) })
      else { continue }
      let term = terms[candidate.term]
      guard term.contexts.isEmpty || term.contexts.contains(where: { $0.holds(around: index..<end, in: tokens) }) else {
        continue
      }
      guard topics[candidate.term].map({ Self.stands($0, near: index, in: tokens) }) ?? true else { continue }
      return TermMatch(tokens: index..<end, term: term, number: candidate.form.number, tag: candidate.form.tag)
    }
    return nil
  }

  /// The token behind the words, if they stand here; marks between them are hyphens and apostrophes only.
  private static func end(of words: [WordHash], from index: Int, in tokens: [Token]) -> Int? {
    var at = index
    for (number, word) in words.enumerated() {
      if number > 0, at < tokens.count, tokens[at].isMark("-"), tokens[at].shape.contains(.joined) { at += 1 }
      guard at < tokens.count, tokens[at].kind == .word, tokens[at].key == word.value else { return nil }
      guard number == 0 || !tokens[at].shape.contains(.startsLine) else { return nil }
      at += 1
    }
    return at
  }

  /// Whether a word of the topic stands within reach.
  private static func stands(_ topic: Set<UInt64>, near index: Int, in tokens: [Token]) -> Bool {
    tokens[max(0, index - Term.topicReach)..<min(tokens.count, index + Term.topicReach)].contains {
      topic.contains($0.key)
    }
  }

  private static func wholes(
    of form: TermForm, in preferred: [WordHash]
  ) -> [(before: ArraySlice<WordHash>, after: ArraySlice<WordHash>)] {
    guard preferred.count > form.words.count else { return [] }
    return (0...preferred.count - form.words.count).compactMap { start in
      let end = start + form.words.count
      return preferred[start..<end].elementsEqual(form.words) ? (preferred[..<start], preferred[end...]) : nil
    }
  }

  /// Whether the words of the term that the form leaves out stand around it.
  private static func stand(
    _ whole: (before: ArraySlice<WordHash>, after: ArraySlice<WordHash>), around form: Range<Int>, in tokens: [Token]
  ) -> Bool {
    let first = form.lowerBound - whole.before.count
    guard first >= 0, form.upperBound + whole.after.count <= tokens.count else { return false }
    return zip(first..., whole.before).allSatisfy { tokens[$0].key == $1.value }
      && zip(form.upperBound..., whole.after).allSatisfy { tokens[$0].key == $1.value }
  }

  private static func fits(_ capitals: Capitals, _ range: Range<Int>, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    switch capitals {
    case .free: true
    case .common: !tokens[range.lowerBound].shape.contains(.capitalised) || opensSentence(range, tokens)
    case .required: tokens[range.lowerBound].shape.contains(.capitalised)
    case .exact(let bytes):
      text[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)].elementsEqual(bytes)
    }
  }

  /// Whether a capital is due at the first of these tokens, and no name goes on behind them.
  private static func opensSentence(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    if range.upperBound < tokens.count, tokens[range.upperBound].isCapitalisedWord { return false }
    guard range.lowerBound > 0, !tokens[range.lowerBound].shape.contains(.startsLine) else { return true }
    return tokens[range.lowerBound - 1].kind == .mark || tokens[range.lowerBound].isAllCapitals
  }
}
