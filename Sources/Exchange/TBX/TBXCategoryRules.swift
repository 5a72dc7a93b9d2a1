import LavoirXMLText

extension TBXRules {
  /// The data category of an element: that the dialect has it, that it stands where it may, and its value.
  mutating func checkCategory(_ element: XMLElement, level: XMLElement?, group: XMLElement?) {
    guard TBXGrammar.categoryElements.contains(element.name), let type = element.attributes["type"] else { return }
    guard element.isTag == (form.style == .tags) || level == nil else {
      let (its, ours) = element.isTag ? ("dct", "dca") : ("dca", "dct")
      tell(element, "\(element.shown) belongs to the style \(its); this file says that it is \(ours)")
      return
    }
    guard !type.isEmpty else {
      tell(element, "« type » of \(element.shown) names a data category; it is empty")
      return
    }
    guard form.dialect == .min || form.dialect == .basic else { return }
    guard
      let category = categories.first(where: { $0.name == DataCategory.present(type) && $0.element == element.name })
    else {
      tell(element, unknown(type, of: element))
      return
    }
    checkLevel(element, category, level: level, group: group)
    let value = element.text
    if !category.takes(value) {
      tell(element, "/\(category.name)/ is \(list(category.values)), not « \(value) »")
    }
  }

  private func unknown(_ type: String, of element: XMLElement) -> String {
    let dialect = form.dialect?.rawValue ?? "this dialect"
    let names = categories.filter { $0.element == element.name }.map(\.name)
    return names.isEmpty
      ? "\(dialect) has no <\(element.name)>"
      : "the type of <\(element.name)> is \(list(names)) in \(dialect), not « \(type) »"
  }

  private mutating func checkLevel(
    _ element: XMLElement, _ category: DataCategory, level: XMLElement?, group: XMLElement?
  ) {
    let place = level?.name ?? "back"
    guard category.levels.contains(place) else {
      tell(
        element,
        "/\(category.name)/ may only stand in \(list(category.levels.sorted().map { "<\($0)>" })), not <\(place)>")
      return
    }
    if category.groupedAt.contains(place), group == nil {
      tell(element, "/\(category.name)/ may not stand alone in <\(place)>: group it with what was taken from it")
    }
  }

  private func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
