import LavoirText
import Testing

/// Unicode's own test files, version 15.0, which is the one that ICU 72 implements.
@Suite(.enabled(if: UnicodeTestFiles.fit, "skipped: needs ICU 72 and the packages unicode-data (15.0) and bzip2"))
struct UnicodeConformanceTests {
  @Test func everyFormOfEveryColumnIsAsTheFileSays() throws {
    let texts = try UnicodeTestFiles.normalizationColumns().columns.map { Array($0.joined(separator: "\n").utf8) }
    #expect(texts[0].count > 90_000)
    for source in 0..<5 {
      let isCanonical = source < 3
      let form = { Normalization.normalized(texts[source], form: $0) }
      #expect(form(.nfc) == texts[isCanonical ? 1 : 3], "NFC of column \(source + 1)")
      #expect(form(.nfd) == texts[isCanonical ? 2 : 4], "NFD of column \(source + 1)")
      #expect(form(.nfkc) == texts[3], "NFKC of column \(source + 1)")
      #expect(form(.nfkd) == texts[4], "NFKD of column \(source + 1)")
    }
  }

  @Test func ourEditsComposeEveryLineAndUndoIt() throws {
    let columns = try UnicodeTestFiles.normalizationColumns().columns.map { $0.map { Array($0.utf8) } }
    #expect(columns.map(\.count) == [Int](repeating: 19_074, count: 5))
    for source in 0..<5 {
      let expected = columns[source < 3 ? 1 : 3]
      let wrong = zip(columns[source], expected).filter { text, composed in
        let edits = Normalization.composing(text)
        return edits.applied(to: text) != composed || edits.inverted(over: text).applied(to: composed) != text
          || edits.isEmpty != (text == composed)
      }
      #expect(wrong.isEmpty, "column \(source + 1): \(wrong.count) lines")
    }
  }

  @Test func scalarsThatTheFileDoesNotListStayAsTheyAre() throws {
    let listed = try UnicodeTestFiles.normalizationColumns().listed
    let others = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { !listed.contains($0) }
    let text = Array(others.map { String(Character($0)) }.joined(separator: " ").utf8)
    #expect(Normalization.composing(text).isEmpty)
    for form in Normalization.Form.allCases { #expect(Normalization.normalized(text, form: form) == text, "\(form)") }
  }

  @Test func charactersBreakAsTheFileSays() throws {
    let lines = try UnicodeTestFiles.breaks("Grapheme")
    #expect(lines.count == 602)
    #expect(differing(lines, Boundaries.characters).isEmpty)
  }

  /// CLDR's rules end a word at a colon between letters (`a:b`), which Unicode's keep in it (WB6 and WB7); in ICU only
  /// Finnish and Swedish do as Unicode does. Every difference is such a colon, and none is the French locale's own.
  @Test func wordsBreakAsTheFileSaysButForColonsBetweenLetters() throws {
    let lines = try UnicodeTestFiles.breaks("Word")
    #expect(lines.count == 1_823)
    #expect(differing(lines, Boundaries.words).count == 15)
    let ended = lines.compactMap { line in
      let whole = line.source.replacing("× 003A × 0308 ×", with: "÷ 003A × 0308 ÷")
      return UnicodeTestFiles.BreakLine(whole.replacing("× 003A ×", with: "÷ 003A ÷"))
    }
    #expect(ended.count == lines.count)
    #expect(differing(ended, Boundaries.words).isEmpty)
  }

  @Test func sentencesBreakAsTheFileSays() throws {
    let lines = try UnicodeTestFiles.breaks("Sentence")
    #expect(lines.count == 502)
    #expect(differing(lines, Boundaries.sentences).isEmpty)
  }

  /// The lines of a file whose breaks are not ours.
  private func differing(_ lines: [UnicodeTestFiles.BreakLine], _ breaks: (ArraySlice<UInt8>) -> [Int]) -> [Substring] {
    lines.filter { breaks($0.text[...]) != $0.ends }.map(\.source)
  }
}
