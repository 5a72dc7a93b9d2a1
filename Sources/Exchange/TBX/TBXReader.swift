import LavoirXMLText

/// Makes a collection of a file brought into one form, and tells what it leaves out.
struct TBXReader {
  let form: TBXForm
  var losses: [Loss] = []
  /// The id of the concept being read, for what is told.
  var conceptID = ""

  init(_ form: TBXForm) {
    self.form = form
  }

  mutating func termbase() -> Termbase {
    var termbase = Termbase()
    let language = form.root.attributes["xml:lang"] ?? ""
    termbase.sourceLanguage = language == TBX.undetermined ? "" : language
    for part in form.root.elements {
      switch part.name {
      case "tbxHeader": readHeader(part, into: &termbase)
      case "text": readText(part, into: &termbase)
      default: leave(part)
      }
    }
    return termbase
  }

  mutating func tell(_ element: XMLElement, _ what: String) {
    losses.append(Loss(line: element.line, concept: conceptID, what))
  }

  /// Leaves an element out, and says so.
  mutating func leave(_ element: XMLElement) {
    tell(element, "what stands in \(element.shown) is left out")
  }

  /// The text of an element. Markup in it is told, and so is what its attributes say beyond its data category.
  mutating func plain(_ element: XMLElement, taking taken: Set<String> = []) -> String {
    for inner in element.elements {
      tell(inner, "the markup <\(inner.name)> in a text is left out; its text stays")
    }
    for name in ["xml:lang", "target", "datatype"] where element.attributes[name] != nil && !taken.contains(name) {
      tell(element, "the attribute « \(name) » of <\(element.name)> is left out")
    }
    return element.text
  }

  private mutating func readText(_ text: XMLElement, into termbase: inout Termbase) {
    for part in text.elements {
      switch part.name {
      case "body":
        for (index, element) in part.elements.enumerated() {
          guard element.name == "conceptEntry" else {
            leave(element)
            continue
          }
          termbase.concepts.append(readConcept(element, number: index + 1))
        }
      case "back": readBack(part, into: &termbase)
      default: leave(part)
      }
    }
  }

  private mutating func readConcept(_ element: XMLElement, number: Int) -> Concept {
    var concept = Concept(id: element.attributes["id"] ?? "c\(number)")
    conceptID = concept.id
    let told = losses.count
    for part in element.elements {
      switch part.name {
      case "langSec": concept.languages.append(readLanguage(part))
      case "descrip", "descripGrp":
        if category(of: part) == "subjectField" {
          concept.subjectFields.append(readSourced(part, remarks: &concept.remarks).text)
        } else if !readDefinition(part, into: &concept.definitions, remarks: &concept.remarks) {
          readRemark(part, into: &concept.remarks, level: .concept)
        }
      default: readRemark(part, into: &concept.remarks, level: .concept)
      }
    }
    for index in told..<losses.count { losses[index].name = concept.name }
    conceptID = ""
    return concept
  }

  private mutating func readLanguage(_ element: XMLElement) -> LanguageSection {
    var section = LanguageSection(element.attributes["xml:lang"] ?? "")
    for part in element.elements {
      switch part.name {
      case "termSec": section.terms.append(readTerm(part))
      case "descrip", "descripGrp":
        if !readDefinition(part, into: &section.definitions, remarks: &section.remarks) {
          readRemark(part, into: &section.remarks, level: .language)
        }
      default: readRemark(part, into: &section.remarks, level: .language)
      }
    }
    return section
  }

  /// Takes in a definition, or where one was taken from; `false` for any other description.
  private mutating func readDefinition(
    _ element: XMLElement, into definitions: inout [SourcedText], remarks: inout Remarks
  ) -> Bool {
    switch category(of: element) {
    case "definition": definitions.append(readSourced(element, remarks: &remarks))
    case TermWebName.definitionSource where !definitions.isEmpty && element.name == "descrip":
      definitions[definitions.count - 1].sources.append(plain(element))
    default: return false
    }
    return true
  }

  /// A text with the sources that stand in its group; what else stands there goes to the level of the group.
  mutating func readSourced(_ element: XMLElement, remarks: inout Remarks) -> SourcedText {
    guard element.name == "descripGrp" else {
      return SourcedText(plain(element, taking: ["xml:lang"]), language: element.attributes["xml:lang"])
    }
    var text = SourcedText("")
    for (index, part) in element.elements.enumerated() {
      if index == 0 {
        text.text = plain(part, taking: ["xml:lang"])
        text.language = part.attributes["xml:lang"]
      } else if category(of: part) == "source" {
        text.sources.append(plain(part.name == "adminGrp" ? part.elements.first ?? part : part))
      } else {
        tell(part, "what is said of a definition or context alone is kept as said of its concept or term")
        readRemark(part, into: &remarks, level: .language)
      }
    }
    return text
  }

  /// The data category of an element, or of the head of a group, by its present name.
  func category(of element: XMLElement) -> String {
    let head = element.name.hasSuffix("Grp") ? element.elements.first ?? element : element
    let type = head.attributes["type"] ?? ""
    return form.isOld ? TermWebName.category(type) ?? DataCategory.present(type) : DataCategory.present(type)
  }
}
