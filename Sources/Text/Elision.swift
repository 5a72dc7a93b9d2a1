/// The words of French that lose their last vowel before another word.
public enum Elision {
  /// The elided forms, with a straight apostrophe. Grevisse, *Le bon usage*, § 45; `quelqu’` and `presqu’` are left
  /// out, for they are elided only inside a word (`quelqu’un`, `presqu’île`).
  public static let forms = [
    "l'", "d'", "j'", "m'", "t'", "s'", "n'", "c'", "qu'", "jusqu'", "lorsqu'", "puisqu'", "quoiqu'",
  ]

  /// Whether the hash is that of an elided form.
  static func isElided(_ hash: WordHash) -> Bool {
    hashes.contains(hash.value)
  }

  private static let hashes = KeyTable(forms.map { (WordHash($0).value, ()) })
}
