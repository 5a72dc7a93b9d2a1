import LavoirLexicons
import LavoirText

/// A word put in the place of another, inflected, with the determiner and elision before it made to fit.
public struct Substitution: Sendable, Equatable {
  /// What is replaced: the word, and its determiner where that changes.
  public let range: ByteRange
  /// What stands there afterwards.
  public let replacement: String
}

/// Puts replacements into a text's noun phrases.
public struct Substituter: Sendable {
  let text: AnalyzedText

  /// A substituter for one text.
  public init(_ text: AnalyzedText) {
    self.text = text
  }

  private var lexicon: Lexicon { text.knowledge.lexicon }

  /// A noun in the place of some tokens; `nil` where what stands before cannot be made to fit.
  ///
  /// - Parameter gender: that of the noun, where it is known better than by the lexicon.
  public func noun(_ lemma: String, for tokens: Range<Int>, number: Number, gender: Gender? = nil) -> Substitution? {
    let form = number == .plural ? lexicon.plural(ofPhrase: lemma, unknown: Self.regularPlural) : lemma
    return fitted(form, for: tokens, gender: gender ?? self.gender(ofNoun: lemma), number: number)
  }

  /// The plural of a noun that the lexicon does not know.
  private static func regularPlural(_ noun: String) -> String {
    let isInvariable = noun.contains("-") || noun.last.map { "sxz".contains($0) } ?? true
    return isInvariable ? noun : noun + "s"
  }

  /// An adjective in the place of some tokens, agreeing with its slot; `nil` where the lexicon cannot inflect it.
  public func adjective(
    _ lemma: String, for tokens: Range<Int>, gender: Gender, number: Number
  ) -> Substitution? {
    guard let form = lexicon.inflect(lemma, .adjective, gender: gender, number: number) else { return nil }
    return fitted(form, for: tokens, gender: nil, number: number)
  }

  /// A word or phrase as it is; `nil` where what stands before cannot be made to fit.
  public func phrase(_ phrase: String, for tokens: Range<Int>) -> Substitution? {
    fitted(phrase, for: tokens, gender: gender(ofNoun: phrase), number: .singular)
  }

  /// A verb’s form in the place of some tokens, with the elision before it; `nil` behind « l’ », which hides whether it
  /// was « le » or « la ».
  public func verb(_ form: String, for tokens: Range<Int>) -> Substitution? {
    let form = Self.cased(form, like: text.tokens[tokens.lowerBound])
    let before = tokens.lowerBound - 1
    let range = text.byteRange(tokens)
    guard let token = text.token(before), token.kind == .word,
      !text.tokens[tokens.lowerBound].shape.contains(.startsLine)
    else { return Substitution(range: range, replacement: form) }
    let vowel = Vowels.begins(String(form.prefix { $0 != " " }), lexicon: lexicon)
    if let elision = elision(of: token, at: before, vowel: vowel) {
      return Substitution(range: elision.range.union(range), replacement: elision.text + form)
    }
    return token.shape.contains(.elided) && !vowel ? nil : Substitution(range: range, replacement: form)
  }

  /// The gender of a noun, or of the first noun of a phrase; `nil` where it has both or is none.
  public func gender(ofNoun phrase: String) -> Gender? { lexicon.gender(ofNoun: phrase) }

  // MARK: Fitting

  private func fitted(_ form: String, for tokens: Range<Int>, gender: Gender?, number: Number) -> Substitution? {
    let range = text.byteRange(tokens)
    let cased = Self.cased(form, like: text.tokens[tokens.lowerBound])
    if let determiner = determiner(before: tokens.lowerBound, for: form, gender: gender, number: number) {
      return Substitution(range: determiner.range.union(range), replacement: determiner.text + cased)
    }
    // « l’ » before a consonant: the gender that would tell « le » or « la » is not known.
    let isElided =
      text.tokens[tokens.lowerBound].shape.contains(.joined)
      && text.token(tokens.lowerBound - 1)?.shape.contains(.elided) == true
    let begin = String(form.prefix { $0 != " " })
    guard !isElided || Vowels.begins(begin, lexicon: lexicon) else { return nil }
    return Substitution(range: range, replacement: cased)
  }

  /// The letter case of a word taken over by its replacement.
  static func cased(_ form: String, like token: Token) -> String {
    if token.isAllCapitals { return form.uppercased() }
    return token.shape.contains(.capitalised) ? capitalised(form) : form
  }

  /// The form with a capital.
  static func capitalised(_ form: String) -> String {
    form.prefix(1).uppercased() + form.dropFirst()
  }

  /// The word right before, changed to fit, with the space behind it; `nil` where it fits as it is.
  private func determiner(
    before index: Int, for form: String, gender: Gender?, number: Number
  ) -> (range: ByteRange, text: String)? {
    let before = index - 1
    guard let token = text.token(before), token.kind == .word, !text.tokens[index].shape.contains(.startsLine) else {
      return nil
    }
    let vowel = Vowels.begins(String(form.prefix { $0 != " " }), lexicon: lexicon)
    if let reading = Determiners.reading(of: token) {
      return determiner(reading, at: before, gender: gender, number: number, vowel: vowel)
    }
    return elision(of: token, at: before, vowel: vowel)
  }

  private func determiner(
    _ reading: Determiners.Reading, at index: Int, gender: Gender?, number: Number, vowel: Bool
  ) -> (range: ByteRange, text: String)? {
    guard let gender = gender ?? reading.gender, reading.number == number || reading.gender != nil else { return nil }
    var paradigm = reading.paradigm
    var first = index
    if paradigm == Determiners.paradigms[0], let fused = fusedParadigm(before: index) {
      (paradigm, first) = (fused, index - 1)
    }
    let form = paradigm.form(gender, number, beforeVowel: vowel)
    let range = ByteRange(Int(text.tokens[first].start), Int(text.tokens[index + 1].start))
    let spaced = form.hasSuffix("’") ? form : form + " "
    let cased = Self.cased(spaced, like: text.tokens[first])
    guard !Self.same(cased, text.string(range)) else { return nil }
    return (range, cased)
  }

  /// Whether « de » or « à » before an article would fuse with it.
  private func fusedParadigm(before index: Int) -> Determiners.Paradigm? {
    if text.isWord(index - 1, Self.de) { return Determiners.paradigms[1] }
    if text.isWord(index - 1, Self.a) { return Determiners.paradigms[2] }
    return nil
  }

  private func elision(of token: Token, at index: Int, vowel: Bool) -> (range: ByteRange, text: String)? {
    let word = Folding.folded(text.string(index))
    let range = ByteRange(Int(token.start), Int(text.tokens[index + 1].start))
    if vowel, let elided = Self.elided[word] { return (range, Self.cased(elided, like: token)) }
    if !vowel, let full = Self.full[word] { return (range, Self.cased(full + " ", like: token)) }
    return nil
  }

  /// Equal but for white space and the kind of apostrophe.
  private static func same(_ left: String, _ right: String) -> Bool {
    left.replacing("’", with: "'").split(separator: " ") == right.replacing("’", with: "'").split(separator: " ")
  }

  private static let de = WordHash("de")
  private static let a = WordHash("à")
  private static let elided = ["de": "d’", "que": "qu’", "ne": "n’", "se": "s’", "je": "j’", "me": "m’", "te": "t’"]
  private static let full = ["d'": "de", "qu'": "que", "n'": "ne", "s'": "se", "j'": "je", "m'": "me", "t'": "te"]
}
