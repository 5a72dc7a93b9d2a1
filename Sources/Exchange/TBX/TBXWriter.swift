import LavoirXMLText

/// Writes a collection as TBX, and tells what the dialect has no place for.
struct TBXWriter {
  let dialect: TBX.Dialect
  let style: TBX.Style
  let ids: TBXIdentifiers
  /// Whether version 2 is written.
  let isOld: Bool
  var lines: [String] = []
  var losses: [Loss] = []
  /// The concept being written, for what is told.
  private var concept: Concept?
  private var depth = 0
  private let categories: [String: DataCategory]

  init(dialect: TBX.Dialect, style: TBX.Style, ids: TBXIdentifiers, isOld: Bool = false) {
    self.dialect = dialect
    self.style = style
    self.ids = ids
    self.isOld = isOld
    categories = Dictionary(uniqueKeysWithValues: DataCategory.categories(of: dialect).map { ($0.name, $0) })
  }

  mutating func write(_ termbase: Termbase) {
    lines.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    open("tbx", rootAttributes(language: termbase.sourceLanguage))
    writeHeader(termbase)
    open("text")
    open("body")
    if termbase.concepts.isEmpty { tell("a TBX file holds at least one concept; this one is not valid") }
    for (concept, id) in zip(termbase.concepts, ids.concepts) { write(concept, id: id) }
    close("body")
    writeBack(termbase.people)
    close("text")
    close("tbx")
  }

  private func rootAttributes(language: String) -> String {
    let language = XMLText.attributes(["xml:lang": language.isEmpty ? TBX.undetermined : language])
    guard !isOld else { return " type=\"\(dialect.rawValue)\"" + language }
    let tags = style == .tags ? dialect.modules.map { " xmlns:\($0.rawValue)=\"\($0.namespace)\"" }.joined() : ""
    return " type=\"\(dialect.rawValue)\" style=\"\(style.rawValue)\"\(language) xmlns=\"\(TBX.namespace)\"\(tags)"
  }

  private mutating func write(_ concept: Concept, id: String) {
    self.concept = concept
    defer { self.concept = nil }
    let sections = concept.languages.map { writable($0) }.filter { !$0.terms.isEmpty }
    guard !sections.isEmpty else { return tell("a concept without a term is left out") }
    if sections.count < concept.languages.count { tell("a language without a term is left out") }
    if id != concept.id { tell("an id that is no name of XML, or is given twice, is written as another") }
    open("conceptEntry", XMLText.attributes(["id": id]))
    write(concept.remarks.transactions)
    for field in concept.subjectFields { write("subjectField", field) }
    for definition in concept.definitions { write("definition", definition) }
    write(concept.remarks, in: "conceptEntry")
    for section in sections { write(section) }
    close("conceptEntry")
  }

  /// The section without terms that should not be used, where the dialect cannot say so: they would come back as good ones.
  private mutating func writable(_ section: LanguageSection) -> LanguageSection {
    guard categories["administrativeStatus"] == nil else { return section }
    var section = section
    let count = section.terms.count
    section.terms.removeAll { $0.status == .deprecated || $0.status == .superseded }
    for _ in section.terms.count..<count {
      tell("a term that should not be used is left out: \(dialect.rawValue) cannot say so")
    }
    return section
  }

  private mutating func write(_ section: LanguageSection) {
    open("langSec", XMLText.attributes(["xml:lang": section.language.isEmpty ? TBX.undetermined : section.language]))
    write(section.remarks.transactions)
    for definition in section.definitions { write("definition", definition) }
    write(section.remarks, in: "langSec")
    for term in section.terms { write(term) }
    close("langSec")
  }

  // MARK: What all write with

  mutating func tell(_ what: String, line: Int? = nil) {
    losses.append(Loss(line: line, concept: concept?.id ?? "", name: concept?.name ?? "", what))
  }

  mutating func open(_ name: String, _ attributes: String = "") {
    lines.append(String(repeating: "  ", count: depth) + "<\(spelled(name))\(attributes)>")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    lines.append(String(repeating: "  ", count: depth) + "</\(spelled(name))>")
  }

  private func spelled(_ name: String) -> String { isOld ? TBXForm.oldNames[name] ?? name : name }

  mutating func element(_ name: String, _ attributes: String = "", text: String) {
    lines.append(
      String(repeating: "  ", count: depth) + "<\(name)\(attributes)>\(XMLText.preserved(text))</\(name)>")
  }

  /// Whether the dialect has a category; told where it has not.
  mutating func holds(_ category: String) -> Bool {
    if categories[category] != nil { return true }
    tell("\(dialect.rawValue) has no place for « \(category) »")
    return false
  }

  /// Whether a category may stand in a level.
  func mayStand(_ category: String, in level: String) -> Bool { categories[category]?.levels.contains(level) ?? false }

  /// A field in the style of the file; one that the dialect does not have is told.
  mutating func write(_ category: String, _ text: String, _ attributes: String = "") {
    guard holds(category), let known = categories[category] else { return }
    switch style {
    case .attributes: element(known.element, " type=\"\(category)\"" + attributes, text: text)
    case .tags: element("\(known.module.rawValue):\(category)", attributes, text: text)
    }
  }
}

extension TBX.Dialect {
  /// The modules of data categories that the dialect is made of.
  var modules: [DataCategory.Module] {
    switch self {
    case .core: []
    case .min: [.min]
    case .basic: [.min, .basic]
    }
  }
}
