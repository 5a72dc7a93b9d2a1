/// The elements of HTML that are open at a place, the innermost last, and what they say of its text.
struct HTMLOpenElements {
  /// More than this many are not told apart, as browsers do it: the innermost gives way.
  private static let most = 256

  private var elements: [Element] = []
  /// How many of each name there are.
  private var counts: [String: Int] = [:]

  /// An open element.
  struct Element {
    /// Its name in small letters.
    var name = ""
    /// Whether it stands between paragraphs.
    var isBlock = true
    /// Whether its text is French and not marked as to be left alone.
    var isOurs = true
    /// Whether that holds of the block it is in.
    var isBlockOurs = true
    /// Whether its language is French, or not said.
    var isFrench = true
    /// Whether it is not marked as to be left as it is.
    var isTranslated = true
    /// Where its text goes.
    var role = HTMLElement.Role.text

    /// What the text in it is to a reader of prose.
    var reading: Reading {
      if role == .nothing || role == .raw || !isBlockOurs { return .nothing }
      if role == .code { return .protected(isCode: true) }
      return isOurs ? .prose : .protected(isCode: false)
    }

    /// Whether its text stands in a sentence, but is nobody’s to correct.
    var isProtected: Bool {
      if case .protected = reading { return true }
      return false
    }
  }

  /// What text is to a reader of prose.
  enum Reading: Equatable {
    case prose
    case protected(isCode: Bool)
    case nothing
  }

  /// The innermost element; of a file without elements, one that says nothing.
  var last: Element { elements.last ?? Element() }

  /// Whether a drawing is open, whose `title` and `style` are elements as any others.
  var isInSVG: Bool { counts["svg", default: 0] > 0 }

  /// An element begins, and ends those that have no end tag of their own.
  mutating func enter(_ tag: HTMLTag, _ element: HTMLElement) {
    if !element.ends.isEmpty { close(element.ends, within: element.within) }
    if elements.count >= Self.most { removeLast() }
    let around = last
    var entered = Element(name: tag.name, isBlock: element.isBlock)
    entered.isFrench = tag.language.flatMap { LanguageTag($0) }?.isFrench ?? around.isFrench
    // Pages say `translate="no"` at their root to keep browsers from offering a translation.
    let isPage = tag.name == "html" || tag.name == "body"
    entered.isTranslated = isPage || tag.isTranslated ?? around.isTranslated
    entered.isOurs = entered.isFrench && entered.isTranslated
    entered.isBlockOurs = element.isBlock ? entered.isOurs : around.isBlockOurs
    entered.role = Self.role(of: element.role, in: around.role)
    elements.append(entered)
    counts[tag.name, default: 0] += 1
  }

  /// An element ends; an end tag without an element says nothing.
  mutating func leave(_ name: String, _ element: HTMLElement) {
    guard counts[name, default: 0] > 0 else { return }
    for index in elements.indices.reversed() {
      if elements[index].name == name {
        while elements.count > index { removeLast() }
        return
      }
      if element.isBlock ? Self.isBarrier(elements[index].name, to: name) : elements[index].isBlock { return }
    }
  }

  private mutating func close(_ names: Set<String>, within barriers: Set<String>) {
    guard names.contains(where: { counts[$0, default: 0] > 0 }) else { return }
    for index in elements.indices.reversed() {
      if names.contains(elements[index].name) {
        while elements.count > index { removeLast() }
        return
      }
      if barriers.contains(elements[index].name) { return }
    }
  }

  private mutating func removeLast() {
    counts[elements.removeLast().name, default: 0] -= 1
  }

  /// Whether the end tag of a block does not reach beyond an element.
  private static func isBarrier(_ open: String, to name: String) -> Bool {
    open == "table" || open == "template" || !partsOfTables.contains(name) && partsOfTables.contains(open)
  }

  private static let partsOfTables: Set<String> = [
    "body", "caption", "html", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  private static func role(of role: HTMLElement.Role, in around: HTMLElement.Role) -> HTMLElement.Role {
    switch (around, role) {
    case (.nothing, _), (.raw, _): .nothing
    case (.code, .text), (.code, .rawText): .code
    default: role
    }
  }
}
