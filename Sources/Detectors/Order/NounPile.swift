import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds nouns piled up without the little words that join them in French: « haltère serrure kit levage ».
struct NounPile: Detector {
  static let rule = Rule(
    id: "noun-pile",
    summary: "Nouns stand in a row without the words that join them.",
    why: """
      English joins nouns by setting them side by side, French by prepositions. Shops translate such titles word by word,
      and no reader can tell what belongs to what. Three joints without a word between them in one stretch are a pile;
      only a person can repair it.
      """,
    category: .wordOrder,
    severity: .major,
    fires: [
      .init("⟦pince d’haltère pince à ressort gym poids haltère serrure kit⟧ de levage", .guess)
    ],
    silent: [
      "la station service et le compte rendu", "une porte coupe-feu", "la position clé du mot clé",
      "Noms : chat, chien, cheval, poule", "stylo bille encre gel",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    var end = 0
    for index in text.marks[.nounPair] where index >= end {
      let (stretch, joints) = stretch(around: index, in: text)
      end = max(end, stretch.upperBound)
      guard joints.count >= Self.leastJoints, !text.isInForeignLine(index), !text.isInCode(index) else { continue }
      findings.append(
        rule.finding(
          text.byteRange(stretch), .guess, "\(joints.count + 1) nouns stand side by side",
          evidence: [.rule("no preposition joins them")]))
    }
    return findings
  }

  private static let leastJoints = 3

  /// The words around a pair that are nouns, adjectives and « de », « à », « d’ », and the pairs among them.
  private func stretch(around index: Int, in text: AnalyzedText) -> (Range<Int>, joints: [Int]) {
    var first = index - 1
    while first > 0, !text.tokens[first].shape.contains(.startsLine), isPart(first - 1, in: text) { first -= 1 }
    var end = index + 1
    while end < text.tokens.count, !text.tokens[end].shape.contains(.startsLine), isPart(end, in: text) { end += 1 }
    while end > index + 1, !text.traits(end - 1).contains(.noun) { end -= 1 }
    let joints = (first + 1..<end).filter { isNoun($0, in: text) && isNoun($0 - 1, in: text) }
    return (first..<end, joints)
  }

  private func isPart(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, !token.isAllCapitals else { return false }
    return isNoun(index, in: text) || text.isWord(index, oneOf: "de", "d'", "à")
      || text.traits(index).contains(.adjective) && token.isSmallWord
  }

  private func isNoun(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens[index].kind == .word
      && text.traits(index).intersection(.partsOfSpeech).isSubset(of: [.noun, .finiteVerb])
      && text.traits(index).contains(.noun)
  }
}
