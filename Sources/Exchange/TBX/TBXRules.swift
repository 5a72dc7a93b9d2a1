import LavoirXMLText

/// The rules that a file of version 3 is held against.
struct TBXRules {
  let form: TBXForm
  let categories: [DataCategory]
  var flaws: [ExchangeError.Flaw] = []
  /// All ids of the file, which targets may point to.
  var ids: Set<String> = []

  /// Everything that is wrong, in the order of the file.
  static func flaws(in form: TBXForm) -> [ExchangeError.Flaw] {
    var rules = TBXRules(form: form, categories: DataCategory.categories(of: form.dialect))
    rules.gatherIDs(form.root)
    rules.checkRoot()
    rules.check(form.root, level: nil, group: nil, isAstray: false)
    return rules.flaws.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  mutating func tell(_ element: XMLElement, _ problem: String) {
    flaws.append(ExchangeError.Flaw(line: element.line, problem))
  }

  private mutating func gatherIDs(_ element: XMLElement) {
    if let id = element.attributes["id"] {
      if !XMLName.isName(id) {
        tell(element, "the id « \(id) » of \(element.shown) is no name of XML: letters, digits, « - », « _ » and « . »")
      }
      if !ids.insert(id).inserted { tell(element, "the id « \(id) » is given twice") }
    }
    for child in element.elements { gatherIDs(child) }
  }

  private mutating func checkRoot() {
    let root = form.root
    if let type = root.attributes["type"], !type.hasPrefix("TBX-") || type == "TBX-" {
      tell(root, "« type » of <tbx> names the dialect: TBX-Core, TBX-Min, TBX-Basic, …, not « \(type) »")
    }
    if let style = root.attributes["style"], form.style == nil {
      tell(root, "« style » of <tbx> is dca or dct, not « \(style) »")
    }
  }

  /// - Parameters:
  ///   - level: the concept, language section or term that the element stands in.
  ///   - group: the group that it stands in.
  ///   - isAstray: whether it may not stand where it does, which was told.
  private mutating func check(_ element: XMLElement, level: XMLElement?, group: XMLElement?, isAstray: Bool) {
    guard element.namespace == TBX.namespace, let model = TBXGrammar.model(of: element.name, style: form.style) else {
      return
    }
    checkAttributes(element)
    if !isAstray { checkCategory(element, level: level, group: group) }
    let astray = checkContent(element, model)
    checkInline(element)
    let isLevel = ["conceptEntry", "langSec", "termSec"].contains(element.name)
    for (index, child) in element.elements.enumerated() {
      check(
        child, level: isLevel ? element : level,
        group: isLevel ? nil : element.name.hasSuffix("Grp") ? element : group, isAstray: astray.contains(index))
    }
  }

  /// The order and number of what stands in an element.
  ///
  /// - Returns: which of its elements may not stand there at all.
  private mutating func checkContent(_ element: XMLElement, _ model: TBXGrammar.Model) -> Set<Int> {
    let isTextAstray = !model.hasText && element.hasText
    if isTextAstray {
      let home = model.slots.contains { $0.names == ["p"] } ? ": put it into <p>" : ""
      tell(element, "text may not stand directly in \(element.shown)\(home)")
    }
    var counts = Array(repeating: 0, count: model.slots.count)
    var at = 0
    var last: XMLElement?
    var astray: Set<Int> = []
    for (index, child) in element.elements.enumerated() {
      guard let place = place(of: child, in: element, model) else {
        astray.insert(index)
        continue
      }
      counts[place] += 1
      if counts[place] > model.slots[place].most {
        tell(child, "only one \(child.shown) may stand in \(element.shown)")
      } else if place < at, let last {
        let due =
          place == 0 && model.slots[0].least == 1 ? "come first in \(element.shown)" : "come before \(last.shown)"
        tell(child, "\(child.shown) must \(due)")
      }
      at = place
      last = child
    }
    for (slot, count) in zip(model.slots, counts) where count < slot.least && !isTextAstray {
      let names = slot.names.map { "<\($0)>" }.joined(separator: " or ")
      tell(element, "\(element.shown) lacks \(names)")
    }
    return astray
  }

  /// The slot of a child; `nil`, and told, for one that may not stand there.
  private mutating func place(of child: XMLElement, in element: XMLElement, _ model: TBXGrammar.Model) -> Int? {
    guard child.namespace == TBX.namespace else {
      if form.style != .tags {
        tell(child, "\(child.shown) is of another namespace, which the style dca does not allow")
      } else if let dialect = form.dialect, dialect != .core {
        tell(child, "\(child.shown) is no data category of \(dialect.rawValue)")
      }
      return nil
    }
    guard let place = model.slots.firstIndex(where: { $0.names.contains(child.name) }) else {
      let isKnown = TBXGrammar.model(of: child.name, style: form.style) != nil
      tell(child, isKnown ? "\(child.shown) may not stand in \(element.shown)" : "TBX has no element \(child.shown)")
      return nil
    }
    return place
  }
}
