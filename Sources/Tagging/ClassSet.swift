import LavoirLexicons
import LavoirText

/// Which of the sixteen classes of words a token can have.
package struct ClassSet: OptionSet, Sendable {
  /// A bit for each ``WordClass`` with a lane.
  package let rawValue: UInt16
  /// The set of some bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of some classes; those without a lane are left out.
  package init(_ classes: WordClass...) {
    rawValue = classes.reduce(0) { $0 | (UInt16(1) &<< UInt16($1.rawValue)) }
  }

  /// What a word in no lexicon can be.
  package static let open = ClassSet(
    .adjective, .adverb, .finiteVerb, .infinitive, .interjection, .noun, .other, .participle, .properNoun)
  /// What a word in no lexicon can be that has a capital where none is due.
  package static let openCapitalised = ClassSet(.adjective, .noun, .other, .properNoun)
  /// What digits with letters can be: `3e`, `16h30`, `B2`.
  package static let digits = ClassSet(.adjective, .noun, .numeral, .other, .properNoun)

  /// Whether a class is in it.
  package func contains(_ wordClass: WordClass) -> Bool {
    rawValue >> UInt16(wordClass.rawValue) & 1 == 1
  }

  /// What the lexicon permits for a word of these traits.
  ///
  /// What it only has with a capital is a name, be it a noun to the lexicon (`Alpes`); an acronym may be a noun.
  ///
  /// - Parameter opens: whether it is the first word of its sentence.
  package init(permittedBy traits: WordTraits, of token: Token, opens: Bool) {
    let isCapitalised = token.shape.contains(.capitalised)
    guard !traits.isDisjoint(with: Self.grammar) else {
      self = isCapitalised && !opens ? .openCapitalised : .open
      return
    }
    if isCapitalised, !traits.contains(.french), traits.contains(.properNoun), !token.isAllCapitals {
      self = ClassSet(.properNoun, .other)
      return
    }
    var set = ClassSet()
    for (trait, classes) in Self.classesOfTraits where traits.contains(trait) { set.formUnion(classes) }
    if isCapitalised || !traits.contains(.french) { set.formUnion(ClassSet(.properNoun, .other)) }
    self = set
  }

  private static let grammar: WordTraits = [
    .noun, .adjective, .finiteVerb, .infinitive, .pastParticiple, .presentParticiple, .adverb, .determiner, .pronoun,
    .preposition, .conjunction, .interjection, .numeral,
  ]

  private static let classesOfTraits: [(WordTraits, ClassSet)] = [
    (.noun, ClassSet(.noun)),
    (.adjective, ClassSet(.adjective, .noun)),
    (.finiteVerb, ClassSet(.finiteVerb, .auxiliary)),
    (.infinitive, ClassSet(.infinitive, .auxiliary)),
    (.pastParticiple, ClassSet(.participle, .adjective, .auxiliary)),
    (.presentParticiple, ClassSet(.participle, .auxiliary)),
    (.adverb, ClassSet(.adverb)),
    (.determiner, ClassSet(.determiner)),
    (.pronoun, ClassSet(.pronoun)),
    (.preposition, ClassSet(.adposition)),
    (.conjunction, ClassSet(.coordinatingConjunction, .subordinatingConjunction)),
    (.interjection, ClassSet(.interjection)),
    (.numeral, ClassSet(.numeral, .adjective, .noun)),
  ]
}
