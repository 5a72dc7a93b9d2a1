import LavoirFindings
import LavoirText

/// Finds inline code of Markdown that lost the space beside it: « ouvrez`config`pour ».
struct GluedCode: Detector {
  static let rule = Rule(
    id: "glued-code",
    summary: "A space is missing beside inline code.",
    why: """
      Translators cut a text at its inline code and put the pieces together without the spaces. Where a word of several
      letters touches the backtick, or a comma stands right before it, a space was there.
      """,
    category: .typography,
    severity: .minor,
    fires: ["ouvrez⟦`→ `⟧config⟦`→` ⟧pour voir", "`a`,⟦`→ `⟧b` et `c`"],
    silent: [
      "ouvrez `config` pour voir", "l’`id` du champ", "des `int`s", "les `Class`es", "dé`commenter`", "```swift",
      "(`a`)", "pré-`a`",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let backticks = Dictionary(grouping: text.marks[.backtick], by: text.paragraphIndex)
    // A lone backtick makes pairs of what are none.
    return text.codeStretches.filter {
      backticks[text.paragraphIndex(of: $0.lowerBound)]?.count.isMultiple(of: 2) ?? true
    }.flatMap { findings($0, in: text) }
  }

  private func findings(_ code: Range<Int>, in text: AnalyzedText) -> [Finding] {
    guard code.count > 2, text.isMark(code.lowerBound, "`"), !text.isMark(code.lowerBound + 1, "`"),
      text.isMark(code.upperBound - 1, "`")
    else { return [] }
    var findings: [Finding] = []
    let before = code.lowerBound - 1
    if before >= 0, text.tokens[code.lowerBound].shape.contains(.joined),
      isWord(before, in: text) && !text.tokens[before].shape.contains(.elided)
        && !text.isWord(before, oneOf: "dé", "non", "re", "pré", "sous", "ré") || text.isMark(before, ",")
    {
      findings.append(finding(code.lowerBound, " `", in: text))
    }
    if text.token(code.upperBound)?.shape.contains(.joined) == true, isWord(code.upperBound, in: text),
      !text.isWord(code.upperBound, oneOf: "es", "is", "ès")
    {
      findings.append(finding(code.upperBound - 1, "` ", in: text))
    }
    return findings
  }

  private func finding(_ backtick: Int, _ repaired: String, in text: AnalyzedText) -> Finding {
    rule.finding(text.tokens[backtick].range, .sure, "a space is missing beside the code", fix: Fix(repaired))
  }

  /// A word of French with two letters at least; the « s » of a plural is none.
  private func isWord(_ index: Int, in text: AnalyzedText) -> Bool {
    text.tokens[index].kind == .word && text.tokens[index].range.count > 1 && text.traits(index).contains(.french)
  }
}
