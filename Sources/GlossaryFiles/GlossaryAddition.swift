import LavoirGlossaries

/// An entry to be added to a glossary file, as its YAML.
public enum GlossaryAddition {
  /// A name or word that is right as it is: it is neither replaced nor reported.
  public static func protecting(_ text: String) -> String {
    var term = Term(text)
    term.status = .doNotTranslate
    term.source = "accepted by hand"
    return "\n" + GlossaryLayout.block(of: .term(term))
  }
}
