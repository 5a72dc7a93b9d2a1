import LavoirLexicons
import Testing

@Suite struct Places {
  let lexicon = Lexicon.embedded

  @Test(arguments: [
    ("Nizhny Novgorod", "Nijni Novgorod"), ("Slutsk", "Sloutsk"), ("Kursk", "Koursk"), ("Moscow", "Moscou"),
    ("Belarus", "Biélorussie"), ("United Kingdom", "Royaume-Uni"), ("London", "Londres"), ("China", "Chine"),
    ("Scotland", "Écosse"), ("Kostroma Oblast", "oblast de Kostroma"),
  ])
  func englishNamesHaveTheirFrenchOnes(english: String, french: String) {
    #expect(lexicon.frenchPlaceName(for: english) == french)
  }

  @Test(arguments: [
    "Moscou", "Paris", "Minsk", "Vladimir", "Kyiv", "Verdun", "Oral", "Eastern", "Virginia", "Mexico", "Rostov",
    "St Mary",
  ])
  func whatIsGoodFrenchOrAmbiguousStays(name: String) {
    #expect(lexicon.frenchPlaceName(for: name) == nil)
  }

  @Test func theLongestNameWins() throws {
    let place = try #require(lexicon.longestPlace(in: ["Nizhny", "Novgorod", "Oblast", "est"]))
    #expect(place.count == 3)
    #expect(place.french == "oblast de Nijni Novgorod")
    #expect(lexicon.longestPlace(in: ["Minsk", "et", "Moscow"]) == nil)
  }

  @Test func firstWordsOfPlacesAreMarked() {
    #expect(lexicon.traits(of: "Nizhny").contains(.placeStart))
    #expect(lexicon.traits(of: "Kursk").contains(.placeStart))
  }
}
