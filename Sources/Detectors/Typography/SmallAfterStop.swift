import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a sentence that goes on with a small letter behind a full stop: « la personne. vous pouvez ».
struct SmallAfterStop: Detector {
  static let rule = Rule(
    id: "small-after-stop",
    summary: "A small letter follows a full stop.",
    why: """
      Text that was translated line by line breaks its sentences where the lines ended. The stop is one that ends a
      sentence: a French word of some length stands before it that is no abbreviation, and a little word behind it that
      begins sentences. Whether a capital or a comma is missing, the machine cannot know.
      """,
    category: .punctuation,
    severity: .minor,
    fires: [
      .init("Après avoir trouvé une personne⟦. vous→, vous⟧ pouvez voir une page.", .likely),
      .init("Le serveur est en panne depuis longtemps⟦. il→. Il⟧ ne répond plus.", .likely),
    ],
    silent: [
      "Voir la fig. deux et le chap. dix.", "etc. il faut", "MM. et Mme", "vers 50 av. J.-C. et après", "… il dort",
      "Ouvrez le fichier. puis", "Il dort. Vous veillez.", "au sens de l’art. premier", "env. la moitié",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.smallAfterStop].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    let (stop, word) = (index - 1, index - 2)
    guard word >= 0, text.tokens[stop].shape.contains(.joined), text.tokens[stop].range.count == 1,
      text.tokens[word].isSmallWord, text.tokens[word].range.count >= 5, !text.isWord(word, in: Self.abbreviations),
      text.traits(word).contains(.french), text.records[word].frenchZipf >= 2.5, text.isWord(index, in: Self.openers),
      !text.isInCode(index), !text.isInForeignLine(index)
    else { return nil }
    let small = text.string(index)
    let capital = ". " + Substituter.capitalised(small)
    let comma = ", " + small
    let opensWithoutVerb = hangs(before: stop, in: text)
    return rule.finding(
      text.byteRange(stop..<index + 1), .likely, "« \(small) » begins with a small letter behind a full stop",
      evidence: opensWithoutVerb ? [.rule("what stands before the stop is no whole sentence")] : [],
      fix: opensWithoutVerb ? Fix(comma, alternatives: [capital]) : Fix(capital, alternatives: [comma]))
  }

  /// Whether the sentence before the stop begins with a preposition or conjunction and has no verb of its own.
  private func hangs(before stop: Int, in text: AnalyzedText) -> Bool {
    let paragraph = text.paragraph(around: stop)
    var first = stop - 1
    while first > paragraph.lowerBound, !text.isMark(first - 1, "."), !text.isMark(first - 1, "!"),
      !text.isMark(first - 1, "?")
    {
      first -= 1
    }
    let sentence = TaggedSentence(around: stop - 1, in: text)
    let words = (first..<stop).filter { text.tokens[$0].kind == .word }
    guard let opener = words.first, text.traits(opener).contains(.preposition) || text.isWord(opener, oneOf: "une")
    else {
      return false
    }
    return !words.contains { index in
      sentence[index].map {
        $0.verbForm == .finite || ($0.tag == .auxiliary && text.traits(index).contains(.finiteVerb))
      }
        ?? text.traits(index).contains(.finiteVerb)
    }
  }

  /// Little words that begin sentences.
  private static let openers: WordSet = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "le", "la", "les", "l'", "un", "une", "des", "ce",
    "cet",
    "cette", "ces", "cela", "ceci", "c'", "mon", "ma", "mes", "son", "sa", "ses", "notre", "votre", "nos", "vos",
    "leur",
    "leurs", "si", "mais", "pour", "dans", "avec", "après", "avant", "lorsque", "quand", "comme", "en", "à",
  ]
  /// Abbreviations of five letters and more.
  private static let abbreviations: WordSet = ["chap", "suppl", "trad", "environ", "tours", "dépt", "subst", "gouv"]
}
