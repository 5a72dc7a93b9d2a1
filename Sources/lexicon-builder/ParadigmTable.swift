import LavoirLexicons
import LavoirText

/// How nouns, adjectives and verbs inflect: from each lemma to each of its forms.
struct ParadigmTable {
  private var forms: [Lemma: [FrenchLexicon.Reading]] = [:]

  private struct Lemma: Hashable {
    let key: String
    let partOfSpeech: PartOfSpeech
  }

  init(_ french: FrenchLexicon) {
    for reading in french.readings {
      let part = reading.tag.partOfSpeech
      guard [.noun, .adjective, .verb].contains(part), reading.lemma.utf8.count < 255 else { continue }
      forms[Lemma(key: Folding.folded(reading.lemma), partOfSpeech: part), default: []].append(reading)
    }
  }

  /// The table of the pack.
  func write(to pack: inout PackBuilder) throws {
    let lemmas = forms.keys.sorted { ($0.key, $0.partOfSpeech.rawValue) < ($1.key, $1.partOfSpeech.rawValue) }
    for lemma in lemmas {
      var rules: [SuffixRule] = []
      for reading in forms[lemma] ?? [] {
        let rule = try pack.rule(from: reading.lemma, to: reading.form, tag: reading.tag)
        if !rules.contains(rule) { rules.append(rule) }
      }
      let key = Lexicon.paradigmKey(lemma.key, lemma.partOfSpeech)
      pack.add(.paradigms, key: key, value: pack.rules.index(rules))
    }
    report("paradigms", "\(lemmas.count) lemmas")
  }
}
