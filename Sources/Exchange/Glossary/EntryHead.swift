import LavoirGlossaries

extension EntryMaking {
  /// The entry of a French term, with what is said of its concept.
  mutating func entry(_ french: FrenchTerm, of concept: Concept) -> Term {
    let section = french.section
    var term = Term(section.text)
    if ![term.identifier, "_" + term.identifier].contains(concept.id) { term.id = concept.id }
    term.kind = Term.Kind(section) ?? .phrase
    term.category = term.kind.usualCategory
    term.status = section.status == .admitted ? .admitted : .preferred
    term.gender = section.gender.flatMap { TermGender(rawValue: $0.rawValue) }
    term.number = section.number.flatMap { TermNumber(rawValue: $0.rawValue) }
    term.register = register(of: section)
    term.region = region(of: french)
    term.domain = ListText.joined(concept.subjectFields)
    addContexts(of: section, to: &term)
    addTexts(of: section, concept, to: &term)
    addTransactions(concept.remarks.transactions, to: &term)
    tellOfType(section)
    tellOfRemarks(concept.remarks, besides: [.notes, .sources, .transactions])
    tellOfRemarks(section.remarks, besides: [.notes, .sources])
    return term
  }

  /// Sentences become examples that must stay silent.
  private mutating func addContexts(of section: TermSection, to term: inout Term) {
    for context in section.contexts {
      if context.text.contains(where: { "⟦⟧".contains($0) }) {
        tell("a context with the marks ⟦ ⟧ is left out")
      } else {
        term.examples.append(context.text)
      }
      for _ in context.sources { tell("the source of a context is left out") }
    }
  }

  private mutating func addTexts(of section: TermSection, _ concept: Concept, to term: inout Term) {
    let sections = concept.languages.filter(\.isFrench)
    let definitions = concept.definitions + sections.flatMap(\.definitions)
    term.definition = definitions.map(\.text).joined(separator: "\n")
    if definitions.count > 1 { tell("several definitions are kept as one") }
    for definition in definitions where definition.language != nil { tell("the language of a definition is left out") }
    let remarks = [concept.remarks] + sections.map(\.remarks) + [section.remarks]
    term.note = remarks.flatMap(\.notes).joined(separator: "\n")
    let sources = remarks.flatMap(\.sources) + definitions.flatMap(\.sources)
    term.source = ListText.joined(sources)
    if definitions.contains(where: { !$0.sources.isEmpty }) {
      tell("the source of a definition is kept as one of the entry")
    }
    for section in sections { tellOfRemarks(section.remarks, besides: [.notes, .sources]) }
  }

  /// The last change, or else the beginning, gives author and date.
  private mutating func addTransactions(_ transactions: [Transaction], to term: inout Term) {
    guard let last = transactions.last(where: { $0.kind == .modification }) ?? transactions.last else { return }
    term.author = last.responsible ?? ""
    term.date = last.date.flatMap { Day(String($0.prefix(10))) }
    if last.date != nil, term.date?.description != last.date {
      tell("a date that is no day alone is left out or shortened")
    }
    if transactions.count > 1 || last.kind == .origination {
      tell("of who did what when only the last change is kept, as author and date")
    }
  }

  /// Where a term is at home, as a language tag: what is said of the term, or else of its section.
  mutating func region(of french: FrenchTerm) -> String {
    guard let usage = french.section.geographicalUsage else { return french.region }
    guard let tag = FrenchRegion.tag(usage) else {
      tell("a region that is no tag like fr-CA, nor a country where French is spoken, is left out")
      return french.region
    }
    return tag
  }

  mutating func register(of section: TermSection) -> Register? {
    guard let name = section.register else { return nil }
    let register = Register(inTBX: name)
    if register == nil { tell("a register that is none of TBX’s is left out") }
    return register
  }

  // MARK: What is told

  /// The remarks that an entry takes in.
  struct RemarkKinds: OptionSet {
    let rawValue: Int
    static let notes = RemarkKinds(rawValue: 1)
    static let sources = RemarkKinds(rawValue: 2)
    static let transactions = RemarkKinds(rawValue: 4)
  }

  mutating func tellOfRemarks(_ remarks: Remarks, besides kept: RemarkKinds) {
    if !kept.contains(.notes) { for _ in remarks.notes { tell("a note on a language is left out") } }
    if !kept.contains(.sources) { for _ in remarks.sources { tell("the source of a single term is left out") } }
    if !kept.contains(.transactions) {
      for _ in remarks.transactions { tell("who changed a single term or language when is left out") }
    }
    for _ in remarks.customers { tell("the customer is left out") }
    for _ in remarks.projects { tell("the project is left out") }
    for _ in remarks.references { tell("a reference to another concept, a page or a picture is left out") }
    for other in remarks.others { tell("« \(other.name) » has no place in a glossary", line: other.line) }
  }

  mutating func tellOfType(_ section: TermSection) {
    if let type = section.termType, type != .phrase || section.partOfSpeech != nil {
      tell("the type of a term (\(type.rawValue)) is left out")
    }
    if section.partOfSpeech == .other { tell("the part of speech « other » is left out") }
    if section.location != nil { tell("the place of a term in an interface is left out") }
  }

  /// What is said of a wrong form beside the form.
  mutating func tellOfGrammar(_ section: TermSection) {
    if section.partOfSpeech != nil || section.gender != nil || section.number != nil || section.register != nil {
      tell("the grammar of a wrong form is left out: it has that of its entry")
    }
    if section.geographicalUsage != nil { tell("the region of a wrong form is left out") }
    tellOfType(section)
  }
}
