import LavoirFindings
import LavoirLexicons
import LavoirTagging
import LavoirText

/// Finds a stop that cuts an introduction from its sentence: « Avec un poids réglable. Cela vous aidera ».
struct SentenceFragment: Detector {
  static let rule = Rule(
    id: "sentence-fragment",
    summary: "A long introduction without a verb ends with a full stop.",
    why: """
      Shops write « With an adjustable weight. It will help you » and translators keep the stop. A sentence of eight words and
      more that begins with a preposition, has no verb with a person, and stands before one that begins with a pronoun is
      the begin of that one. Writers do so for effect, so it is only shown.
      """,
    category: .punctuation,
    severity: .minor,
    fires: [
      .init(
        "Avec un design ergonomique, une barre antidérapante et un poids réglable⟦. Cela→, cela⟧ vous aidera beaucoup.",
        .guess)
    ],
    silent: [
      "Avec un poids réglable. Cela aide.", "Avec le temps, tout s’en va. Cela passe.",
      "Il part avec un sac, une valise, deux malles et son chien fidèle. Elle reste.",
      "Pour qui sonne le glas dans la vallée profonde et sombre ? Il sonne.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.innerCapital].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let stop = index - 1
    guard text.isWord(index, in: Self.pronouns), text.isMark(stop, "."), text.tokens[stop].range.count == 1,
      text.tokens[stop].shape.contains(.joined), let first = start(before: stop, in: text),
      text.isWord(first, in: Self.introductions), text.tokens[first].isCapitalisedWord
    else { return nil }
    let words = (first..<stop).count { text.tokens[$0].kind == .word }
    guard words >= Self.fewestWords, !hasVerb(first..<stop, in: text) else { return nil }
    let range = text.byteRange(stop..<index + 1)
    return rule.finding(
      range, .guess, "the sentence before this stop has no verb",
      evidence: [.rule("it begins with « \(text.string(first)) » and introduces what follows")],
      fix: Fix(", " + text.string(index).lowercased()))
  }

  private static let fewestWords = 8
  private static let longest = 60

  /// The first token of the sentence that ends here, in the same paragraph.
  private func start(before stop: Int, in text: AnalyzedText) -> Int? {
    let paragraph = text.paragraph(around: stop)
    var first = stop - 1
    while first > paragraph.lowerBound, stop - first < Self.longest, text.opensSentence(first) == false {
      first -= 1
    }
    return stop - first < Self.longest ? first : nil
  }

  /// Whether some word may be a verb with a person. It is none where the tagger is clear and a determiner or preposition
  /// stands before it, or where it is one of these itself.
  private func hasVerb(_ range: Range<Int>, in text: AnalyzedText) -> Bool {
    let sentence = TaggedSentence(around: range.lowerBound, in: text)
    return range.contains { index in
      guard text.traits(index).contains(.finiteVerb), index > range.lowerBound else { return false }
      return switch sentence.tag(index) {
      case .noun, .adjective:
        Determiners.reading(of: text.tokens[index - 1]) == nil && !text.traits(index - 1).contains(.preposition)
      case .adposition, .determiner, .adverb: false
      default: true
      }
    }
  }

  private static let introductions: WordSet = ["avec", "après", "pour", "grâce", "afin", "sans", "malgré", "en"]
  private static let pronouns: WordSet = ["cela", "il", "elle", "vous", "nous", "ils", "elles", "on", "ceci", "c'"]
}
