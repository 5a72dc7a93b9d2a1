import LavoirGlossaries
import LavoirText

/// Two wrong forms that are the same words in a text, as they are written or after inflection, and that nothing tells
/// apart.
struct FormMeeting: Sendable {
  let earlier: FormTable.Owned
  let later: FormTable.Owned
  /// Whether both have the same replacement.
  let isSameReplacement: Bool
  /// Whether the forms are the same as they are written.
  let isWrittenAlike: Bool

  /// Every meeting of a glossary’s forms: each form with the first one before it that it meets.
  static func all(in glossary: LookedUpTerms) -> [FormMeeting] {
    glossary.forms.shared.flatMap { group -> [FormMeeting] in
      // Few forms meet; of very many that do, each is compared with the first ones.
      group.indices.dropFirst().compactMap { index in
        group[..<min(index, mostCompared)].lazy.compactMap { meeting($0, group[index], in: glossary) }.first
      }
    }
  }

  private static let mostCompared = 50

  private static func meeting(
    _ earlier: FormTable.Owned, _ later: FormTable.Owned, in glossary: LookedUpTerms
  ) -> FormMeeting? {
    guard earlier.entry != later.entry || earlier.form.wrongForm != later.form.wrongForm,
      let first = glossary.term(at: earlier.entry), let second = glossary.term(at: later.entry),
      first.status != .doNotTranslate, second.status != .doNotTranslate, earlier.form.mayMeet(later.form),
      first.scope.holds(on: glossary.today), second.scope.holds(on: glossary.today)
    else { return nil }
    let conditions = FormConditions(of: earlier.form.wrongForm, in: first)
    let others = FormConditions(of: later.form.wrongForm, in: second)
    guard conditions.areAlike(others), !conditions.areApart(others) else { return nil }
    let isSame =
      first.status == second.status && first.status == .preferred
      && Folding.folded(first.preferred) == Folding.folded(second.preferred) && first.kind == second.kind
    // A form that differs in letter case is another one where that is asked for.
    if isSame, !earlier.form.fits(later.form.text) || !later.form.fits(earlier.form.text) { return nil }
    let isWrittenAlike = [(first, earlier.form), (second, later.form)].allSatisfy { term, form in
      form.text == form.wrongForm.map { term.replaces[$0].text } ?? term.preferred
    }
    return FormMeeting(
      earlier: earlier, later: later, isSameReplacement: isSame, isWrittenAlike: isWrittenAlike)
  }
}
