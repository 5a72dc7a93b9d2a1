import LavoirXMLText

/// A file of any version and style, brought into one form: the elements of version 3 with their data categories as
/// attributes. An element keeps its line.
struct TBXForm {
  /// The root: `tbx`.
  let root: XMLElement
  /// Whether the file is of version 2.
  let isOld: Bool
  /// How it says that it spells its categories; `nil` where it says nothing known.
  let style: TBX.Style?
  /// What it promises to hold; `nil` for a dialect that is not known here.
  let dialect: TBX.Dialect?

  init(root: XMLElement) throws(ExchangeError) {
    switch root.name {
    case "martif":
      isOld = true
      (style, dialect) = (.attributes, nil)
      self.root = Self.renewed(root)
    case "tbx":
      guard root.namespace == TBX.namespace else {
        throw ExchangeError([
          ExchangeError.Flaw(
            line: root.line, "<tbx> of version 3 is of the namespace \(TBX.namespace): add it as xmlns")
        ])
      }
      isOld = false
      style = root.attributes["style"].flatMap(TBX.Style.init)
      dialect = root.attributes["type"].flatMap(TBX.Dialect.init)
      self.root = Self.untagged(root)
    default:
      throw ExchangeError([
        ExchangeError.Flaw(
          line: root.line, "the root element is <\(root.name)>; that of a TBX file is <tbx>, or <martif> in version 2")
      ])
    }
  }

  /// What the elements of version 2 are called in version 3.
  private static let newNames = [
    "martif": "tbx", "martifHeader": "tbxHeader", "termEntry": "conceptEntry", "langSet": "langSec", "tig": "termSec",
    "ntig": "termSec", "refObjectList": "refObjectSec",
  ]

  /// The other way round, without the forms with a group.
  static let oldNames = [
    "tbx": "martif", "tbxHeader": "martifHeader", "conceptEntry": "termEntry", "langSec": "langSet", "termSec": "tig",
    "refObjectSec": "refObjectList",
  ]

  private static func renewed(_ element: XMLElement) -> XMLElement {
    var new = element
    new.name = newNames[element.name] ?? element.name
    new.content = element.content.flatMap { content -> [XMLElement.Content] in
      guard case .element(let child) = content else { return [content] }
      // The group of a term and its notes in an ntig says nothing beyond them.
      return child.name == "termGrp" ? renewed(child).content : [.element(renewed(child))]
    }
    return new
  }

  /// An element of a data category as `<descrip type="definition">`, with the prefix of its module; only such keep one.
  private static func untagged(_ element: XMLElement) -> XMLElement {
    var plain = element
    if element.namespace == TBX.namespace { plain.prefix = "" }
    let category = DataCategory.all.first { $0.name == DataCategory.present(element.name) }
    if let category, category.module.namespace == element.namespace {
      plain.name = category.element
      plain.namespace = TBX.namespace
      plain.prefix = category.module.rawValue
      plain.attributes["type"] = category.name
    }
    plain.content = element.content.map { content in
      if case .element(let child) = content { .element(untagged(child)) } else { content }
    }
    return plain
  }
}

extension XMLElement {
  /// Whether the element spells a data category as a tag.
  var isTag: Bool { !prefix.isEmpty && namespace == TBX.namespace }

  /// The element as its file spells it.
  var shown: String {
    if prefix.isEmpty { return "<\(name)>" }
    return "<\(prefix):\(isTag ? attributes["type"] ?? name : name)>"
  }
}
