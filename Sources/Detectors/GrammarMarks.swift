import LavoirLexicons
import LavoirText

/// Which words the detectors of grammar look at, told cheaply from a word and those before it.
///
/// Nothing is decided here: a mark lets pass most of what is right, and all that is looked for.
extension MarkingPass {
  /// Notes why a word deserves a look.
  ///
  /// - Parameters:
  ///   - own: what the lexicon knows of the word.
  ///   - index: the word; not the first of its line.
  mutating func grammar(_ own: WordTraits, at index: Int) {
    let before = traits[index - 1]
    let role = roles[index - 1]
    if !role.isDisjoint(with: [.fusing, .eliding]) { short(role, at: index) }
    if own.contains(.finiteVerb) { verb(own, before, role, at: index) }
    if !own.isDisjoint(with: [.infinitive, .pastParticiple]) { form(own, before, role, at: index) }
    if !own.isDisjoint(with: [.noun, .adjective]) { nominal(own, before, role, at: index) }
    if before.contains(.noun), !own.isDisjoint(with: [.adjective, .pastParticiple]) {
      adjective(own, before, at: index)
    }
    if words.isRupture(own, behind: before, role, at: index) { note(.rupture, at: index) }
    if index > 1, tokens[index - 2].key == tokens[index].key { twin(own, role, at: index) }
  }

  // MARK: By kind of word

  /// Behind « le », « de », « à » and their like: elision and contraction.
  private mutating func short(_ role: WordRoles, at index: Int) {
    if role.contains(.fusing), roles[index].contains(.contracting) { note(.uncontracted, at: index) }
    if role.contains(.eliding), KnownWords.beginsLikeVowel(bytes[Int(tokens[index].start)]) {
      note(.missedElision, at: index)
    }
  }

  private mutating func verb(_ own: WordTraits, _ before: WordTraits, _ role: WordRoles, at index: Int) {
    let ending = words.ending(of: index)
    if before.contains(.pronoun) || role.contains(.clitic), !words.pronoun(before: index, allows: ending) {
      note(.personClash, at: index)
    }
    if before.contains(.noun), index > 1, roles[index - 2].contains(.determiner),
      own.isDisjoint(with: [.noun, .adjective, .preposition]) || roles[index].contains(.have),
      roles[index - 2].contains(.plural) != (ending == .nt)
    {
      note(.verbNumber, at: index)
    }
    let isOnlyVerb = own.intersection(.partsOfSpeech) == .finiteVerb
    if isOnlyVerb, role.contains(.auxiliary), before.contains(.finiteVerb) { note(.verbBehindAuxiliary, at: index) }
    if ending == .nt, before.contains(.noun), tokens[index - 1].isCapitalisedWord { note(.bareSubject, at: index) }
    if role.contains(.clitic), roles[index].contains(.have) { note(.coordinatedAuxiliary, at: index) }
    if roles[index].contains(.be) { note(.be, at: index) }
    if ending == .z, isOnlyVerb, role.contains(.beforeInfinitive) { note(.infinitiveDue, at: index) }
  }

  /// Infinitives and past participles.
  private mutating func form(_ own: WordTraits, _ before: WordTraits, _ role: WordRoles, at index: Int) {
    if own.contains(.infinitive), role.contains(.auxiliary) { note(.infinitiveBehindAuxiliary, at: index) }
    guard own.contains(.pastParticiple) else { return }
    if role.contains(.thirdPerson), before.contains(.pronoun) { note(.participleBehindPronoun, at: index) }
    if role.contains(.modal) { note(.infinitiveDue, at: index) }
  }

  private mutating func nominal(_ own: WordTraits, _ before: WordTraits, _ role: WordRoles, at index: Int) {
    let readings = own.intersection(.partsOfSpeech)
    let isNoun = own.contains(.noun)
    if isNoun, role.contains(.count), own.number == .singular, readings.isSubset(of: [.noun, .adjective]) {
      note(.wrongNumber, at: index)
    } else if isNoun, role.contains(.determiner), before.contains(.determiner), let number = own.number,
      readings.isSubset(of: [.noun, .adjective, .pastParticiple]), role.contains(.plural) != (number == .plural)
    {
      note(.wrongNumber, at: index)
    }
    guard isNoun else { return }
    if before.contains(.adjective), before.isDisjoint(with: [.noun, .determiner]) || before.gender != own.gender {
      note(.adjectiveBeforeNoun, at: index)
    }
    if tokens[index - 1].shape.contains(.capitalised), tokens[index].isSmallWord { note(.nameBeforeNoun, at: index) }
    if readings == .noun, before.intersection(.partsOfSpeech) == .noun { note(.nounPair, at: index) }
  }

  private mutating func adjective(_ own: WordTraits, _ before: WordTraits, at index: Int) {
    guard index > 1, roles[index - 2].contains(.determiner), let number = own.number, let other = before.number,
      number != other, own.isDisjoint(with: [.finiteVerb, .adverb, .preposition, .infinitive]),
      roles[index - 2].contains(.plural) == (other == .plural)
    else { return }
    note(.numberClash, at: index)
  }

  private mutating func twin(_ own: WordTraits, _ role: WordRoles, at index: Int) {
    guard !own.isDisjoint(with: [.noun, .adjective, .pastParticiple]),
      role.contains(.joiner) || tokens[index - 1].isMark(",")
    else { return }
    note(.coordinatedTwin, at: index)
  }
}
