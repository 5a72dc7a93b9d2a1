import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Finds examples that speak of something else.
struct ExampleWithoutTerm: GlossaryCheck {
  static let rule = Rule(
    id: "example-without-term",
    summary: "An example has no word of the entry.",
    why: """
      A sentence that must stay silent tests something only where a word of the entry stands in it: a wrong form in another
      context, or the right one. One that has none was most likely meant for another entry. Inflections and words of the
      same family count.
      """,
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧, le chat dort]
      """
    ],
    silent: [
      """
      - term: permanent
        replaces: [everlasting]
        pos: adjective
        source: press
        examples: [une base ⟦everlasting→permanente⟧, il y travaille en permanence]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    var forms: [Int: Set<UInt64>] = [:]
    for owned in glossary.forms.all {
      let telling = owned.form.words.filter { glossary.lexicon.record(of: $0).frenchZipf < Self.commonplace }
      forms[owned.entry, default: []].formUnion(telling.map(\.value))
    }
    return glossary.located.indices.flatMap { index -> [GlossaryFlaw] in
      let entry = glossary.located[index].entry
      guard entry.review == nil, !entry.examples.isEmpty else { return [] }
      let silent = entry.examples.indices.filter { number in
        // A marked example that speaks of something else fails.
        !entry.examples[number].contains("⟦")
          && !glossary.lexicon.wordKeys(ofPhrase: entry.examples[number]).contains {
            forms[index]?.contains($0) ?? false
          }
      }
      guard !silent.isEmpty else { return [] }
      let words = Self.words(of: entry, glossary.lexicon)
      // One word such as « de » is in every sentence; two are a part of the form.
      return silent.filter { number in
        let own = Set(Self.stems(of: entry.examples[number]))
        return !words.all.isEmpty && words.telling.isDisjoint(with: own)
          && words.all.intersection(own).count < (words.all.count > 1 ? 2 : 1)
      }.map {
        flaw(at: index, ["examples", .item($0)], "the example has no word of « \(entry.heading) »")
      }
    }
  }

  /// The beginnings of the words that an entry is about.
  private static func words(of entry: Entry, _ lexicon: Lexicon) -> (telling: Set<String>, all: Set<String>) {
    var phrases = [entry.heading]
    if case .term(let term) = entry {
      phrases += term.replaces.map(\.text) + term.also.map(\.text)
      // An irregular form has another beginning: aller, ira.
      phrases += term.kind == .verb ? term.spelledForms(ofAccepted: term.preferred, lexicon).map(\.text) : []
      phrases += term.replaces.flatMap { form in
        form.match == .pattern ? form.text.split { " |~".contains($0) }.map(String.init) : []
      }
    }
    return (
      telling: Set(phrases.flatMap { stems(of: $0, rarerThan: commonplace, lexicon) }),
      all: Set(phrases.flatMap { stems(of: $0) })
    )
  }

  /// From this Zipf frequency on a word stands in every other sentence.
  private static let commonplace = 5.9

  private static func stems(of phrase: String, rarerThan frequency: Double, _ lexicon: Lexicon) -> [String] {
    phrase.split { !$0.isLetter && !$0.isNumber }.filter { lexicon.record(of: String($0)).frenchZipf < frequency }
      .flatMap { stems(of: String($0)) }
  }

  /// How many letters of a word stand for its family.
  private static let stem = 4

  private static func stems(of phrase: String) -> [String] {
    phrase.split { !$0.isLetter && !$0.isNumber }.map { String(Folding.folded(String($0)).prefix(stem)) }
  }
}
