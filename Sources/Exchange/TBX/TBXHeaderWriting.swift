import LavoirXMLText

extension TBXWriter {
  mutating func writeHeader(_ termbase: Termbase) {
    open("tbxHeader")
    open("fileDesc")
    if !termbase.title.isEmpty {
      open("titleStmt")
      element("title", text: termbase.title)
      close("titleStmt")
    }
    open("sourceDesc")
    for origin in termbase.origins.isEmpty ? [""] : termbase.origins { element("p", text: origin) }
    close("sourceDesc")
    close("fileDesc")
    close("tbxHeader")
  }

  mutating func writeBack(_ people: [Termbase.Person]) {
    let named = people.filter { !$0.items.isEmpty }
    if named.count < people.count { tell("someone of whom nothing is said is left out") }
    guard !named.isEmpty else { return }
    open("back")
    open("refObjectSec", " type=\"respPerson\"")
    for person in named {
      let id = ids.id(ofOther: person.id)
      if id == nil { tell("an id of a person that is no name of XML, or is given twice, is left out") }
      open("refObject", id.map { XMLText.attributes(["id": $0]) } ?? "")
      for item in person.items {
        element("item", item.name.isEmpty ? "" : XMLText.attributes(["type": item.name]), text: item.text)
      }
      close("refObject")
    }
    close("refObjectSec")
    close("back")
  }
}
