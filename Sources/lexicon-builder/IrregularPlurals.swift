/// Plurals that hunspell-fr lists as words of their own, without a word on their singular.
enum IrregularPlurals {
  /// The singulars by their plural.
  static let singulars = [
    "yeux": "œil", "cieux": "ciel", "aïeux": "aïeul", "mesdames": "madame", "mesdemoiselles": "mademoiselle",
    "messieurs": "monsieur", "messeigneurs": "monseigneur",
  ]
}
