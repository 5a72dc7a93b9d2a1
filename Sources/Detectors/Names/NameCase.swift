import LavoirFindings
import LavoirText

/// Finds a name whose capitals differ from the way the document mostly writes it: MoonRaker, Moonraker.
struct NameCase: Detector {
  static let rule = Rule(
    id: "name-case",
    summary: "A name has other capitals than elsewhere in the document.",
    why: """
      Translators recase the names of products. Where a name that no lexicon has stands in a document with capitals inside
      and without, the way that stands more often is taken; where both stand as often, the one with a single capital.
      """,
    category: .casing,
    severity: .minor,
    fires: [
      .init("Utiliser Moonraker pour tout. Grâce à ⟦MoonRaker→Moonraker⟧, on installe Moonraker.", .likely),
      .init("GitHub est là. GitHub aussi. Enfin ⟦Github→GitHub⟧.", .likely),
    ],
    silent: ["Moonraker et Klipper", "MoonRaker et MoonRaker", "la SNCF et Sncf.fr", "IBM", "Le McDo et le Mcdonald"])

  func findings(in text: AnalyzedText) -> [Finding] {
    var spellings: [UInt64: [String: [Int]]] = [:]
    for index in text.marks[.unknownName] {
      let token = text.tokens[index]
      guard token.range.count >= 5, !token.isAllCapitals, !text.isInCode(index), !text.isProtected(index),
        !text.isInForeignLine(index), !isInIdentifier(index, in: text),
        !isSurname(index, in: text)
      else { continue }
      spellings[token.key, default: [:]][text.string(index), default: []].append(index)
    }
    return spellings.values.filter { $0.count > 1 }.flatMap { findings(for: $0, in: text) }
      .sorted { $0.range.start < $1.range.start }
  }

  private func findings(for spellings: [String: [Int]], in text: AnalyzedText) -> [Finding] {
    let ranked = spellings.sorted {
      ($1.value.count, capitals($0.key), $0.key) < ($0.value.count, capitals($1.key), $1.key)
    }
    guard let usual = ranked.first?.key else { return [] }
    return ranked.dropFirst().flatMap { spelling, places in
      places.map { index in
        rule.finding(
          text.tokens[index].range, .likely, "« \(spelling) » is written « \(usual) » elsewhere in the document",
          evidence: [.elsewhere(usual)], fix: Fix(usual))
      }
    }
  }

  /// Whether a first name or another name stands before: « Dominic LeBlanc » and « Hubert Leblanc » are two people.
  private func isSurname(_ index: Int, in text: AnalyzedText) -> Bool {
    guard index > 0, text.tokens[index - 1].isCapitalisedWord, !text.tokens[index].shape.contains(.startsLine) else {
      return false
    }
    return !text.traits(index - 1).isDisjoint(with: [.firstName, .properNoun])
      || !text.traits(index - 1).contains(.french)
  }

  private func capitals(_ word: String) -> Int { word.count(where: \.isUppercase) }

  /// Whether the word is part of a name of code, an address or a path.
  private func isInIdentifier(_ index: Int, in text: AnalyzedText) -> Bool {
    let joinedBehind = text.token(index + 1).map { $0.shape.contains(.joined) && $0.kind == .mark } ?? false
    return
      (text.tokens[index].shape.contains(.joined) && !text.tokens[max(0, index - 1)].shape.contains(.elided)
      && !text.isMark(index - 1, "(") && !text.isMark(index - 1, "[") && !text.isMark(index - 1, "*"))
      || (joinedBehind
        && ["/", ".", "_", "-", ":", "="].contains {
          text.isMark(index + 1, $0) && text.token(index + 2)?.shape.contains(.joined) == true
        })
  }
}
