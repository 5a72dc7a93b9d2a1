import LavoirLexicons
import LavoirText

/// The words of a text with what is known of each, as the marking pass looks at them: a word and those before it.
struct KnownWords {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let traits: UnsafeBufferPointer<WordTraits>
  let roles: UnsafeBufferPointer<WordRoles>

  /// Whether white space on the same line stands before a token.
  func isSpaced(_ index: Int) -> Bool {
    !tokens[index].shape.contains(.joined) && !tokens[index].shape.contains(.startsLine)
  }

  /// Whether an adjective of one gender stands behind a determiner and a noun of the other.
  func clashes(_ own: WordTraits, at index: Int) -> Bool {
    guard !own.isDisjoint(with: [.adjective, .pastParticiple]), own.isDisjoint(with: .finiteVerb), index > 1,
      let gender = own.gender, let number = own.number
    else { return false }
    let place = AdjectiveGender.noun(before: index, in: tokens)
    guard place >= 0 else { return false }
    let noun = traits[place]
    return place > 0 && noun.contains(.noun) && noun.isDisjoint(with: [.adjective, .properNoun])
      && noun.number == number && noun.gender.map { $0 != gender } ?? false && tokens[place].isSmallWord
      && isSpaced(index) && roles[place - 1].contains(.determiner)
  }

  /// The gender that the determiner before a noun shows; `nil` where the word may be no noun there. Behind « le » and
  /// « la », which are pronouns too, a word that can be a verb may be one.
  func shownGender(before own: WordTraits, at index: Int) -> Gender? {
    let readings = own.intersection(.partsOfSpeech)
    guard readings == .noun || (readings == [.noun, .finiteVerb] && !roles[index - 1].contains(.ambiguousArticle))
    else {
      return nil
    }
    return roles[index - 1].gender
  }

  // MARK: Grammar

  /// Whether no French sentence has two such words side by side: « des peut », « sur mange », « ils maison ».
  func isRupture(_ own: WordTraits, behind before: WordTraits, _ role: WordRoles, at index: Int) -> Bool {
    let readings = own.intersection(.partsOfSpeech)
    if readings == .finiteVerb {
      return before.intersection(.partsOfSpeech) == .finiteVerb && !role.contains(.be)
        || !role.isDisjoint(with: [.plainArticle, .preposition])
    }
    guard !readings.isEmpty, readings.isSubset(of: [.noun, .determiner, .preposition]) else { return false }
    return role.contains(readings == .preposition ? .plainArticle : .subject)
  }

  /// The end of a verb’s form, as far as it tells the person.
  enum Ending { case s, x, z, t, nt, other }

  func ending(of index: Int) -> Ending {
    let end = Int(tokens[index].end)
    switch bytes[end - 1] {
    case UInt8(ascii: "s"): return .s
    case UInt8(ascii: "x"): return .x
    case UInt8(ascii: "z"): return .z
    case UInt8(ascii: "t"):
      return end - Int(tokens[index].start) > 2 && bytes[end - 2] == UInt8(ascii: "n") ? .nt : .t
    default: return .other
    }
  }

  /// Whether the subject pronoun before a verb and its clitics can go with such an ending; true where there is none.
  func pronoun(before index: Int, allows ending: Ending) -> Bool {
    var at = index - 1
    while at > 0, index - at <= 3, roles[at].contains(.clitic) { at -= 1 }
    let role = roles[at]
    if role.contains(.singularSubject) { return ending == .t || ending == .other }
    if role.contains(.pluralSubject) { return ending == .nt }
    if role.contains(.secondPerson) { return ending == .s || ending == .x }
    if role.contains(.firstPerson) { return ending != .nt && ending != .z && ending != .t }
    return true
  }

  static func beginsLikeVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "h"), 0xC3, 0xC5:
      true
    default: false
    }
  }
}
