import LavoirDetectors
import LavoirFindings
import LavoirLexicons
import LavoirText

/// One place where a word stands that a spinner or translator may have left.
struct Sighting: Sendable {
  /// What may have stood there.
  struct Origin: Sendable {
    let word: String
    let partOfSpeech: PartOfSpeech
    let replacement: String
    let key: UInt64
    let weight: Double
    let evidence: [Evidence]
  }

  /// The word, in small letters unless it stands in a name.
  let form: String
  let kind: Intruder.Kind
  let origins: [Origin]
  /// How much the words around speak against the word, as a factor.
  let clash: Double
  let reason: Evidence?
  let context: ContextWords
  let frame: Frame
  let place: ConcordanceLine
}

/// The words right before and right behind a place, as a context of a glossary entry is written.
struct Frame: Sendable, Hashable {
  /// The word before, `nil` where the line or a clause begins.
  let before: String?
  /// The word behind.
  let behind: String?

  /// The frame of some tokens.
  init(of tokens: Range<Int>, in text: AnalyzedText) {
    before = Self.word(tokens.lowerBound - 1, text.tokens[tokens.lowerBound], in: text)
    behind = text.token(tokens.upperBound).flatMap { Self.word(tokens.upperBound, $0, in: text) }
  }

  private static func word(_ index: Int, _ later: Token, in text: AnalyzedText) -> String? {
    guard let token = text.token(index), token.kind == .word, !later.shape.contains(.startsLine) else { return nil }
    return Folding.folded(text.string(index)).replacing("'", with: "’")
  }

  /// Whether a word of grammar that English alone has stands beside.
  var isEnglish: Bool {
    [before, behind].contains { $0.map(Self.english.contains) ?? false }
  }

  private static let english: Set<String> = ["the", "of", "and", "with", "for", "from", "by", "in", "to"]

  /// The context, `nil` where no word stands beside.
  var context: String? {
    guard before != nil || behind != nil else { return nil }
    let head = before.map { $0.hasSuffix("’") ? $0 : $0 + " " } ?? ""
    return head + "_" + (behind.map { " " + $0 } ?? "")
  }
}

extension Sighting {
  /// Whether a foreign word tells of a spinner: what may have stood there is far more frequent in French, and it stands beside
  /// no English word of grammar, as it does in a title: a spinner leaves « le » and « de » as they are.
  var isTelling: Bool {
    kind == .foreign && !frame.isEnglish && origins.reduce(0) { $0 + $1.weight } >= Self.leastSupply
  }

  /// The weight of one word in fifty thousand.
  private static let leastSupply = 20_000.0

  /// The sightings in a text, those left out that the glossary has.
  static func sightings(in text: AnalyzedText, concordance: Concordance) -> [Sighting] {
    text.intruders.filter { !text.isInTerm($0.token) }.map { intruder in
      let written = text.string(intruder.token)
      return Sighting(
        form: intruder.kind == .name ? written : Folding.folded(written), kind: intruder.kind,
        // « modernes » does not stand for « modernes », whatever the thesaurus says of « modern ».
        origins: intruder.origins.filter { $0.replacement != written }.prefix(mostOrigins).map {
          Origin(
            word: $0.word, partOfSpeech: $0.partOfSpeech, replacement: $0.replacement,
            key: WordHash($0.replacement).value, weight: $0.weight, evidence: $0.evidence)
        },
        clash: intruder.clash, reason: intruder.reason, context: ContextWords(of: intruder.token, in: text),
        frame: Frame(of: intruder.token..<intruder.token + 1, in: text),
        place: concordance.line(of: text.tokens[intruder.token].range))
    }
  }

  /// The likeliest origins of a place that are kept.
  private static let mostOrigins = 24
}
