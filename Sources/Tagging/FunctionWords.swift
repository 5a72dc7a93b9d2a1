import LavoirText

/// Frequent words of which the lexicon does not know every part of speech that treebanks give them.
enum FunctionWords {
  /// What a word of this hash can be, if it is one of them.
  static func classes(of word: UInt64) -> ClassSet? {
    table[word]
  }

  private static let list: [(ClassSet, [String])] = [
    // The article of a contraction is no word of its own here; `des` is the plural of `un` too.
    (ClassSet(.adposition, .determiner), ["de", "d'", "du", "des", "au", "aux"]),
    (ClassSet(.adposition, .pronoun), ["auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"]),
    (ClassSet(.adposition), ["afin", "envers"]),
    (ClassSet(.adposition, .adverb, .subordinatingConjunction), ["comme", "jusque", "jusqu'"]),
    (ClassSet(.adverb, .subordinatingConjunction), ["quand", "parce"]),
    (ClassSet(.adverb, .coordinatingConjunction), ["donc", "puis", "voire"]),
    (ClassSet(.adverb, .adjective, .determiner, .noun, .pronoun), ["tout", "toute", "tous", "toutes"]),
    (ClassSet(.adjective, .determiner, .pronoun), ["quel", "quelle", "quels", "quelles", "tel", "telle", "tels"]),
    (ClassSet(.adjective, .determiner, .pronoun), ["telles", "certains", "certaines", "plusieurs"]),
    (ClassSet(.adjective, .determiner), ["différents", "différentes", "divers", "diverses"]),
    (ClassSet(.adjective, .noun, .pronoun), ["autre", "autres"]),
    (ClassSet(.noun, .pronoun), ["plupart"]),
    (ClassSet(.determiner, .noun, .numeral, .pronoun), ["un", "une"]),
    (ClassSet(.numeral, .pronoun), ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "dix"]),
    (ClassSet(.adverb, .interjection, .noun), ["non"]),
  ]

  private static let table = KeyTable(
    list.flatMap { set, forms in forms.map { (WordHash($0).value, set) } })
}
