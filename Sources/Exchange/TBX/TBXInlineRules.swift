import LavoirXMLText

extension TBXRules {
  /// The marks in a text that XLIFF lends to TBX: a start `<sc>` and an end `<ec>` know each other where both stand there.
  mutating func checkInline(_ element: XMLElement) {
    let marks = element.elements
    let firstStart = marks.firstIndex { $0.name == "sc" } ?? marks.endIndex
    let lastEnd = marks.lastIndex { $0.name == "ec" } ?? -1
    for (index, mark) in marks.enumerated() {
      switch mark.name {
      case "sc": checkIsolation(mark, hasPartner: lastEnd > index)
      case "ec": checkEnd(mark, hasStart: firstStart < index)
      case "hi": checkHighlight(mark)
      default: break
      }
      if let start = mark.attributes["startRef"], !ids.contains(start) {
        tell(mark, "« \(start) » is not the id of an <sc> in this file")
      }
    }
  }

  private mutating func checkIsolation(_ mark: XMLElement, hasPartner: Bool) {
    guard let isolated = mark.attributes["isolated"] else { return }
    let due = hasPartner ? "no" : "yes"
    if isolated != due {
      tell(
        mark,
        "« isolated » of \(mark.shown) is « \(due) » here, for its partner is \(hasPartner ? "" : "not ")in the same text"
      )
    }
  }

  private mutating func checkEnd(_ mark: XMLElement, hasStart: Bool) {
    checkIsolation(mark, hasPartner: hasStart)
    if hasStart, mark.attributes["startRef"] == nil {
      tell(mark, "<ec> names its <sc> in the same text: add startRef")
    }
    if !hasStart, mark.attributes["id", default: ""].isEmpty {
      tell(mark, "<ec> without its <sc> in the same text needs an id")
    }
  }

  private mutating func checkHighlight(_ mark: XMLElement) {
    let types = ["entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math"]
    if let type = mark.attributes["type"], !types.contains(type) {
      tell(mark, "the type of <hi> is \(types.joined(separator: ", ")), not « \(type) »")
    }
  }
}
