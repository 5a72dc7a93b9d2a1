import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds one person’s first name written in two ways in a document (Aleksandr and Alexandre Loukachenko).
struct FirstNameVariant: Detector {
  static let rule = Rule(
    id: "first-name-variant",
    summary: "A person’s first name is written in two ways.",
    why: """
      Translators take a name now from one language, now from another. Where the same surname follows two first names that
      begin alike, and one of them stands oftener, the other is most likely the same person’s. Brothers and sisters look
      the same, so it is never sure.
      """,
    category: .namedEntity,
    severity: .minor,
    fires: [
      .init(
        "Alexandre Tcherkov est venu. On écoute Alexandre Tcherkov. Puis ⟦Aleksandr→Alexandre⟧ Tcherkov est parti.",
        .likely)
    ],
    silent: [
      "Alexandre Tcherkov est venu. On écoute Alexandre Tcherkov.", "Jean Martin parle à Paul Martin. Jean Martin rit.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let people = Self.people(of: text)
    return people.keys.sorted().flatMap { surname -> [Finding] in
      let names = people[surname] ?? [:]
      return names.keys.sorted().compactMap { rare -> Finding? in
        guard let places = names[rare], places.count == 1, let index = places.first, !text.isInTerm(index),
          let usual = names.keys.sorted().first(where: { isVariant(rare, of: $0, among: names) })
        else { return nil }
        return Finding(
          rule: rule.id, range: text.tokens[index].range, category: .namedEntity, severity: .minor, certainty: .likely,
          message: "« \(rare) \(surname) » is « \(usual) \(surname) » elsewhere in the document",
          evidence: [.elsewhere("\(usual) \(surname)")], fix: Fix(usual))
      }
    }
  }

  private func isVariant(_ rare: String, of usual: String, among names: [String: [Int]]) -> Bool {
    usual != rare && (names[usual]?.count ?? 0) >= 2 && usual.count >= 4 && rare.count >= 4
      && usual.prefix(3) == rare.prefix(3)
  }

  /// The first names before each surname that follows several, with their places.
  private static func people(of text: AnalyzedText) -> [String: [String: [Int]]] {
    var people: [String: [String: [Int]]] = [:]
    for surname in text.marks[.unknownName] where text.tokens[surname].isCapitalisedWord {
      guard let first = text.token(surname - 1), first.isCapitalisedWord,
        !text.tokens[surname].shape.contains(.startsLine)
      else { continue }
      people[text.string(surname), default: [:]][text.string(surname - 1), default: []].append(surname - 1)
    }
    return people.filter { $0.value.count > 1 }
  }
}
