import LavoirLexicons

/// What a word is to the marks: which of their lists it stands in. Each word of a text is looked up once for all of them.
struct WordRoles: OptionSet, Sendable {
  /// The bits.
  let rawValue: UInt64
  /// The roles of some bits.
  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  // MARK: Determiners

  /// A determiner, or a preposition fused with one (``Determiners``).
  static var determiner: WordRoles { WordRoles(bit: 0) }
  /// A determiner that shows a masculine noun.
  static var masculine: WordRoles { WordRoles(bit: 1) }
  /// A determiner that shows a feminine noun.
  static var feminine: WordRoles { WordRoles(bit: 2) }
  /// A determiner of a plural.
  static var plural: WordRoles { WordRoles(bit: 3) }
  /// le, la, l’, les
  static var definite: WordRoles { WordRoles(bit: 4) }
  /// Determiners that are pronouns or adverbs too.
  static var ambiguousArticle: WordRoles { WordRoles(bit: 5) }
  /// Articles that are no pronouns.
  static var plainArticle: WordRoles { WordRoles(bit: 6) }
  /// le, les
  static var contracting: WordRoles { WordRoles(bit: 7) }

  // MARK: Pronouns

  /// ``Clitics``.
  static var clitic: WordRoles { WordRoles(bit: 8) }
  /// Pronouns that are subjects and nothing else.
  static var subject: WordRoles { WordRoles(bit: 9) }
  /// il, ils, on
  static var thirdPerson: WordRoles { WordRoles(bit: 10) }
  /// il, elle, on
  static var singularSubject: WordRoles { WordRoles(bit: 11) }
  /// ils, elles
  static var pluralSubject: WordRoles { WordRoles(bit: 12) }
  /// tu
  static var secondPerson: WordRoles { WordRoles(bit: 13) }
  /// je, j’
  static var firstPerson: WordRoles { WordRoles(bit: 14) }

  // MARK: Verbs

  /// Forms of « être » in the third person.
  static var be: WordRoles { WordRoles(bit: 15) }
  /// Those of them in the singular.
  static var singularBe: WordRoles { WordRoles(bit: 16) }
  /// a, ont
  static var have: WordRoles { WordRoles(bit: 17) }
  /// Forms of « être » and « avoir ».
  static var auxiliary: WordRoles { WordRoles(bit: 18) }
  /// Forms of « pouvoir », « devoir », « vouloir » and « aller ».
  static var modal: WordRoles { WordRoles(bit: 19) }
  /// Prepositions and modal verbs that an infinitive follows.
  static var beforeInfinitive: WordRoles { WordRoles(bit: 20) }
  /// « es »
  static var secondPersonBe: WordRoles { WordRoles(bit: 21) }

  // MARK: Other words

  /// Prepositions that are nothing else before a verb.
  static var preposition: WordRoles { WordRoles(bit: 22) }
  /// de, à: « le » and « les » fuse with them.
  static var fusing: WordRoles { WordRoles(bit: 23) }
  /// Words that lose their last letter before a vowel.
  static var eliding: WordRoles { WordRoles(bit: 24) }
  /// et, ou
  static var joiner: WordRoles { WordRoles(bit: 25) }
  /// Numbers in words, from two on.
  static var count: WordRoles { WordRoles(bit: 26) }
  /// que, qu’
  static var que: WordRoles { WordRoles(bit: 27) }
  /// What « que » and a subjunctive may follow.
  static var beforeSubjunctive: WordRoles { WordRoles(bit: 28) }
  /// « tant »
  static var tant: WordRoles { WordRoles(bit: 29) }
  /// « si »
  static var si: WordRoles { WordRoles(bit: 30) }
  /// « ensuite »
  static var then: WordRoles { WordRoles(bit: 31) }
  /// « cours »
  static var cours: WordRoles { WordRoles(bit: 32) }

  // MARK: Words of the glossary

  /// First word of boilerplate.
  static var boilerplate: WordRoles { WordRoles(bit: 33) }
  /// First word of boilerplate that may stand inside a line.
  static var innerBoilerplate: WordRoles { WordRoles(bit: 34) }
  /// A loanword.
  static var loanword: WordRoles { WordRoles(bit: 35) }
  /// A country, if it has a capital.
  static var country: WordRoles { WordRoles(bit: 36) }

  /// First word of a form of the glossary.
  static var term: WordRoles { WordRoles(bit: 37) }
  /// A form of the glossary by itself, or the first word of a pattern.
  static var loneTerm: WordRoles { WordRoles(bit: 38) }

  /// The gender that a determiner shows; `nil` where it shows none or both.
  var gender: Gender? {
    contains(.masculine) ? .masculine : contains(.feminine) ? .feminine : nil
  }
}
