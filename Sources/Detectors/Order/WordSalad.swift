import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds a sentence whose words do not hang together: « le système est totalement utilisateurs bloqués ne peuvent ».
struct WordSalad: Detector {
  static let rule = Rule(
    id: "word-salad",
    summary: "A sentence breaks the grammar of French in several places.",
    why: """
      Old statistical translators put phrases side by side that fit nowhere. One break can be a slip or a quotation; two
      such pairs of words in one sentence, that no grammar lets stand side by side (a preposition before a verb with a
      person, an article before a preposition), make a sentence that only a new translation can mend.
      """,
    category: .mistranslation,
    severity: .critical,
    fires: [
      .init("⟦Le logiciel des mange sur dort les fichiers de la machine.⟧", .guess)
    ],
    silent: [
      "Le logiciel peut manger les fichiers de la machine.", "Il y a ce que je veux et ce que tu peux.",
      "Sait-il qui vient ?", "Fait rare, il pleut.", "la chanson « des mange » de Paul",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    var ruptures = Array(text.marks[.rupture])[...]
    while let first = ruptures.popFirst() {
      guard let next = ruptures.first, next - first < Self.longestSentence else { continue }
      let sentence = text.sentence(around: first)
      var places = [first]
      while let place = ruptures.first, sentence.contains(place) {
        places.append(place)
        ruptures.removeFirst()
      }
      guard places.count >= Self.leastRuptures, isProse(sentence, in: text) else { continue }
      let pairs = places.map { "« \(text.string($0 - 1..<$0 + 1)) »" }
      findings.append(
        rule.finding(
          text.byteRange(sentence), .guess, "the sentence does not hang together",
          evidence: [.rule("no grammar has \(pairs.joined(separator: ", "))")]))
    }
    return findings
  }

  private static let leastRuptures = 2
  private static let longestSentence = 60

  /// Whether the sentence is French of some length, without quotation marks and not in verse or code.
  private func isProse(_ sentence: Range<Int>, in text: AnalyzedText) -> Bool {
    let words = sentence.count { text.tokens[$0].kind == .word }
    let french = sentence.count { text.traits($0).contains(.french) }
    return words >= 6 && french * 4 >= words * 3 && !text.isInForeignLine(sentence.lowerBound)
      && !sentence.contains {
        text.isMark($0, "«") || text.isMark($0, "\"") || text.isMark($0, "“") || text.isMark($0, "`")
      }
  }
}
