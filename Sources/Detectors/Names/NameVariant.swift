import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds one name written in two ways in a document.
struct NameVariant: Detector {
  static let rule = Rule(
    id: "name-variant",
    summary: "A name differs by a letter from a name that stands elsewhere in the document.",
    why: """
      Spinners and translators write one name in several ways. A name that stands once, unknown to the lexicon, and
      differs by one letter from a name that the document has at least three times, is most likely that name; but it may
      be another person.
      """,
    category: .namedEntity,
    severity: .minor,
    fires: [
      .init(
        "Le maire Tcherkov est là. Tcherkov a parlé. On écoute Tcherkov. Puis ⟦Tcherkiv→Tcherkov⟧ est parti.", .likely)
    ],
    silent: [
      "Le maire Tcherkov est là. Tcherkov a parlé. On écoute Tcherkov.", "Martin et Marten se parlent.",
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    let names = Self.names(of: text)
    let frequent = Dictionary(grouping: names.filter { $0.value.count >= 3 }.keys.sorted(), by: Self.outline)
    guard !frequent.isEmpty else { return [] }
    return names.filter { $0.value.count == 1 && $0.key.count >= 6 }.sorted { $0.key < $1.key }.compactMap {
      name, places in
      guard let twin = frequent[Self.outline(of: name)]?.first(where: { Self.differByOneLetter(name, $0) }),
        let index = places.first,
        !text.isProtected(index), !text.isInTerm(index)
      else { return nil }
      return Finding(
        rule: rule.id, range: text.tokens[index].range, category: .namedEntity, severity: .minor, certainty: .likely,
        message: "« \(name) » is written « \(twin) » elsewhere in the document", evidence: [.elsewhere(twin)],
        fix: Fix(twin))
    }
  }

  /// The capitalised words that no lexicon has, with their places.
  private static func names(of text: AnalyzedText) -> [String: [Int]] {
    var names: [String: [Int]] = [:]
    for index in text.marks[.unknownName] where text.tokens[index].isCapitalisedWord {
      names[text.string(index), default: []].append(index)
    }
    return names
  }

  /// The first and last byte and the length, which names that differ by one letter inside share.
  private static func outline(of name: String) -> [Int] {
    [Int(name.utf8.first ?? 0), Int(name.utf8.last ?? 0), name.count]
  }

  /// Whether one letter inside the words is another, all else equal; the first and last letters stay.
  static func differByOneLetter(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left), Array(right))
    guard left.count == right.count, left.first == right.first, left.last == right.last else { return false }
    return zip(left, right).count(where: { $0 != $1 }) == 1
  }
}
