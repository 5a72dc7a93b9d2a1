import LavoirXMLText

/// TMX 1.4b, the exchange format of translation memories: out only.
public enum TMX {
  /// The concepts that have terms to be used in two languages or more, a translation unit each: the best term of each
  /// language. What a memory has no place for is told.
  ///
  /// - Parameter version: the version of the program, for the header.
  public static func text(of termbase: Termbase, version: String) -> ExchangeText {
    var losses: [Loss] = []
    let source = termbase.sourceLanguage.isEmpty ? "*all*" : termbase.sourceLanguage
    let header = XMLText.attributes([
      "creationtool": "lavoir", "creationtoolversion": version, "segtype": "phrase", "o-tmf": "glossary",
      "adminlang": "en", "srclang": source, "datatype": "plaintext",
    ])
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<tmx version=\"1.4\">", "  <header\(header)>"]
    for note in termbase.origins { lines.append("    <note>\(XMLText.preserved(note))</note>") }
    if !termbase.title.isEmpty {
      lines.append("    <prop type=\"x-title\">\(XMLText.preserved(termbase.title))</prop>")
    }
    lines += ["  </header>", "  <body>"]
    if !termbase.people.isEmpty { losses.append(Loss("the list of people has no place in a translation memory")) }
    for concept in termbase.concepts { lines += unit(of: concept, losses: &losses) }
    lines += ["  </body>", "</tmx>"]
    return ExchangeText(lines.joined(separator: "\n") + "\n", losses: losses)
  }

  private static func unit(of concept: Concept, losses: inout [Loss]) -> [String] {
    func tell(_ what: String) { losses.append(Loss(concept: concept.id, name: concept.name, what)) }
    var languages: [(tag: String, terms: [TermSection])] = []
    for section in concept.languages {
      let usable = section.terms.filter { $0.status != .deprecated && $0.status != .superseded }
      if usable.count < section.terms.count { tell("a term that is not to be used is left out") }
      if let index = languages.firstIndex(where: { $0.tag.lowercased() == section.language.lowercased() }) {
        languages[index].terms += usable
      } else if !usable.isEmpty {
        languages.append((section.language, usable))
      }
    }
    guard languages.count > 1 else {
      tell("a concept with terms in one language alone is no translation")
      return []
    }
    if languages.contains(where: { $0.terms.count > 1 }) { tell("a further term of a language is left out") }
    tellOfTheRest(concept, tell)
    return unit(concept, languages.map { ($0.tag, best($0.terms)) })
  }

  private static func best(_ terms: [TermSection]) -> String {
    (terms.first { $0.status == .preferred } ?? terms.first { $0.status == nil } ?? terms.first)?.text ?? ""
  }

  private static func unit(_ concept: Concept, _ terms: [(language: String, text: String)]) -> [String] {
    var lines = ["    <tu\(XMLText.attributes(["tuid": concept.id]))>"]
    for note in concept.remarks.notes { lines.append("      <note>\(XMLText.preserved(note))</note>") }
    for field in concept.subjectFields {
      lines.append("      <prop type=\"x-subject-field\">\(XMLText.preserved(field))</prop>")
    }
    for term in terms {
      lines.append(
        "      <tuv\(XMLText.attributes(["xml:lang": term.language]))><seg>\(XMLText.preserved(term.text))</seg></tuv>")
    }
    return lines + ["    </tu>"]
  }

  private static func tellOfTheRest(_ concept: Concept, _ tell: (String) -> Void) {
    let isDefined = !concept.definitions.isEmpty || concept.languages.contains { !$0.definitions.isEmpty }
    if isDefined { tell("the definition has no place in a translation memory") }
    if concept.terms.contains(where: { $0.term != bare($0.term) }) {
      tell("what is said of a single term has no place in a translation memory")
    }
    var remarks = concept.remarks
    remarks.notes = []
    if remarks != Remarks() || concept.languages.contains(where: { $0.remarks != Remarks() }) {
      tell("sources, references and who changed what have no place in a translation memory")
    }
  }

  /// A term with its text and status alone.
  private static func bare(_ term: TermSection) -> TermSection {
    var bare = TermSection(term.text)
    bare.status = term.status
    return bare
  }
}
