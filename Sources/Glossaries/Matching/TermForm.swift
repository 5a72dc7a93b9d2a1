import LavoirLexicons
import LavoirText

/// One inflected form under which a term's wrong form may stand in a text.
struct TermForm: Sendable {
  /// The words, in order, as the tokenizer cuts them; of a pattern the first one.
  let words: [WordHash]
  /// The form as written.
  let text: String
  /// Which of the term’s wrong forms it is; `nil` for the term itself.
  var wrongForm: Int?
  /// Whether the words behind the first are a pattern.
  var isPattern = false
  /// Whether the form itself says plural or singular; `nil` where it says neither.
  let number: Number?
  /// The grammar of the first word of a verb’s form.
  var tag: MorphTag?
}

/// Spells out the inflected forms of a term's wrong forms.
struct TermInflector {
  let lexicon: Lexicon

  /// The forms under which a term is looked for: of its wrong forms, or its own where it is protected or flagged itself.
  func forms(of term: Term) -> [TermForm] {
    switch term.status {
    case .admitted: return []
    case .preferred:
      return term.replaces.indices.flatMap { index in
        forms(of: term.replaces[index], in: term).map { form in
          var form = form
          form.wrongForm = index
          return form
        }
      }
    case .deprecated, .forbidden, .doNotTranslate: return forms(of: WrongForm(term.preferred), in: term)
    }
  }

  /// The forms of one of the term's wrong forms, the lemma first.
  func forms(of wrong: WrongForm, in term: Term) -> [TermForm] {
    switch wrong.match {
    case .exact: return [TermForm(words: words(of: wrong.text), text: wrong.text, number: nil)]
    case .pattern:
      let firstWords = WordPattern(wrong.text)?.firstWords ?? []
      return firstWords.sorted { $0.value < $1.value }.map {
        TermForm(words: [$0], text: wrong.text, isPattern: true, number: nil)
      }
    case .inflected: return inflectedForms(of: wrong.text, kind: term.kind)
    }
  }

  private func inflectedForms(of wrong: String, kind: Term.Kind) -> [TermForm] {
    let spellings: [(String, Number?)]
    switch kind {
    case .noun: spellings = nounForms(wrong)
    case .adjective: spellings = adjectiveForms(wrong)
    case .verb: return verbForms(wrong)
    case .adverb, .name, .phrase: spellings = [(wrong, nil)]
    }
    return spellings.map { TermForm(words: words(of: $0.0), text: $0.0, number: $0.1) }
  }

  /// The words of each form that the preferred form takes in a text; one where that has no longer form than its words.
  func preferredForms(of term: Term) -> [[WordHash]] {
    // A form of one word alone stands inside no longer one.
    guard term.preferred.contains(where: { $0 == " " || $0 == "-" }) else { return [words(of: term.preferred)] }
    return [words(of: term.preferred)]
      + inflectedForms(of: term.preferred, kind: term.kind).map(\.words).filter { $0 != words(of: term.preferred) }
  }

  private func nounForms(_ wrong: String) -> [(String, Number?)] {
    let plural = plural(of: wrong)
    let head = wrong.prefix { $0 != " " }
    // « vagues radio »: the noun behind another may stay as it is.
    let headPlural = self.plural(of: String(head)) + wrong.dropFirst(head.count)
    guard plural != wrong else { return [(wrong, nil)] }
    var forms: [(String, Number?)] = [(wrong, .singular), (plural, .plural)]
    // « bot farms »: an English phrase takes its plural at its end.
    let isForeign = wrong.contains(" ") && lexicon.analyses(of: String(head)).isEmpty
    for other in [headPlural] + (isForeign ? [EnglishPlural.of(wrong)] : [])
    where !forms.contains(where: { $0.0 == other }) {
      forms.append((other, .plural))
    }
    return forms
  }

  /// The plural of a noun or noun phrase; a word that French does not know takes the plural of English.
  func plural(of phrase: String) -> String {
    lexicon.plural(ofPhrase: phrase) { lexicon.analyses(of: $0).isEmpty ? EnglishPlural.of($0) : $0 }
  }

  private func adjectiveForms(_ wrong: String) -> [(String, Number?)] {
    var forms: [(String, Number?)] = []
    for number in [Number.singular, .plural] {
      for gender in [Gender.masculine, .feminine] {
        guard let form = lexicon.inflect(wrong, .adjective, gender: gender, number: number) else { continue }
        if !forms.contains(where: { $0.0 == form }) { forms.append((form, number)) }
      }
    }
    guard forms.isEmpty else { return forms }
    // A word that French does not know: a writer or a spinner puts it into the plural as if it did.
    return wrong.hasSuffix("s") || wrong.contains(" ") ? [(wrong, nil)] : [(wrong, nil), (wrong + "s", .plural)]
  }

  /// The forms of the first word, each with the rest. Of forms that are spelled alike the third person counts, the most
  /// frequent in prose.
  private func verbForms(_ wrong: String) -> [TermForm] {
    let head = String(wrong.prefix { $0 != " " })
    let rest = words(of: String(wrong.dropFirst(head.count)))
    var forms: [String: MorphTag] = [:]
    for (form, tag) in lexicon.forms(of: head, .verb) where tag.detail != .inverted {
      if forms[form].map({ $0.person != .third && tag.person == .third }) ?? true { forms[form] = tag }
    }
    if forms.isEmpty { forms[head] = MorphTag(.verb, tense: .infinitive) }
    return forms.sorted { $0.key < $1.key }.map { form, tag in
      TermForm(words: words(of: form) + rest, text: form + wrong.dropFirst(head.count), number: nil, tag: tag)
    }
  }

  /// The words of a form, cut as the tokenizer cuts a text.
  func words(of form: String) -> [WordHash] {
    lexicon.words(ofPhrase: form)
  }
}
