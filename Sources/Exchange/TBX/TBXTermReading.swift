import LavoirXMLText

extension TBXReader {
  /// A term and what is known of it.
  mutating func readTerm(_ element: XMLElement) -> TermSection {
    var term = TermSection("")
    term.id = element.attributes["id"]
    for part in element.elements {
      switch part.name {
      case "term":
        term.text = plain(part)
        if let id = part.attributes["id"] { term.id = term.id ?? id }
      case "termNote", "termNoteGrp": readNote(part, into: &term)
      case "descrip", "descripGrp":
        if category(of: part) == "context" {
          term.contexts.append(readSourced(part, remarks: &term.remarks))
        } else {
          readRemark(part, into: &term.remarks, level: .term)
        }
      default: readRemark(part, into: &term.remarks, level: .term)
      }
    }
    return term
  }

  private mutating func readNote(_ element: XMLElement, into term: inout TermSection) {
    let parts = element.name == "termNoteGrp" ? element.elements : [element]
    guard let head = parts.first else { return }
    let value = head.text
    if set(category(of: head), value, in: &term) {
      _ = plain(head)
    } else {
      readRemark(head, into: &term.remarks, level: .term)
    }
    for part in parts.dropFirst() {
      tell(part, "what is said of a field alone is kept as said of its concept or term")
      readRemark(part, into: &term.remarks, level: .term)
    }
  }

  /// Sets a field that is not set yet; `false` for one that is, and for a value that the field does not take.
  private func set(_ category: String, _ value: String, in term: inout TermSection) -> Bool {
    switch category {
    case "administrativeStatus": Self.set(&term.status, TermSection.Status(inTBX: value))
    case "partOfSpeech": Self.set(&term.partOfSpeech, TermSection.PartOfSpeech(rawValue: value))
    case "grammaticalGender": Self.set(&term.gender, TermSection.Gender(rawValue: value))
    case "grammaticalNumber": Self.set(&term.number, TermSection.Number(rawValue: value))
    case "termType": Self.set(&term.termType, TermSection.TermType(rawValue: value))
    case "register": Self.set(&term.register, value)
    case "geographicalUsage": Self.set(&term.geographicalUsage, value)
    case "termLocation": Self.set(&term.location, TermSection.termLocations.contains(value) ? value : nil)
    default: false
    }
  }

  private static func set<Value>(_ field: inout Value?, _ value: Value?) -> Bool {
    guard field == nil, let value else { return false }
    field = value
    return true
  }
}
