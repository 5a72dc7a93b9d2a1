import LavoirXMLText

extension TBXReader {
  /// Where in an entry something stands.
  enum Level {
    case concept
    case language
    case term
  }

  /// Takes in what may be said of a concept, a language section and a term alike; what has no field is kept in its words.
  mutating func readRemark(_ element: XMLElement, into remarks: inout Remarks, level: Level) {
    switch element.name {
    case "note": remarks.notes.append(plain(element))
    case "transac", "transacGrp": readTransaction(element, into: &remarks)
    case "ref", "xref": readReference(element, into: &remarks)
    case "admin", "descrip", "termNote", "adminNote", "descripNote", "transacNote":
      readField(element, into: &remarks, level: level)
    case "adminGrp", "descripGrp", "termNoteGrp":
      for (index, part) in element.elements.enumerated() {
        if index > 0 { tell(part, "what is said of a field alone is kept as said of its concept or term") }
        readRemark(part, into: &remarks, level: level)
      }
    default: leave(element)
    }
  }

  private mutating func readField(_ element: XMLElement, into remarks: inout Remarks, level: Level) {
    let text = plain(element)
    switch category(of: element) {
    case "source": remarks.sources.append(text)
    case "note": remarks.notes.append(text)
    case "customerSubset" where element.name == "admin": remarks.customers.append(text)
    case "projectSubset" where element.name == "admin": remarks.projects.append(text)
    default: remarks.others.append(OtherField(element.attributes["type"] ?? element.name, text, line: element.line))
    }
  }

  private mutating func readReference(_ element: XMLElement, into remarks: inout Remarks) {
    let type = category(of: element)
    var kind = CrossReference.Kind(rawValue: type)
    if kind == nil {
      tell(element, "the kind « \(type) » of a reference is left out; where it leads stays")
      kind = element.name == "ref" ? .concept : .page
    }
    let text = plain(element, taking: ["target"])
    remarks.references.append(
      CrossReference(kind ?? .concept, target: element.attributes["target"] ?? "", text: text))
  }

  private mutating func readTransaction(_ element: XMLElement, into remarks: inout Remarks) {
    let parts = element.name == "transacGrp" ? element.elements : [element]
    guard let head = parts.first, let transaction = transaction(head) else {
      remarks.others.append(OtherField(category(of: element), element.text, line: element.line))
      return
    }
    var read = transaction
    for part in parts.dropFirst() {
      switch part.name {
      case "date" where read.date == nil: read.date = part.text
      case "transacNote" where category(of: part) == "responsibility" && read.responsible == nil:
        read.responsible = plain(part, taking: ["target"])
        read.responsibleID = part.attributes["target"]
      case "note": remarks.notes.append(plain(part))
      default: leave(part)
      }
    }
    remarks.transactions.append(read)
  }

  private mutating func transaction(_ head: XMLElement) -> Transaction? {
    guard head.name == "transac", category(of: head) == "transactionType" else { return nil }
    let value = plain(head)
    if value == "creation" { return Transaction(.origination) }
    return Transaction.Kind(rawValue: value).map { Transaction($0) }
  }
}
