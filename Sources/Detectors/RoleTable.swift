import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// The words that have a role, and their roles.
struct RoleTable: Sendable {
  private let slots: [Slot]
  private let mask: Int

  private struct Slot {
    var key: UInt64 = 0
    var roles: WordRoles = []
  }

  /// The words of grammar, and those of a glossary.
  init(boilerplate: BoilerplateMatcher, loanwords: LoanwordSet, countries: CountryTable) {
    var roles = Self.grammar
    for key in boilerplate.firstWords { roles[key, default: []].insert(.boilerplate) }
    for key in boilerplate.innerFirstWords { roles[key, default: []].insert(.innerBoilerplate) }
    for key in loanwords.keys { roles[key, default: []].insert(.loanword) }
    for key in countries.keys { roles[key, default: []].insert(.country) }
    var size = 1024
    while size < roles.count * 4 { size *= 2 }
    mask = size - 1
    var slots = [Slot](repeating: Slot(), count: size)
    for (key, roles) in roles {
      var index = Self.slot(of: key) & mask
      while slots[index].key != 0 { index = (index + 1) & mask }
      slots[index] = Slot(key: key, roles: roles)
    }
    self.slots = slots
  }

  /// The roles of a word; none for most.
  func roles(of key: UInt64) -> WordRoles {
    slots.withUnsafeBufferPointer { slots in
      var index = Self.slot(of: key) & mask
      // Three quarters of the slots are free, so this ends soon.
      while slots[index].key != 0 {
        if slots[index].key == key { return slots[index].roles }
        index = (index + 1) & mask
      }
      return []
    }
  }

  private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) }

  // MARK: Grammar

  private static let grammar: [UInt64: WordRoles] = {
    var roles: [UInt64: WordRoles] = [:]
    for (role, words) in lists {
      for word in words.utf8.split(separator: 0x20) { roles[WordHash(word).value, default: []].insert(role) }
    }
    for key in Clitics.keys { roles[key, default: []].insert(.clitic) }
    for (key, reading) in Determiners.all {
      var shown: WordRoles = [.determiner]
      if reading.number == .plural { shown.insert(.plural) }
      if let gender = reading.gender { shown.insert(gender == .masculine ? .masculine : .feminine) }
      roles[key, default: []].formUnion(shown)
    }
    return roles
  }()

  private static let lists: [(WordRoles, String)] = [
    (.definite, "le la l' les"),
    (.ambiguousArticle, "le la tout toute quel quelle"),
    (.plainArticle, "un une des du au aux ces cette mes ses nos"),
    (.contracting, "le les"),
    (.subject, "je tu il ils"),
    (.thirdPerson, "il ils on"),
    (.singularSubject, "il elle on"),
    (.pluralSubject, "ils elles"),
    (.secondPerson, "tu"),
    (.firstPerson, "je j'"),
    (.be, "est sont était étaient sera seront serait seraient fut furent"),
    (.singularBe, "est sera serait était fut"),
    (.have, "a ont"),
    (
      .auxiliary,
      """
      suis es est sommes êtes sont était étaient ont avons avez avait avaient aura auront ai as a sera seront été \
      aurait auraient avoir
      """
    ),
    (
      .modal,
      """
      peut peuvent peux pouvons pouvez pourrait pourraient pourra pourront doit doivent dois devons devez devrait \
      devraient devra devront veut veulent voulez va vont allez faut
      """
    ),
    (
      .beforeInfinitive,
      "de d' pour à sans peut peuvent pouvez pourrez devez devrez doit voulez allez faut vont va"
    ),
    (.secondPersonBe, "es"),
    (.preposition, "dans sur sous par pour avec vers chez à d'"),
    (.fusing, "de à"),
    (.eliding, "le la de ne que je me te se si ce"),
    (.joiner, "et ou"),
    (
      .count,
      """
      deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante \
      cinquante soixante
      """
    ),
    (.que, "que qu'"),
    (
      .beforeSubjunctive,
      """
      afin pour bien avant sans moins ce faut faudra faudrait fallait pourvu recommandé important nécessaire \
      indispensable essentiel obligatoire préférable conseillé condition crainte
      """
    ),
    (.tant, "tant"),
    (.si, "si"),
    (.then, "ensuite"),
    (.cours, "cours"),
  ]
}
