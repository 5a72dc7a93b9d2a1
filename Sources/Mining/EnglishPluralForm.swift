import LavoirGlossaries
import LavoirLexicons

/// The plurals that a spinner forms of the words it writes.
enum EnglishPluralForm {
  /// The singular of a form that a thesaurus has in the singular only; `nil` where it is no such plural.
  static func singular(of form: String, lexicon: Lexicon) -> String? {
    guard !lexicon.traits(of: form).contains(.spinKey) else { return nil }
    return EnglishPlural.singulars(of: form).first { lexicon.traits(of: $0).contains(.spinKey) }
  }
}
