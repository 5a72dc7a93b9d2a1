import LavoirGlossaries

/// Makes entries of a glossary of concepts.
struct EntryMaking {
  var losses: [Loss] = []
  /// The concept being read, for what is told.
  private var concept = Concept(id: "")

  init(_ termbase: Termbase) {
    if !termbase.title.isEmpty || !termbase.origins.isEmpty {
      losses.append(Loss("the title and origin of the collection are left out"))
    }
    if !termbase.people.isEmpty { losses.append(Loss("the list of people is left out; their names stay")) }
  }

  /// The entries of a concept: one for its preferred French term, or one for each French term not to be used where there
  /// is no other; none, and told, where it has no French term.
  mutating func entries(of concept: Concept) -> [Entry] {
    self.concept = concept
    guard concept.languages.contains(where: { $0.isFrench && !$0.terms.isEmpty }) else {
      tell("a concept without a French term is left out")
      return []
    }
    var (french, others) = terms(of: concept)
    let rank = { (term: FrenchTerm) in
      switch term.section.status {
      case .preferred: 0
      case nil: 1
      case .admitted: 2
      case .deprecated, .superseded: 3
      }
    }
    let best = french.map(rank).min() ?? 0
    guard best < 3 else {
      return french.enumerated().map { .term(unwanted($1, number: $0, translations: $0 == 0 ? others : [])) }
    }
    let head = french.remove(at: french.firstIndex { rank($0) == best } ?? 0)
    var term = entry(head, of: concept)
    for other in french {
      if rank(other) == 3 {
        term.replaces.append(wrongForm(other.section))
      } else {
        term.also.append(synonym(other, of: term))
      }
    }
    if !term.replaces.isEmpty {
      term.certainty = .likely
      if term.status == .admitted {
        term.status = .preferred
        tell("an admitted term counts as preferred, for it replaces others")
      }
    }
    term.translations = others
    return [.term(term)]
  }

  /// A French term and the region of its section.
  struct FrenchTerm {
    var section: TermSection
    var region: String
  }

  private mutating func terms(of concept: Concept) -> (french: [FrenchTerm], others: [Translation]) {
    var french: [FrenchTerm] = []
    var others: [Translation] = []
    for section in concept.languages {
      if section.isFrench {
        let region = region(section.subtags)
        french += section.terms.map { FrenchTerm(section: $0, region: region) }
      } else {
        others += section.terms.map { translation($0, language: section.language) }
        for _ in section.definitions { tell("a definition in another language than French is left out") }
        tellOfRemarks(section.remarks, besides: [])
      }
    }
    return (french, others)
  }

  /// The region of a French section, as a tag of a language. France is no region: its French counts everywhere.
  private mutating func region(_ subtags: [Substring]) -> String {
    guard let last = subtags.dropFirst().last else { return "" }
    guard last.lowercased() != "fr" else {
      tell("the region of French in France is left out: it counts everywhere")
      return ""
    }
    return "fr-\(last.uppercased())"
  }

  private mutating func unwanted(_ french: FrenchTerm, number: Int, translations: [Translation]) -> Term {
    var term = entry(french, of: concept)
    if french.section.status == .superseded { tell("a superseded term counts as deprecated") }
    term.translations = translations
    term.status = .deprecated
    if number > 0 { term.id = concept.id + "-\(number + 1)" }
    return term
  }

  private mutating func wrongForm(_ section: TermSection) -> WrongForm {
    var form = WrongForm(section.text)
    form.note = section.remarks.notes.joined(separator: "\n")
    if section.status == .superseded { tell("a superseded term is taken for a wrong form, as a deprecated one") }
    tellOfGrammar(section)
    for _ in section.contexts { tell("the context of a wrong form is left out") }
    tellOfRemarks(section.remarks, besides: [.notes])
    return form
  }

  private mutating func synonym(_ french: FrenchTerm, of term: Term) -> Synonym {
    let section = french.section
    var synonym = Synonym(section.text)
    let kind = Term.Kind(section)
    synonym.kind = kind == term.kind ? nil : kind
    synonym.gender = section.gender.flatMap { TermGender(rawValue: $0.rawValue) }
    synonym.number = section.number.flatMap { TermNumber(rawValue: $0.rawValue) }
    synonym.register = register(of: section)
    synonym.region = region(of: french)
    synonym.note = section.remarks.notes.joined(separator: "\n")
    if section.status == .preferred { tell("a second preferred term counts as admitted") }
    for _ in section.contexts { tell("the context of an admitted term is left out") }
    tellOfType(section)
    tellOfRemarks(section.remarks, besides: [.notes])
    return synonym
  }

  private mutating func translation(_ section: TermSection, language: String) -> Translation {
    var translation = Translation(section.text, language: language)
    translation.status = section.status.map { TermStatus(rawValue: $0.rawValue) ?? .deprecated } ?? .preferred
    if section.status == .superseded { tell("a superseded term of another language counts as deprecated") }
    translation.kind = Term.Kind(section)
    translation.gender = section.gender.flatMap { TermGender(rawValue: $0.rawValue) }
    translation.number = section.number.flatMap { TermNumber(rawValue: $0.rawValue) }
    translation.register = register(of: section)
    translation.note = section.remarks.notes.joined(separator: "\n")
    if section.geographicalUsage != nil { tell("the region of a term of another language is left out") }
    for _ in section.contexts { tell("the context of a term of another language is left out") }
    tellOfType(section)
    tellOfRemarks(section.remarks, besides: [.notes])
    return translation
  }

  mutating func tell(_ what: String, line: Int? = nil) {
    losses.append(Loss(line: line, concept: concept.id, name: concept.name, what))
  }
}

extension LanguageSection {
  /// The parts of the tag of its language.
  var subtags: [Substring] { language.split { $0 == "-" || $0 == "_" } }

  /// Whether it is French of any country.
  var isFrench: Bool { subtags.first?.lowercased() == GlossaryExchange.language }
}
