import LavoirEvaluation
import Testing

@Suite struct WordCountTests {
  @Test func aWordIsARunOfLettersNumbersAndUnderscores() {
    #expect(WordCount.words(in: Array("L’été 2024, à 14h30 : « l’œuf_dur ».".utf8)) == 7)
    #expect(WordCount.words(in: Array("Москва 北京 مرحبا ½ ²".utf8)) == 5)
    #expect(WordCount.words(in: []) == 0)
  }

  /// Python's `\w` does not hold combining marks, so that « é » in two scalars ends a word in its middle.
  @Test func aCombiningMarkEndsAWord() {
    #expect(WordCount.words(in: Array("e\u{301}te\u{301}".utf8)) == 2)
  }
}
