import LavoirXMLText

extension TBXReader {
  /// The title and origin of the collection; what else the header says is told.
  mutating func readHeader(_ header: XMLElement, into termbase: inout Termbase) {
    for part in header.elements {
      guard part.name == "fileDesc" else {
        leave(part)
        continue
      }
      for statement in part.elements {
        switch statement.name {
        case "titleStmt": readTitle(statement, into: &termbase)
        case "sourceDesc": readOrigin(statement, into: &termbase)
        default: leave(statement)
        }
      }
    }
  }

  private mutating func readTitle(_ statement: XMLElement, into termbase: inout Termbase) {
    for part in statement.elements {
      if part.name == "title", termbase.title.isEmpty {
        termbase.title = plain(part)
      } else {
        leave(part)
      }
    }
  }

  private mutating func readOrigin(_ statement: XMLElement, into termbase: inout Termbase) {
    for part in statement.elements {
      if part.name == "p", part.attributes["type"] == nil {
        let text = plain(part)
        if !text.isEmpty { termbase.origins.append(text) }
      } else {
        leave(part)
      }
    }
  }

  /// The people that transactions refer to; what else stands behind the concepts is told.
  mutating func readBack(_ back: XMLElement, into termbase: inout Termbase) {
    for section in back.elements {
      guard section.attributes["type"] == "respPerson" else {
        leave(section)
        continue
      }
      for object in section.elements {
        termbase.people.append(Termbase.Person(id: object.attributes["id"] ?? "", items: items(of: object)))
      }
    }
  }

  private mutating func items(of object: XMLElement) -> [OtherField] {
    object.elements.flatMap { part -> [OtherField] in
      switch part.name {
      case "item": [OtherField(part.attributes["type"] ?? "", plain(part), line: part.line)]
      case "itemGrp", "itemSet": items(of: part)
      default:
        leaveItem(part)
      }
    }
  }

  private mutating func leaveItem(_ part: XMLElement) -> [OtherField] {
    leave(part)
    return []
  }
}
