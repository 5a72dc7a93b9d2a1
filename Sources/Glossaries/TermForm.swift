import LavoirLexicons
import LavoirText

/// One inflected form under which a term's wrong form may stand in a text.
struct TermForm: Sendable {
  /// The words, in order, as the tokenizer cuts them.
  let words: [WordHash]
  /// The form as written.
  let text: String
  /// Whether the form itself says plural or singular; `nil` where it says neither.
  let number: Number?
}

/// Spells out the inflected forms of a term's wrong forms.
struct TermInflector {
  let lexicon: Lexicon

  /// The forms of one of the term's wrong forms, the lemma first.
  func forms(of wrong: String, in term: Term) -> [TermForm] {
    let spellings: [(String, Number?)]
    switch term.kind {
    case .noun: spellings = nounForms(wrong)
    case .adjective: spellings = adjectiveForms(wrong)
    case .verb, .adverb, .name, .phrase: spellings = [(wrong, nil)]
    }
    return spellings.map { TermForm(words: words(of: $0.0), text: $0.0, number: $0.1) }
  }

  private func nounForms(_ wrong: String) -> [(String, Number?)] {
    let plural = plural(of: wrong)
    return plural == wrong ? [(wrong, nil)] : [(wrong, .singular), (plural, .plural)]
  }

  /// The plural of a noun or noun phrase: the words before the first preposition take it.
  func plural(of phrase: String) -> String {
    var open = true
    let words = phrase.split(separator: " ").map { word -> String in
      if Self.prepositions.contains(String(word)) || word.contains("’") || word.contains("'") { open = false }
      return open ? pluralWord(String(word)) : String(word)
    }
    return words.joined(separator: " ")
  }

  private func pluralWord(_ word: String) -> String {
    lexicon.inflect(word, .noun, gender: nil, number: .plural)
      ?? lexicon.inflect(word, .adjective, gender: .masculine, number: .plural)
      ?? (lexicon.analyses(of: word).isEmpty ? EnglishPlural.of(word) : word)
  }

  private func adjectiveForms(_ wrong: String) -> [(String, Number?)] {
    var forms: [(String, Number?)] = []
    for number in [Number.singular, .plural] {
      for gender in [Gender.masculine, .feminine] {
        guard let form = lexicon.inflect(wrong, .adjective, gender: gender, number: number) else { continue }
        if !forms.contains(where: { $0.0 == form }) { forms.append((form, number)) }
      }
    }
    return forms.isEmpty ? [(wrong, nil)] : forms
  }

  /// The words of a form, cut as the tokenizer cuts a text.
  func words(of form: String) -> [WordHash] {
    let text = Array(form.utf8)
    return lexicon.tokens(of: text)
      .filter { $0.kind != .mark }
      .map { WordHash(text[$0.range.indices]) }
  }

  private static let prepositions: Set<String> = [
    "de", "du", "des", "à", "au", "aux", "en", "pour", "sans", "sur", "par", "avec", "of", "for", "in", "on",
  ]
}
