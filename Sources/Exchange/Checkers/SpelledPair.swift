import LavoirGlossaries
import LavoirLexicons

/// A spelling of a wrong form, and the spellings of the preferred form that may stand for it.
struct SpelledPair: Equatable {
  var wrong: String
  /// The likeliest first. Several where the wrong form does not tell its gender or number.
  var rights: [String]
}

/// Spells out the inflected forms of terms, for programs that do not know how French inflects.
struct TermSpelling {
  let lexicon: Lexicon

  /// The spellings of a wrong form, each once, the lemma first.
  func pairs(of form: WrongForm, in term: Term) -> [SpelledPair] {
    var pairs: [SpelledPair] = []
    for (wrong, right) in form.match == .exact
      ? [(form.text, term.preferred)] : parallel(form.text, term.preferred, term.kind)
    {
      guard wrong != right else { continue }
      if let index = pairs.firstIndex(where: { $0.wrong == wrong }) {
        if !pairs[index].rights.contains(right) { pairs[index].rights.append(right) }
      } else {
        pairs.append(SpelledPair(wrong: wrong, rights: [right]))
      }
    }
    // A spelling that is one of the preferred form too is not wrong.
    return pairs.filter { pair in !pairs.contains { $0.rights.contains(pair.wrong) } }
  }

  /// The spellings of a form, each once, the lemma first.
  func spellings(of form: String, _ kind: Term.Kind) -> [String] {
    ([form] + inflected(form, kind)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func parallel(_ wrong: String, _ right: String, _ kind: Term.Kind) -> [(String, String)] {
    switch kind {
    case .noun: nouns(wrong, right)
    case .adjective: adjectives(wrong, right)
    case .verb: verbs(wrong, right)
    case .adverb, .name, .phrase: [(wrong, right)]
    }
  }

  private func nouns(_ wrong: String, _ right: String) -> [(String, String)] {
    let plurals = inflected(wrong, .noun).filter { $0 != wrong }
    let right = (singular: right, plural: inflected(right, .noun).first { $0 != right } ?? right)
    // A noun without a plural of its own does not tell its number.
    return [(wrong, right.singular)] + (plurals.isEmpty ? [wrong] : plurals).map { ($0, right.plural) }
  }

  /// The forms that the corrector looks for.
  private func inflected(_ form: String, _ kind: Term.Kind) -> [String] {
    var term = Term(form)
    term.kind = kind
    return term.spelledForms(ofAccepted: form, lexicon).map(\.text)
  }

  private func adjectives(_ wrong: String, _ right: String) -> [(String, String)] {
    var forms = [(wrong, right)]
    let takesPlural = !wrong.hasSuffix("s") && !wrong.contains(" ")
    for number in [Number.singular, .plural] {
      for gender in [Gender.masculine, .feminine] {
        let replacement = lexicon.inflect(right, .adjective, gender: gender, number: number) ?? right
        let form = lexicon.inflect(wrong, .adjective, gender: gender, number: number)
        forms.append((form ?? wrong, replacement))
        // A foreign adjective may have taken the plural of French.
        if form == nil, number == .plural, takesPlural { forms.append((wrong + "s", replacement)) }
      }
    }
    return forms
  }

  /// The first word is inflected, the rest stays.
  private func verbs(_ wrong: String, _ right: String) -> [(String, String)] {
    let heads = [wrong, right].map { String($0.prefix { $0 != " " }) }
    let rests = zip([wrong, right], heads).map { $0.dropFirst($1.count) }
    let rightForms = lexicon.forms(of: heads[1], .verb)
    let forms = lexicon.forms(of: heads[0], .verb).filter { $0.tag.detail != .inverted }
    return [(wrong, right)]
      + forms.map { form, tag in
        let replacement = rightForms.first { $0.tag == tag }?.form ?? heads[1]
        return (form + rests[0], replacement + rests[1])
      }
  }
}
