import LavoirXMLText

extension TBXWriter {
  /// A term and what is known of it.
  mutating func write(_ term: TermSection) {
    let id = term.id.flatMap(ids.id(ofOther:))
    if id == nil, term.id != nil { tell("an id of a term that is no name of XML, or is given twice, is left out") }
    open("termSec", id.map { XMLText.attributes(["id": $0]) } ?? "")
    element("term", text: term.text)
    writePartOfSpeech(term.partOfSpeech)
    if let status = term.status { write("administrativeStatus", status.inTBX) }
    if let type = term.termType { write("termType", type.rawValue) }
    if let gender = term.gender { write("grammaticalGender", gender.rawValue) }
    if let region = term.geographicalUsage { write("geographicalUsage", region) }
    if let location = term.location { write("termLocation", location) }
    if let number = term.number { write("grammaticalNumber", number.rawValue) }
    if let register = term.register { write("register", register) }
    write(term.remarks.transactions)
    for context in term.contexts { write("context", context) }
    write(term.remarks, in: "termSec")
    close("termSec")
  }

  private mutating func writePartOfSpeech(_ part: TermSection.PartOfSpeech?) {
    guard let part else { return }
    guard !isOld else { return write("partOfSpeech", part.rawValue) }
    if part == .properNoun, dialect != .core { tell("that a noun is a name has no place in TBX v3: written as noun") }
    write("partOfSpeech", (part == .properNoun ? .noun : part).rawValue)
  }

  /// A definition or context, with its sources in a group.
  mutating func write(_ category: String, _ text: SourcedText) {
    guard holds(category) else { return }
    let language = text.language.map { XMLText.attributes(["xml:lang": $0]) } ?? ""
    guard !text.sources.isEmpty else { return write(category, text.text, language) }
    open("descripGrp")
    write(category, text.text, language)
    for source in text.sources { write("source", source) }
    close("descripGrp")
  }

  /// What is said at a level beside its own fields.
  mutating func write(_ remarks: Remarks, in level: String) {
    for reference in remarks.references { write(reference, in: level) }
    for customer in remarks.customers { write("customerSubset", customer, in: level) }
    for project in remarks.projects { write("projectSubset", project, in: level) }
    for source in remarks.sources {
      let isGrouped = level != "termSec" && dialect == .basic
      if isGrouped { open("adminGrp") }
      write("source", source)
      if isGrouped { close("adminGrp") }
    }
    for note in remarks.notes { element("note", text: note) }
    for other in remarks.others {
      tell("« \(other.name) » is no data category of \(dialect.rawValue)", line: other.line)
    }
  }

  private mutating func write(_ category: String, _ text: String, _ attributes: String = "", in level: String) {
    guard holds(category) else { return }
    guard mayStand(category, in: level) else { return tell("« \(category) » has no place in <\(level)>") }
    write(category, text, attributes)
  }

  private mutating func write(_ reference: CrossReference, in level: String) {
    let category = reference.kind.rawValue
    guard reference.kind == .concept else {
      guard TBXAddress.isAddress(reference.target) else {
        return tell("a reference to what is no address, http:// or https://, is left out")
      }
      return write(category, reference.text, XMLText.attributes(["target": reference.target]), in: level)
    }
    let target = ids.target(reference.target)
    if target == nil, !reference.target.isEmpty {
      tell("a reference leads to an id that nothing here has: its text stays")
    }
    write(category, reference.text, target.map { XMLText.attributes(["target": $0]) } ?? "", in: level)
  }

  /// Who did what when.
  mutating func write(_ transactions: [Transaction]) {
    for transaction in transactions where holds("transactionType") {
      open("transacGrp")
      write("transactionType", transaction.kind.rawValue)
      if let date = transaction.date { write(date: date) }
      if let responsible = transaction.responsible {
        let target = transaction.responsibleID.flatMap(ids.target)
        if target == nil, transaction.responsibleID != nil {
          tell("the id of someone responsible is in no list of people")
        }
        write("responsibility", responsible, target.map { XMLText.attributes(["target": $0]) } ?? "")
      }
      close("transacGrp")
    }
  }

  /// A date of the calendar; of `20010507T10:57:25Z` the time is left out.
  private mutating func write(date: String) {
    if CalendarDate.isDate(date) { return element("date", text: date) }
    let digits = date.prefix(8)
    let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
    let start = String(date.prefix(10))
    guard let written = [day, start].first(where: CalendarDate.isDate) else {
      return tell("a date that is no day of the calendar is left out")
    }
    tell("of a date with a time only the day is written")
    element("date", text: written)
  }
}
