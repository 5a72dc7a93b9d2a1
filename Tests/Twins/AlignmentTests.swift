import LavoirText
import LavoirTwins
import Testing

@Suite struct AlignmentTests {
  private func differences(_ first: String, _ second: String) -> [String] {
    let (one, two) = (Array(first.utf8), Array(second.utf8))
    let words = (TextWords(of: one), TextWords(of: two))
    return Alignment(words.0, words.1).differences.map { difference in
      let left = words.0.tokens[difference.first].map { String(decoding: one[$0.range.indices], as: UTF8.self) }
      let right = words.1.tokens[difference.second].map { String(decoding: two[$0.range.indices], as: UTF8.self) }
      return left.joined(separator: " ") + "|" + right.joined(separator: " ")
    }
  }

  @Test func aSwappedWordStandsBetweenEqualOnes() {
    let found = differences(
      "Le combat a repris hier soir dans la ville.", "Le fight a repris hier soir dans la ville.")
    #expect(found == ["combat|fight"])
  }

  @Test func letterCaseAndApostrophesDoNotCount() {
    #expect(differences("L’Aube se lève sur la ville d'Albi.", "l'aube se lève sur la ville d’Albi.") == [])
  }

  @Test func theLastWordOfAParagraphIsCompared() {
    let found = differences(
      "Ils ont tous repris le combat.\nUne autre fin.", "Ils ont tous repris le fight.\nDe tout autres mots ici.")
    #expect(found == ["combat|fight"])
  }

  @Test func paragraphsMayMoveGoAndCome() {
    let first = "Le maire a posé une question au conseil.\nLa cause du retard reste obscure à ce jour.\nRien de plus."
    let second =
      "La trigger du retard reste obscure à ce jour.\nUn paragraphe de trop est venu.\nLe maire a posé une query au conseil."
    #expect(differences(first, second) == ["question|query", "cause|trigger"])
  }

  @Test func severalWordsInARowMayDiffer() {
    let found = differences(
      "Il a donné un soutien total et permanent à la fabrication du missile.",
      "Il a donné un backing whole et everlasting à la manufacturing du missile.")
    #expect(found == ["soutien|backing", "total|whole", "permanent|everlasting", "fabrication|manufacturing"])
  }

  @Test func aPhraseOfAnotherLengthIsOneDifference() {
    let found = differences(
      "On y voit sans doute la main du maire de la ville.", "On y voit probablement la main du maire de la ville.")
    #expect(found == ["sans doute|probablement"])
  }

  @Test func unrelatedTextsHaveNothingInCommon() {
    let words = { (text: String) in TextWords(of: Array(text.utf8)) }
    let alignment = Alignment(words("Le chat dort sur le toit."), words("Une pluie fine tombe depuis hier matin."))
    #expect(alignment.common == 0)
    #expect(alignment.differences.isEmpty)
  }

  /// A list of some items, each a word of its own among others.
  private func list(_ items: [Int], _ item: String) -> TextWords {
    let words = items.map { number in
      item.replacing("_", with: String("\(number)".map { Array("abcdefghij")[$0.wholeNumberValue ?? 0] }))
    }
    return TextWords(of: Array(words.joined(separator: ", ").utf8))
  }

  @Test(arguments: [("_", 20_000), ("le _ de la _", 5_000), ("la _ et le petit chat", 5_000)])
  func aLongListInAnotherOrderIsComparedInTime(item: String, count: Int) {
    var numbers = TwinFinderTests.Numbers(state: 9)
    let items = Array(0..<count)
    let (one, other) = (list(items, item), list(items.shuffled(using: &numbers), item))
    let time = ContinuousClock().measure { _ = Alignment(one, other) }
    #expect(time < .seconds(5))
  }

  @Test func twoVersionsThatDifferInALongPassageGoOnBehindIt() {
    let start = "Le maire a posé une question au conseil de la ville."
    let end = "On dit depuis des mois que la cause du retard reste obscure à ce jour."
    let passage = { (word: String) in String(repeating: "\(word) ", count: 90) }
    let found = differences(
      "\(start) \(passage("un"))\(end)",
      "\(start) \(passage("deux"))\(end.replacing("cause", with: "trigger"))")
    #expect(found.contains("cause|trigger"))
  }
}
