import LavoirText
import Testing

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let known = Set(["week-end", "aujourd'hui"].map { WordHash($0) })
    return Tokenizer.tokens(of: bytes) { known.contains($0) }.map {
      String(decoding: bytes[$0.range.indices], as: UTF8.self)
    }
  }

  private func kinds(_ text: String) -> [Token.Kind] {
    Tokenizer.tokens(of: Array(text.utf8)) { _ in false }.map(\.kind)
  }

  @Test func elidedWordsAreTokensOfTheirOwn() {
    #expect(tokens("L’artillerie qu'il a") == ["L’", "artillerie", "qu'", "il", "a"])
    #expect(tokens("jusqu’à lorsqu’on") == ["jusqu’", "à", "lorsqu’", "on"])
  }

  @Test func apostrophesInsideAWordStay() {
    #expect(tokens("aujourd’hui quelqu’un") == ["aujourd’hui", "quelqu’un"])
    #expect(tokens("O’Brien don't") == ["O’Brien", "don't"])
  }

  @Test func hyphensJoinOnlyWhatTheLexiconKnows() {
    #expect(tokens("le week-end dit-il") == ["le", "week-end", "dit", "-", "il"])
    #expect(tokens("Braveness-2022") == ["Braveness", "-", "2022"])
    #expect(tokens("a-t-elle") == ["a", "-", "t", "-", "elle"])
  }

  @Test func numbersKeepTheirDecimalsAndUnits() {
    #expect(tokens("3,5 % à 16h30, 1.104 km") == ["3,5", "%", "à", "16h30", ",", "1.104", "km"])
  }

  @Test func addressesAreOneToken() {
    #expect(kinds("https://www.cnil.fr/fr/x?a=b#c.") == [.address, .mark])
    #expect(
      kinds("a.b@example.org www.dhnet.be pic.twitter.com/0Ojd8 printer.cfg") == [
        .address, .address, .address, .address,
      ])
    #expect(kinds("(@MOD_BY) #paix Update_Manager") == [.mark, .handle, .mark, .hashtag, .code])
  }

  @Test func aSentenceThatEndsIsNoAddress() {
    #expect(tokens("la fin.Le début") == ["la", "fin", ".", "Le", "début"])
  }

  @Test func stopsInARowAreOneToken() {
    #expect(tokens("Et... fin. .”") == ["Et", "...", "fin", ".", ".", "”"])
  }

  @Test func theKeyOfAWordIgnoresCaseAndTheKindOfApostrophe() {
    let keys = Tokenizer.tokens(of: Array("L’État l'état ÉTAT Œuvre œuvre".utf8)) { _ in false }.map(\.key)
    #expect(keys[0] == keys[2])
    #expect(Set([keys[1], keys[3], keys[4]]).count == 1)
    #expect(keys[5] == keys[6])
  }

  @Test func shapesTellHowAWordIsWritten() {
    let tokens = Tokenizer.tokens(of: Array("Le OTAN iPad mot".utf8)) { _ in false }
    #expect(tokens[0].isCapitalisedWord)
    #expect(tokens[1].isAllCapitals)
    #expect(!tokens[2].isSmallWord && !tokens[2].isCapitalisedWord)
    #expect(tokens[3].isSmallWord)
    #expect(tokens[0].shape.contains(.startsLine) && !tokens[3].shape.contains(.startsLine))
  }

  @Test(arguments: [
    "", "\u{0}", "\u{FEFF}", "a\u{AD}b", "👩‍👩‍👧", "e\u{301}", "«»", "'", "-", "l’", "@", "#", "://", "a_", "١٢",
  ])
  func everyTextIsCutIntoTokensInOrder(text: String) {
    let tokens = Tokenizer.tokens(of: Array(text.utf8)) { _ in false }
    var end: UInt32 = 0
    for token in tokens {
      #expect(token.start >= end && token.end > token.start && token.end <= text.utf8.count)
      end = token.end
    }
  }
}
