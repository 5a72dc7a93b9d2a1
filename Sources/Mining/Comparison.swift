import LavoirDetectors
import LavoirLexicons
import LavoirText
import LavoirTwins

/// What two versions of one text say of each other’s words.
public struct Comparison: Sendable {
  /// A word of one version and the word that stands in its place in the other.
  struct Swap: Sendable {
    /// The swapped one, as it is written, and what it was swapped for.
    let wrong: String
    let right: String
    /// The base-10 logarithm of the odds that it is so.
    let logit: Double
    let link: SpinCandidate?
    /// Whether the right word is a guess, as both versions are swapped there.
    let isGuess: Bool
    /// Where the wrong word stands, and where what stands in its place does.
    let spot: Spot
    let otherSpot: Spot
    let place: ConcordanceLine
    let frame: Frame
  }

  /// A place in the corpus.
  struct Spot: Sendable, Hashable {
    let document: String
    let token: Int
  }

  let swaps: [Swap]
  /// Names that stand in one place.
  let names: [(String, String)]
}

/// Compares two versions of one text.
struct Comparing {
  let first: AnalyzedText
  let second: AnalyzedText
  let names: (String, String)
  private let lexicon: Lexicon
  private let concordances: (Concordance, Concordance)

  init(_ first: (name: String, text: AnalyzedText), _ second: (name: String, text: AnalyzedText)) {
    self.first = first.text
    self.second = second.text
    names = (first.name, second.name)
    lexicon = first.text.knowledge.lexicon
    concordances = (
      Concordance(name: first.name, text: first.text.bytes), Concordance(name: second.name, text: second.text.bytes)
    )
  }

  /// A difference whose words can be judged.
  private struct Judged {
    let first: Int
    let second: Int
    let sides: (SwapJudgement.Side, SwapJudgement.Side)
    let verdict: SwapJudgement.Verdict
  }

  func run() -> Comparison {
    let alignment = Alignment(TextWords(first.tokens, of: first.bytes), TextWords(second.tokens, of: second.bytes))
    let judgement = SwapJudgement(lexicon: lexicon)
    var variants: [(String, String)] = []
    var judged: [Judged] = []
    for difference in alignment.differences where difference.first.count == 1 && difference.second.count == 1 {
      let (one, two) = (difference.first.lowerBound, difference.second.lowerBound)
      guard isWord(one, in: first), isWord(two, in: second) else { continue }
      let sides = (side(one, in: first), side(two, in: second))
      let verdict = judgement.verdict(sides.0, sides.1)
      let areNames = (isName(one, in: first), isName(two, in: second))
      if verdict.isLinked || areNames == (false, false) {
        judged.append(Judged(first: one, second: two, sides: sides, verdict: verdict))
      } else if areNames == (true, true) {
        variants.append((first.string(one), second.string(two)))
      }
    }
    let isOfOne = alignment.common >= Self.fewestCommon && variants.allSatisfy(NameSkeleton.areAlike)
    return Comparison(swaps: swaps(judged, isOfOne: isOfOne), names: variants)
  }

  /// Texts that have fewer tokens in common may share a turn of phrase only.
  private static let fewestCommon = 16

  // MARK: Words

  private func isWord(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.range.count > 2, !token.shape.contains(.elided), !token.shape.contains(.hasDigit)
    else { return false }
    return text.traits(index).isDisjoint(with: [.determiner, .pronoun, .preposition, .conjunction, .numeral])
      || text.traits(index).contains(.spinKey)
  }

  private func isName(_ index: Int, in text: AnalyzedText) -> Bool {
    guard text.tokens[index].isCapitalisedWord else { return false }
    return !text.opensSentence(index) || text.traits(index).isDisjoint(with: [.french, .english])
  }

  private func side(_ index: Int, in text: AnalyzedText) -> SwapJudgement.Side {
    SwapJudgement.Side(
      form: Folding.folded(text.string(index)), record: text.records[index], traits: text.traits(index),
      clashes: clashes(index, in: text))
  }

  /// Whether the determiner before a French word shows another gender or number, or elides wrongly.
  private func clashes(_ index: Int, in text: AnalyzedText) -> Bool {
    text.traits(index).contains(.french) && text.clash(at: index) != nil
  }

  // MARK: Which version

  /// The differences as swaps, each in the direction that both its words and the two versions as a whole make likelier.
  ///
  /// - Parameter isOfOne: whether the texts are surely versions of one, not pages of one kind about two things, as different
  ///   names show, nor short texts with a turn of phrase in common. Of such pages several differences together must tell
  ///   that one was swapped.
  private func swaps(_ judged: [Judged], isOfOne: Bool) -> [Comparison.Swap] {
    let clear = judged.filter { abs($0.verdict.logit) >= Self.clear }
    let inFirst = Double(clear.count { $0.verdict.logit > 0 })
    let inSecond = Double(clear.count) - inFirst
    return judged.flatMap { one -> [Comparison.Swap] in
      let own = abs(one.verdict.logit) >= Self.clear ? (one.verdict.logit > 0 ? (1.0, 0.0) : (0.0, 1.0)) : (0, 0)
      let prior = Self.log10((inFirst - own.0 + Self.unseen) / (inSecond - own.1 + Self.unseen))
      let logit = one.verdict.logit + prior
      let witnesses = logit > 0 ? inFirst - own.0 : inSecond - own.1
      guard isOfOne || witnesses >= Self.fewestWitnesses else { return [] }
      let found = swaps(one, logit: logit, witnesses: witnesses)
      let areBothSpun = min(inFirst - own.0, inSecond - own.1) * Self.mostUneven >= max(inFirst, inSecond)
      return found.isEmpty && areBothSpun ? both(one) : found
    }
  }

  private func swaps(_ one: Judged, logit: Double, witnesses: Double) -> [Comparison.Swap] {
    let isFirst = logit > 0
    let (wrong, right) = isFirst ? (one.sides.0, one.sides.1) : (one.sides.1, one.sides.0)
    let isWitnessed = witnesses >= Self.fewestWitnesses && abs(logit) >= Self.clear
    guard right.isFrench || isWitnessed || (one.verdict.isLinked && abs(logit) >= Self.clear) else { return [] }
    // Both French and no thesaurus between them: an editor’s choice, unless one version is a spinner’s.
    guard one.verdict.isLinked || !wrong.isFrench || isWitnessed else { return [] }
    guard abs(logit) >= Self.least else { return [] }
    let spots = isFirst ? (one.first, one.second) : (one.second, one.first)
    let original = isFirst ? second.string(one.second) : first.string(one.first)
    let link = isFirst ? one.verdict.origins.ofFirst : one.verdict.origins.ofSecond
    return [swap(spots, isFirst, for: original, logit: abs(logit), link: link, isGuess: false)]
  }

  /// Two swaps of one word: what thesauri lead back to from both.
  private func both(_ one: Judged) -> [Comparison.Swap] {
    guard !one.sides.0.isFrench, !one.sides.1.isFrench else { return [] }
    let links = lexicon.synonyms(of: one.sides.1.form)
    let common = lexicon.synonyms(of: one.sides.0.form).filter { origin in links.contains { $0.word == origin.word } }
    guard let origin = common.max(by: { ($0.score, $1.word) < ($1.score, $0.word) }) else { return [] }
    let right = origin.isPlural ? lexicon.plural(ofPhrase: origin.word) : origin.word
    return [
      swap((one.first, one.second), true, for: right, logit: Self.least, link: origin, isGuess: true),
      swap((one.second, one.first), false, for: right, logit: Self.least, link: origin, isGuess: true),
    ]
  }

  /// A swap in one of the versions.
  private func swap(
    _ spots: (wrong: Int, other: Int), _ isFirst: Bool, for right: String, logit: Double, link: SpinCandidate?,
    isGuess: Bool
  ) -> Comparison.Swap {
    let text = isFirst ? first : second
    let (own, other) = isFirst ? names : (names.1, names.0)
    return Comparison.Swap(
      wrong: text.string(spots.wrong), right: right, logit: logit, link: link, isGuess: isGuess,
      spot: .init(document: own, token: spots.wrong), otherSpot: .init(document: other, token: spots.other),
      place: concordance(isFirst).line(of: text.tokens[spots.wrong].range),
      frame: Frame(of: spots.wrong..<spots.wrong + 1, in: text))
  }

  private func concordance(_ isFirst: Bool) -> Concordance { isFirst ? concordances.0 : concordances.1 }

  /// Odds of ten to one make a difference a witness of which version was spun.
  private static let clear = 1.0
  /// Swaps that no other difference witnesses are still this likely.
  private static let unseen = 0.03
  private static let fewestWitnesses = 3.0
  /// Two versions are both spun where neither has more than so many times the swaps of the other.
  private static let mostUneven = 4.0
  /// The least odds, as a power of ten, with which a swap is told.
  private static let least = 0.3

  private static func log10(_ value: Double) -> Double {
    var (value, exponent) = (value, 0.0)
    let root = 1.0964781961431851  // 10^(1/25)
    while value >= root { (value, exponent) = (value / root, exponent + 0.04) }
    while value < 1 { (value, exponent) = (value * root, exponent - 0.04) }
    return exponent
  }
}
