import LavoirLexicons
import LavoirText

/// Which words the detectors of grammar look at, told cheaply from a word and those before it.
///
/// Nothing is decided here: a mark lets pass most of what is right, and all that is looked for.
struct GrammarMarks {
  let tokens: [Token]
  let bytes: [UInt8]

  /// Notes why a word deserves a look.
  ///
  /// - Parameters:
  ///   - own: what the lexicon knows of the word.
  ///   - before: what it knows of the word before; empty for marks.
  ///   - index: the word; not the first of its line.
  func note(_ own: WordTraits, before: WordTraits, at index: Int, in marks: inout MarkIndex) {
    if tokens[index - 1].range.count <= 3 {
      short(own, at: index, in: &marks)
    }
    if own.contains(.finiteVerb) { verb(own, before: before, at: index, in: &marks) }
    if own.contains(.infinitive), Self.auxiliaries.contains(tokens[index - 1]) {
      marks.add(.infinitiveBehindAuxiliary, at: index)
    }
    if own.contains(.pastParticiple), before.contains(.pronoun), Self.thirdPersons.contains(tokens[index - 1]) {
      marks.add(.participleBehindPronoun, at: index)
    }
    if own.contains(.pastParticiple), Self.modals.contains(tokens[index - 1]) { marks.add(.infinitiveDue, at: index) }
    if own.contains(.noun) || own.contains(.adjective) { nominal(own, before: before, at: index, in: &marks) }
    if !own.isDisjoint(with: [.adjective, .pastParticiple]) { adjective(own, before: before, at: index, in: &marks) }
    if breaks(own, behind: before, at: index) { marks.add(.rupture, at: index) }
    if index > 1, tokens[index - 2].key == tokens[index].key { twin(own, at: index, in: &marks) }
  }

  // MARK: By kind of word

  /// Behind a word of three letters at most: elision and contraction.
  private func short(_ own: WordTraits, at index: Int, in marks: inout MarkIndex) {
    let key = tokens[index].key
    if key == Self.le || key == Self.les, Self.fusing.contains(tokens[index - 1]) {
      marks.add(.uncontracted, at: index)
    }
    guard Self.beginsLikeVowel(bytes[Int(tokens[index].start)]), Self.eliding.contains(tokens[index - 1]) else {
      return
    }
    marks.add(.missedElision, at: index)
  }

  private func verb(_ own: WordTraits, before: WordTraits, at index: Int, in marks: inout MarkIndex) {
    let ending = ending(of: index)
    if before.contains(.pronoun) || Clitics.contains(tokens[index - 1]), !pronoun(before: index, allows: ending) {
      marks.add(.personClash, at: index)
    }
    if before.contains(.noun), index > 1,
      own.isDisjoint(with: [.noun, .adjective, .preposition]) || Self.have.contains(tokens[index]),
      let determiner = Determiners.reading(of: tokens[index - 2]),
      (determiner.number == .plural) != (ending == .nt)
    {
      marks.add(.verbNumber, at: index)
    }
    if own.intersection(.partsOfSpeech) == .finiteVerb, before.contains(.finiteVerb),
      Self.auxiliaries.contains(tokens[index - 1])
    {
      marks.add(.verbBehindAuxiliary, at: index)
    }
    if ending == .nt, before.contains(.noun), tokens[index - 1].isCapitalisedWord { marks.add(.bareSubject, at: index) }
    if Self.have.contains(tokens[index]), Clitics.contains(tokens[index - 1]) {
      marks.add(.coordinatedAuxiliary, at: index)
    }
    if Self.be.contains(tokens[index]) { marks.add(.be, at: index) }
    if ending == .z, own.intersection(.partsOfSpeech) == .finiteVerb, Self.beforeInfinitive.contains(tokens[index - 1])
    {
      marks.add(.infinitiveDue, at: index)
    }
  }

  private func nominal(_ own: WordTraits, before: WordTraits, at index: Int, in marks: inout MarkIndex) {
    let readings = own.intersection(.partsOfSpeech)
    if own.number == .singular, readings.isSubset(of: [.noun, .adjective]), own.contains(.noun),
      Self.counts.contains(tokens[index - 1])
    {
      marks.add(.wrongNumber, at: index)
    } else if before.contains(.determiner), let number = own.number,
      readings.isSubset(of: [.noun, .adjective, .pastParticiple]), own.contains(.noun),
      let determiner = Determiners.reading(of: tokens[index - 1]), determiner.number != number
    {
      marks.add(.wrongNumber, at: index)
    }
    if own.contains(.noun), before.contains(.adjective),
      before.isDisjoint(with: [.noun, .determiner]) || before.gender != own.gender
    {
      marks.add(.adjectiveBeforeNoun, at: index)
    }
    if own.contains(.noun), tokens[index].isSmallWord, tokens[index - 1].shape.contains(.capitalised) {
      marks.add(.nameBeforeNoun, at: index)
    }
    if readings == .noun, before.intersection(.partsOfSpeech) == .noun { marks.add(.nounPair, at: index) }
  }

  private func adjective(_ own: WordTraits, before: WordTraits, at index: Int, in marks: inout MarkIndex) {
    guard index > 1, before.contains(.noun), let number = own.number, let other = before.number, number != other,
      own.isDisjoint(with: [.finiteVerb, .adverb, .preposition, .infinitive]),
      Determiners.reading(of: tokens[index - 2])?.number == other
    else { return }
    marks.add(.numberClash, at: index)
  }

  private func twin(_ own: WordTraits, at index: Int, in marks: inout MarkIndex) {
    guard !own.isDisjoint(with: [.noun, .adjective, .pastParticiple]),
      tokens[index - 1].isMark(",") || Self.joiners.contains(tokens[index - 1])
    else { return }
    marks.add(.coordinatedTwin, at: index)
  }

  /// Whether no French sentence has two such words side by side: « des peut », « sur mange », « ils maison ».
  private func breaks(_ own: WordTraits, behind before: WordTraits, at index: Int) -> Bool {
    let readings = own.intersection(.partsOfSpeech)
    if readings == .finiteVerb {
      return before.intersection(.partsOfSpeech) == .finiteVerb && !Self.be.contains(tokens[index - 1])
        || Self.articles.contains(tokens[index - 1]) || Self.prepositions.contains(tokens[index - 1])
    }
    guard !readings.isEmpty, readings.isSubset(of: [.noun, .determiner, .preposition]) else { return false }
    if readings == .preposition { return Self.articles.contains(tokens[index - 1]) }
    return Self.subjects.contains(tokens[index - 1])
  }

  // MARK: Endings

  /// The end of a verb’s form, as far as it tells the person.
  private enum Ending { case s, x, z, t, nt, other }

  private func ending(of index: Int) -> Ending {
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
  private func pronoun(before index: Int, allows ending: Ending) -> Bool {
    var at = index - 1
    while at > 0, index - at <= 3, Clitics.contains(tokens[at]) { at -= 1 }
    switch tokens[at].key {
    case Self.il, Self.elle, Self.on: return ending == .t || ending == .other
    case Self.ils, Self.elles: return ending == .nt
    case Self.tu: return ending == .s || ending == .x
    case Self.je, Self.j: return ending != .nt && ending != .z && ending != .t
    default: return true
    }
  }

  private static func beginsLikeVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "h"), 0xC3, 0xC5:
      true
    default: false
    }
  }

  private static let le = WordHash("le").value
  private static let les = WordHash("les").value
  private static let il = WordHash("il").value
  private static let elle = WordHash("elle").value
  private static let on = WordHash("on").value
  private static let ils = WordHash("ils").value
  private static let elles = WordHash("elles").value
  private static let tu = WordHash("tu").value
  private static let je = WordHash("je").value
  private static let j = WordHash("j'").value
  private static let fusing: WordSet = ["de", "à"]
  private static let eliding: WordSet = ["le", "la", "de", "ne", "que", "je", "me", "te", "se", "si", "ce"]
  private static let joiners: WordSet = ["et", "ou"]
  private static let auxiliaries: WordSet = [
    "suis", "es", "est", "sommes", "êtes", "sont", "était", "étaient", "ont", "avons", "avez", "avait", "avaient",
    "aura", "auront", "ai", "as", "a", "sera", "seront", "été", "aurait", "auraient", "avoir",
  ]
  private static let modals: WordSet = [
    "peut", "peuvent", "peux", "pouvons", "pouvez", "pourrait", "pourraient", "pourra", "pourront", "doit", "doivent",
    "dois", "devons", "devez", "devrait", "devraient", "devra", "devront", "veut", "veulent", "voulez", "va", "vont",
    "allez", "faut",
  ]
  private static let beforeInfinitive: WordSet = [
    "de", "d'", "pour", "à", "sans", "peut", "peuvent", "pouvez", "pourrez", "devez", "devrez", "doit", "voulez",
    "allez", "faut", "vont", "va",
  ]
  /// Articles that are no pronouns.
  private static let articles: WordSet = ["un", "une", "des", "du", "au", "aux", "ces", "cette", "mes", "ses", "nos"]
  /// Prepositions that are nothing else before a verb.
  private static let prepositions: WordSet = ["dans", "sur", "sous", "par", "pour", "avec", "vers", "chez", "à", "d'"]
  /// Pronouns that are subjects and nothing else.
  private static let subjects: WordSet = ["je", "tu", "il", "ils"]
  /// Numbers in words, from two on.
  private static let counts: WordSet = [
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
    "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante",
  ]
  private static let thirdPersons: WordSet = ["il", "ils", "on"]
  private static let have: WordSet = ["a", "ont"]
  private static let be: WordSet = [
    "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "fut", "furent",
  ]
}
