import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds letters that a conversion replaced by � or by a question mark: « mol�culaire », « r?f?rence ».
struct LostLetter: Detector {
  static let rule = Rule(
    id: "lost-letter",
    summary: "A letter was replaced by � or by a question mark.",
    why: """
      A byte that a decoder does not know becomes �, and a letter that an encoding has not becomes ?. What stood there is
      lost; but of the letters with accents mostly one alone makes a French word. Where several do, the most frequent word
      is offered; where none does, the damage is only shown.
      """,
    category: .encoding,
    severity: .major,
    fires: [
      "un poids ⟦mol�culaire→moléculaire⟧ élevé", "des balayeuses ⟦m�caniques→mécaniques⟧",
      .init("devant servir ⟦�→à⟧ la fabrication", .likely), .init("par ⟦r?f?rence→référence⟧ au texte", .likely),
      .init("un jeu ⟦d?velopp?→développé⟧ par deux amis", .likely), .init("une ⟦?conomie→économie⟧ douce", .likely),
    ],
    silent: [
      "Vraiment ?", "quoi?non", "https://example.org/?page=2", "un poids moléculaire", "Où?et quand?",
      "Tu viens? Oui.", "Qui est Untel? Un ami.", "le mode debug?",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    var findings: [Finding] = []
    var end = 0
    for index in text.marks[.lostLetter] where index >= end {
      let word = word(around: index, in: text)
      end = word.upperBound
      findings += finding(word, in: text).map { [$0] } ?? []
    }
    return findings
  }

  private func finding(_ word: Range<Int>, in text: AnalyzedText) -> Finding? {
    let old = text.string(word)
    let isCertainLoss = old.contains("\u{FFFD}")
    if old == "\u{FFFD}" { return alone(word.lowerBound, in: text) }
    let restored = restorations(of: old, in: text.knowledge.lexicon)
    guard isCertainLoss || (!restored.isEmpty && old.count >= 4 && isBroken(word, in: text)) else { return nil }
    guard let best = restored.first else {
      return rule.finding(text.byteRange(word), .likely, "letters of « \(old) » are lost")
    }
    return rule.finding(
      text.byteRange(word), isCertainLoss && restored.count == 1 ? .sure : .likely, "« \(old) » was « \(best) »",
      evidence: [.rule(restored.count == 1 ? "no other French word fits" : "\(restored.count) French words fit")],
      fix: Fix(best, alternatives: Array(restored.dropFirst().prefix(4))))
  }

  /// Whether the letters beside the question marks are no French words: « quoi?non » is a question, « r?f?rence » is not.
  private func isBroken(_ word: Range<Int>, in text: AnalyzedText) -> Bool {
    word.contains { text.tokens[$0].kind == .word && !text.traits($0).contains(.french) }
  }

  /// A letter that is a word of its own is mostly « à »; it may also have been a dash or another mark.
  private func alone(_ index: Int, in text: AnalyzedText) -> Finding {
    let isBetweenWords =
      text.token(index - 1)?.kind == .word && text.token(index + 1)?.isSmallWord == true
      && text.token(index + 1)?.shape.contains(.joined) == false
    return rule.finding(
      text.tokens[index].range, .likely, "a character is lost",
      fix: isBetweenWords ? Fix("à", alternatives: ["–"]) : nil)
  }

  /// The tokens that stand together around a lost letter.
  private func word(around index: Int, in text: AnalyzedText) -> Range<Int> {
    var first = index
    while first > 0, text.tokens[first].shape.contains(.joined), isPart(first - 1, in: text) { first -= 1 }
    var end = index + 1
    while let next = text.token(end), next.shape.contains(.joined), isPart(end, in: text) { end += 1 }
    return first..<end
  }

  private func isPart(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    return (token.kind == .word && !token.shape.contains(.elided)) || token.isMark("\u{FFFD}")
      || (token.isMark("?")
        && (token.shape.contains(.joined) || text.token(index + 1)?.shape.contains(.joined) == true))
  }

  /// The French words that the letters make, the most frequent first.
  private func restorations(of damaged: String, in lexicon: Lexicon) -> [String] {
    let holes = damaged.count { $0 == "\u{FFFD}" || $0 == "?" }
    guard holes <= Self.mostHoles else { return [] }
    let letters = holes <= 2 ? Self.letters : Self.commonLetters
    var candidates = [""]
    for character in damaged {
      let fillings = character == "\u{FFFD}" || character == "?" ? letters : [character]
      candidates = candidates.flatMap { start in fillings.map { start + String($0) } }
    }
    return candidates.filter { lexicon.traits(of: $0).contains(.french) }
      .sorted { (lexicon.record(of: $1).frenchZipf, $0) < (lexicon.record(of: $0).frenchZipf, $1) }
  }

  private static let mostHoles = 5
  private static let letters: [Character] = ["é", "è", "à", "ê", "ç", "ô", "î", "û", "â", "ù", "ï", "ë", "œ"]
  private static let commonLetters: [Character] = ["é", "è", "ê", "ç"]
}
