import LavoirXMLText

/// What a file of any version must have to be read at all: terms, each in a language.
enum TBXEssentials {
  static func flaws(in form: TBXForm) -> [ExchangeError.Flaw] {
    guard
      let body = form.root.elements.first(where: { $0.name == "text" })?.elements.first(where: { $0.name == "body" })
    else {
      return [ExchangeError.Flaw(line: form.root.line, "the file has no <text> with a <body>")]
    }
    return body.elements.filter { $0.name == "conceptEntry" }.flatMap { entry in
      entry.elements.filter { $0.name == "langSec" }.flatMap { flaws(inSection: $0, form.isOld) }
    }
  }

  private static func flaws(inSection section: XMLElement, _ isOld: Bool) -> [ExchangeError.Flaw] {
    var flaws: [ExchangeError.Flaw] = []
    if section.attributes["xml:lang", default: ""].isEmpty {
      flaws.append(
        ExchangeError.Flaw(line: section.line, "\(isOld ? "<langSet>" : "<langSec>") needs a language: xml:lang"))
    }
    for term in section.elements where term.name == "termSec" {
      let texts = term.elements.filter { $0.name == "term" }
      if texts.count != 1 {
        let place = isOld ? "<tig> or <ntig>" : "<termSec>"
        flaws.append(
          ExchangeError.Flaw(
            line: texts.dropFirst().first?.line ?? term.line,
            texts.isEmpty ? "this \(place) has no <term>" : "only one <term> may stand in a \(place)"))
      }
    }
    return flaws
  }
}
