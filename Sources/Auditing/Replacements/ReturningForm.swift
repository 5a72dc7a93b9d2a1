import LavoirGlossaries
import LavoirText

/// A wrong form that is found again in what its own entry writes, as « chasse » in « avions de chasse »: the text never
/// comes to rest.
struct ReturningForm {
  /// Which of the term’s wrong forms is found.
  let wrongForm: Int
  /// The replacement in which it stands.
  let text: String

  /// The first such form of a term: each form of the replacement is written into each context that a wrong form asks for,
  /// and read as a run reads it.
  init?(of term: Term, at entry: Int, in glossary: LookedUpTerms) {
    guard term.status == .preferred else { return nil }
    let own = glossary.forms.forms(ofEntry: entry)
    for (text, words) in term.spelledForms(ofAccepted: term.preferred, glossary.lexicon) {
      let inside = own.filter { owned in
        owned.form.words.first.map(words.contains) ?? false
          && (owned.form.isPattern || owned.form.words.count < words.count)
      }
      for number in Set(inside.compactMap(\.form.wrongForm)).sorted() {
        let contexts = (term.replaces[number].contexts.isEmpty ? term.contexts : term.replaces[number].contexts)
          .prefix(Self.mostContexts).map(Optional.some)
        for context in contexts.isEmpty ? [nil] : contexts where context?.asksForLocution != true {
          // A gap of the replacement is filled with what a gap of the pattern covered, which may be nothing.
          let sample = SampleText(text, isPattern: text.contains("*"), context: context?.source, topic: term.topic)
          guard let match = glossary.matches(at: sample).first(where: { $0.entry == entry }), let form = match.wrongForm
          else { continue }
          (wrongForm, self.text) = (form, text)
          return
        }
      }
    }
    return nil
  }

  /// A form with more contexts is tried in the first ones.
  private static let mostContexts = 20
}
