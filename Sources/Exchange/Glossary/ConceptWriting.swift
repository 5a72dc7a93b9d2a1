import LavoirGlossaries
import LavoirText

/// Makes concepts of the entries of a glossary.
struct ConceptWriting {
  private(set) var losses: [Loss] = []
  /// The entry being written, for what is told.
  private var entry: Entry?

  /// The concept of an entry; `nil`, and told, for one that is no term in force.
  mutating func concept(of entry: Entry) -> Concept? {
    self.entry = entry
    guard case .term(let term) = entry else {
      tell("\(entry.kindInWords) is no term, and is left out")
      return nil
    }
    guard term.review == nil else {
      tell("an entry that waits for a person, or was rejected, is left out")
      return nil
    }
    return concept(of: term)
  }

  private mutating func concept(of term: Term) -> Concept {
    var concept = Concept(id: term.identifier)
    concept.subjectFields = term.domain.split(separator: ListText.separator).map(String.init)
    if !term.author.isEmpty || term.date != nil {
      let author = term.author.isEmpty ? nil : term.author
      concept.remarks.transactions = [Transaction(.modification, date: term.date?.description, responsible: author)]
    }
    var french = LanguageSection(GlossaryExchange.language, [preferred(term)])
    if !term.definition.isEmpty { french.definitions = [SourcedText(term.definition)] }
    french.terms += term.also.map { admitted($0, of: term) }
    for form in term.replaces { if let section = deprecated(form) { french.terms.append(section) } }
    concept.languages = [french]
    for translation in term.translations { add(translation, to: &concept) }
    tellOfTheRest(term)
    return concept
  }

  private mutating func preferred(_ term: Term) -> TermSection {
    var section = TermSection(term.preferred)
    section.status = status(term.status)
    setGrammar(of: &section, term.kind, term.gender, term.number, term.register)
    if !term.region.isEmpty { section.geographicalUsage = term.region }
    if !term.note.isEmpty { section.remarks.notes = [term.note] }
    if !term.source.isEmpty { section.remarks.sources = [term.source] }
    section.contexts = term.examples.compactMap(MarkedText.init).map { example in
      if !example.marks.isEmpty { tell("the marks of an example are left out; it is given as it should be") }
      return SourcedText(example.repaired)
    }
    return section
  }

  private func admitted(_ synonym: Synonym, of term: Term) -> TermSection {
    var section = TermSection(synonym.text)
    section.status = .admitted
    setGrammar(of: &section, synonym.kind ?? term.kind, synonym.gender, synonym.number, synonym.register)
    if !synonym.region.isEmpty { section.geographicalUsage = synonym.region }
    if !synonym.note.isEmpty { section.remarks.notes = [synonym.note] }
    return section
  }

  private mutating func deprecated(_ form: WrongForm) -> TermSection? {
    guard form.match != .pattern else {
      tell("a wrong form that is a pattern is left out")
      return nil
    }
    var section = TermSection(form.text)
    section.status = .deprecated
    if !form.note.isEmpty { section.remarks.notes = [form.note] }
    if form.match == .exact { tell("that a wrong form is matched as it is written is left out") }
    if form.letterCase != nil { tell("the letter case of a wrong form is left out") }
    if !form.contexts.isEmpty { tell("the context of a wrong form is left out") }
    return section
  }

  private mutating func add(_ translation: Translation, to concept: inout Concept) {
    var section = TermSection(translation.text)
    section.status = status(translation.status)
    setGrammar(of: &section, translation.kind, translation.gender, translation.number, translation.register)
    if !translation.note.isEmpty { section.remarks.notes = [translation.note] }
    if let index = concept.languages.firstIndex(where: { $0.language == translation.language }) {
      concept.languages[index].terms.append(section)
    } else {
      concept.languages.append(LanguageSection(translation.language, [section]))
    }
  }

  private func setGrammar(
    of section: inout TermSection, _ kind: Term.Kind?, _ gender: TermGender?, _ number: TermNumber?,
    _ register: Register?
  ) {
    if kind == .phrase { section.termType = .phrase } else { section.partOfSpeech = kind?.partOfSpeech }
    section.gender = gender.flatMap { TermSection.Gender(rawValue: $0.rawValue) }
    section.number = number.flatMap { TermSection.Number(rawValue: $0.rawValue) }
    section.register = register?.inTBX
  }

  private mutating func status(_ status: TermStatus) -> TermSection.Status {
    switch status {
    case .preferred: return .preferred
    case .admitted: return .admitted
    case .deprecated: return .deprecated
    case .forbidden:
      tell("a term that is forbidden is written as deprecated")
      return .deprecated
    case .doNotTranslate:
      tell("that a term is not to be translated is left out: it is written as preferred")
      return .preferred
    }
  }

  /// What a corrector needs and no format of terms has.
  private mutating func tellOfTheRest(_ term: Term) {
    if term.category != term.kind.usualCategory { tell("the category of findings is left out") }
    let certainties = term.replaces.isEmpty ? [] : [term.certainty] + term.replaces.compactMap(\.certainty)
    if certainties.contains(where: { $0 != .likely }) { tell("the certainty of a replacement is left out") }
    if !term.contexts.isEmpty { tell("the context where a wrong form must stand is left out") }
    if !term.topic.isEmpty { tell("the words of the topic are left out") }
    if term.letterCase != .automatic { tell("the letter case is left out") }
    if !term.scope.paths.isEmpty { tell("the paths of the files it holds for are left out") }
    if term.scope.from != nil || term.scope.until != nil { tell("the days it holds for are left out") }
    if term.provenance != nil { tell("where a candidate was seen is left out") }
  }

  private mutating func tell(_ what: String) {
    losses.append(Loss(concept: entry?.identifier ?? "", name: entry?.heading ?? "", what))
  }
}
