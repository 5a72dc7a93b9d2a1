import LavoirEncodings
import LavoirFindings
import LavoirText

/// Finds text of one single-byte encoding that was read in another: « ÈtÈ », « trËs », « dÚlÚguÚ ».
struct WrongCodePage: HygieneRule {
  static let rule = Rule(
    id: "wrong-code-page",
    summary: "Text of one code page was read in another.",
    why: """
      Text of Windows that is read as that of a Macintosh has « È » for « é »; read as that of DOS, « Ú ». No byte tells,
      but the dictionary does: in the right pair of encodings nearly every damaged word becomes French. Several words must
      agree before one is changed, and only such words change as are French then and were not.
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "L'⟦ÈtÈ→été⟧ a ⟦ÈtÈ→été⟧ ⟦trËs→très⟧ chaud ⟦‡→à⟧ Lyon, dit le ⟦dÈlÈguÈ→délégué⟧.",
      "Le ⟦dÚlÚguÚ→délégué⟧ a ⟦ÚtÚ→été⟧ ⟦trÞs→très⟧ ⟦Úmu→ému⟧ ⟦Ó→à⟧ la fin.",
    ],
    silent: [
      "Dvořák, Janáček, Škoda, Čapek et Havlíček", "MAJUSCULES ÉTÉ, État, Éric et Ève", "Лев Толстой, Антон Чехов",
      "São Paulo, Ñuñoa, Ålesund, Þingvellir",
    ])

  func findings(in text: RawText) -> [Finding] {
    guard text[.strangeLetter].count >= Self.fewestWords, let pair = pair(of: text) else { return [] }
    // Of a text that is damaged at all every line is read.
    return damagedWords(in: [ByteRange(0, text.bytes.count)], of: text).compactMap { word in
      guard let new = reading(word.text, pair, in: text) else { return nil }
      return rule.finding(
        word.range, .sure, "« \(word.text) » is « \(new) », read in another code page",
        evidence: [.rule("\(pair.written.name) read as \(pair.read.name), as in other words of the text")],
        fix: Fix(new))
    }
  }

  /// The code pages that were mixed up; `nil` where too few of the damaged words become French in any.
  private func pair(of text: RawText) -> CodePagePair? {
    var lines: [ByteRange] = []
    for offset in text[.strangeLetter] where (lines.last?.end ?? -1) < offset {
      lines.append(text.line(around: offset))
    }
    let words = damagedWords(in: lines, of: text)
    guard words.count >= Self.fewestWords else { return nil }
    let successes = CodePagePair.all.map { pair in words.count { reading($0.text, pair, in: text) != nil } }
    guard let most = successes.max(), most >= Self.fewestWords,
      Double(most) >= Self.leastShare * Double(words.count)
    else { return nil }
    return zip(CodePagePair.all, successes).first { $1 == most }?.0
  }

  /// So many words must become French.
  private static let fewestWords = 3
  /// So large a share of the damaged words must become French.
  private static let leastShare = 0.7

  /// The words with letters beyond ASCII that are not French.
  private func damagedWords(in lines: [ByteRange], of text: RawText) -> [(range: ByteRange, text: String)] {
    var words: [(range: ByteRange, text: String)] = []
    for line in lines {
      var at = line.start
      while at < line.end {
        guard text.bytes[at] >= 0x80, let scalar = text.scalar(at: at)?.scalar, Self.isPart(scalar) else {
          at += 1
          continue
        }
        let range = text.stretch(around: at, while: Self.isPart)
        let word = text.string(range)
        if range.count > 0, !isFrench(word, in: text) { words.append((range, word)) }
        at = max(at + 1, range.end)
        while at < line.end, text.bytes[at] & 0xC0 == 0x80 { at += 1 }
      }
    }
    return words
  }

  /// Letters, and signs that are no marks of French: they may have been letters.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic }
    return !scalar.properties.isWhitespace && !"«»“”’…–—•°€".unicodeScalars.contains(scalar)
  }

  /// The word in the other code page, if it is French there: all of it, elided words aside.
  private func reading(_ word: String, _ pair: CodePagePair, in text: RawText) -> String? {
    var view = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      guard let original = pair.original(of: scalar) else { return nil }
      view.append(original)
    }
    let new = String(view)
    return new != word && isFrench(new, in: text) && new.contains { !$0.isASCII && $0.isLetter } ? new : nil
  }

  private func isFrench(_ word: String, in text: RawText) -> Bool {
    word.split(separator: "’", omittingEmptySubsequences: false).allSatisfy { piece in
      piece.isEmpty || (piece.allSatisfy(\.isLetter) && text.isKnown(String(piece)))
    } && word.contains(where: \.isLetter)
  }
}
