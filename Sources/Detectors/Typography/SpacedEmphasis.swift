import LavoirFindings
import LavoirText

/// Finds Markdown emphasis with spaces inside its asterisks: `** texte **`.
struct SpacedEmphasis: Detector {
  static let rule = Rule(
    id: "spaced-emphasis",
    summary: "Spaces stand inside the asterisks of bold text.",
    why: """
      Translators treat the asterisks of Markdown as marks of their own and set spaces round them; the text is bold no
      more, and the asterisks show. Only a pair on one line with a space inside both is repaired.
      """,
    category: .typography,
    severity: .minor,
    fires: ["la réponse est ⟦** vous méritez mieux **→**vous méritez mieux**⟧ que cela"],
    silent: [
      "la réponse est **vous méritez mieux** que cela", "2 ** 3 = 8", "** note sans fin",
      "le **lecteur** pour ouvrir la page **accès**",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    let pairs = Self.pairs(of: Array(text.marks[.asterisk]), in: text)
    var open: Int?
    for pair in pairs {
      if let first = open, text.paragraphIndex(of: first) == text.paragraphIndex(of: pair),
        isSpaced(before: pair, in: text),
        text.tokens[first + 2..<pair].contains(where: { $0.kind == .word })
      {
        let inside = text.string(first + 2..<pair)
        findings.append(
          Finding(
            rule: rule.id, range: text.byteRange(first..<pair + 2), category: .typography, severity: .minor,
            certainty: .sure, message: "spaces stand inside the asterisks", fix: Fix("**\(inside)**")))
        open = nil
      } else {
        open = isSpaced(behind: pair, in: text) && !text.tokens[pair].shape.contains(.joined) ? pair : nil
      }
    }
    return findings
  }

  /// The first asterisk of each two that stand together and alone.
  private static func pairs(of asterisks: [Int], in text: AnalyzedText) -> [Int] {
    asterisks.filter { index in
      isJoinedAsterisk(index + 1, in: text) && !isJoinedAsterisk(index + 2, in: text)
        && !(text.isMark(index - 1, "*") && text.tokens[index].shape.contains(.joined))
    }
  }

  private static func isJoinedAsterisk(_ index: Int, in text: AnalyzedText) -> Bool {
    text.isMark(index, "*") && text.tokens[index].shape.contains(.joined)
  }

  private func isSpaced(behind pair: Int, in text: AnalyzedText) -> Bool {
    text.token(pair + 2).map { !$0.shape.contains(.joined) && !$0.shape.contains(.startsLine) && $0.kind == .word }
      ?? false
  }

  private func isSpaced(before pair: Int, in text: AnalyzedText) -> Bool {
    !text.tokens[pair].shape.contains(.joined) && !text.tokens[pair].shape.contains(.startsLine)
  }
}
