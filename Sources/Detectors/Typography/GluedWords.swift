import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds an elided word or an « à » that lost its apostrophe or space: douverture, rapportà.
struct GluedWords: Detector {
  static let rule = Rule(
    id: "glued-words",
    summary: "Two words stand together that an apostrophe or a space parts.",
    why: """
      A conversion that drops apostrophes or spaces glues words: « douverture », « rapportà ». The word is in no lexicon, and
      cut at the seam it is two French words.
      """,
    category: .typography,
    severity: .minor,
    fires: [
      .init("une conception ⟦douverture→d’ouverture⟧ rapide", .likely),
      .init("de petits écarts par ⟦rapportà→rapport à⟧ la photo", .likely),
    ],
    silent: ["une conception d’ouverture", "la ville de Lagos", "un nounours", "le logiciel dandy"])

  func findings(in text: AnalyzedText) -> [Finding] {
    text.marks[.unknownWord].compactMap { finding(at: $0, in: text) }
  }

  private func finding(at index: Int, in text: AnalyzedText) -> Finding? {
    guard !text.records[index].isFamiliar, text.tokens[index].range.count >= 6, mayBeGlued(index, in: text) else {
      return nil
    }
    let word = text.string(index)
    guard let parted = elision(in: word, text) ?? preposition(in: word, text) else { return nil }
    return Finding(
      rule: rule.id, range: text.tokens[index].range, category: .typography, severity: .minor, certainty: .likely,
      message: "« \(word) » is « \(parted) » without its \(parted.contains("’") ? "apostrophe" : "space")",
      evidence: [.notFrench(word)], fix: Fix(parted))
  }

  /// Whether a word begins with the letter of an elided one, or ends with « à ».
  private func mayBeGlued(_ index: Int, in text: AnalyzedText) -> Bool {
    let range = text.tokens[index].range
    return "dlnsqjm".utf8.contains(text.bytes[range.start])
      || text.bytes[range.end - 2] == 0xC3 && text.bytes[range.end - 1] == 0xA0
  }

  private func elision(in word: String, _ text: AnalyzedText) -> String? {
    for prefix in ["d", "l", "n", "s", "qu", "j", "m"] where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      let traits = text.knowledge.lexicon.traits(of: rest)
      let fits = prefix == "d" || prefix == "l" ? WordTraits.noun : .finiteVerb
      guard rest.count >= 4, Vowels.begins(rest, lexicon: text.knowledge.lexicon),
        traits.isSuperset(of: [.french, fits]),
        text.knowledge.lexicon.record(of: rest).frenchZipf >= 3
      else { continue }
      return prefix + "’" + rest
    }
    return nil
  }

  private func preposition(in word: String, _ text: AnalyzedText) -> String? {
    guard word.hasSuffix("à") else { return nil }
    let rest = String(word.dropLast())
    let traits = text.knowledge.lexicon.traits(of: rest)
    return rest.count >= 3 && traits.contains(.french) && text.knowledge.lexicon.record(of: rest).frenchZipf >= 3
      ? rest + " à" : nil
  }
}

extension WordRecord {
  /// Whether some language’s texts have the word.
  fileprivate var isFamiliar: Bool { frenchZipf >= 2.5 || englishZipf >= 2.5 }
}
