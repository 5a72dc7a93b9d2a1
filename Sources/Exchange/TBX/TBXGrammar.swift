/// What may stand in the elements of TBX v3, in which order, and which attributes they take: the core structure of ISO
/// 30042, after its RELAX NG schema.
enum TBXGrammar {
  /// A place in an element for some of the elements named.
  struct Slot {
    let names: [String]
    let least: Int
    let most: Int
  }

  /// What stands in an element.
  struct Model {
    var slots: [Slot] = []
    var hasText = false
  }

  /// The attributes of an element.
  struct Attributes {
    var required: [String] = []
    var optional: Set<String> = []
  }

  /// What stands in an element; `nil` for an element that TBX does not have.
  ///
  /// - Parameter style: with tags nothing tells a note on a term from what is said of it otherwise, so their order is free.
  static func model(of name: String, style: TBX.Style?) -> Model? {
    if name == "termSec", style == .tags {
      return Model(slots: [one("term"), any(["termNote", "termNoteGrp"] + information)])
    }
    return models[name]
  }

  private static func one(_ name: String) -> Slot { Slot(names: [name], least: 1, most: 1) }
  private static func atMostOne(_ name: String) -> Slot { Slot(names: [name], least: 0, most: 1) }
  private static func some(_ names: String...) -> Slot { Slot(names: names, least: 1, most: .max) }
  private static func any(_ names: [String]) -> Slot { Slot(names: names, least: 0, most: .max) }

  private static let information = ["descrip", "descripGrp"] + links
  private static let links = ["admin", "adminGrp", "transacGrp", "note", "ref", "xref"]
  private static let text = Model(hasText: true)
  private static let markedText = Model(slots: [any(["hi", "foreign", "sc", "ec", "ph"])], hasText: true)
  private static let paragraphs = Model(slots: [some("p")])

  private static let models: [String: Model] = [
    "tbx": Model(slots: [one("tbxHeader"), one("text")]),
    "tbxHeader": Model(slots: [one("fileDesc"), atMostOne("encodingDesc"), atMostOne("revisionDesc")]),
    "fileDesc": Model(slots: [atMostOne("titleStmt"), atMostOne("publicationStmt"), some("sourceDesc")]),
    "titleStmt": Model(slots: [one("title"), any(["note"])]),
    "publicationStmt": paragraphs, "sourceDesc": paragraphs, "encodingDesc": paragraphs, "change": paragraphs,
    "revisionDesc": Model(slots: [some("change")]),
    "text": Model(slots: [one("body"), atMostOne("back")]),
    "body": Model(slots: [some("conceptEntry")]),
    "back": Model(slots: [any(["refObjectSec"])]),
    "refObjectSec": Model(slots: [some("refObject")]),
    "refObject": Model(slots: [some("itemSet", "itemGrp", "item")]),
    "itemSet": Model(slots: [some("item", "itemGrp")]),
    "itemGrp": Model(slots: [one("item"), any(links)]),
    "conceptEntry": Model(slots: [any(information), some("langSec")]),
    "langSec": Model(slots: [any(information), some("termSec")]),
    "termSec": Model(slots: [one("term"), any(["termNote", "termNoteGrp"]), any(information)]),
    "descripGrp": Model(slots: [one("descrip"), any(["descripNote"] + links)]),
    "adminGrp": Model(slots: [one("admin"), any(["adminNote", "note", "ref", "xref"])]),
    "transacGrp": Model(slots: [one("transac"), any(["transacNote", "date", "note", "ref", "xref"])]),
    "termNoteGrp": Model(slots: [one("termNote"), any(links)]),
    "term": Model(slots: [any(["hi"])], hasText: true),
    "admin": markedText, "descrip": markedText, "termNote": markedText, "note": markedText, "p": markedText,
    "item": markedText, "foreign": markedText,
    "hi": text, "ref": text, "xref": text, "transac": text, "transacNote": text, "adminNote": text,
    "descripNote": text, "title": text, "date": text,
    "sc": Model(), "ec": Model(), "ph": Model(),
  ]

  /// The elements that spell data categories in the style of attributes.
  static let categoryElements: Set<String> = [
    "admin", "adminNote", "descrip", "descripNote", "termNote", "transac", "transacNote", "ref", "xref",
  ]

  /// The attributes of an element that TBX has.
  static func attributes(of name: String) -> Attributes {
    switch name {
    case "tbx": Attributes(required: ["type", "style", "xml:lang"])
    case "conceptEntry": Attributes(required: ["id"])
    case "langSec": Attributes(required: ["xml:lang"])
    case "refObjectSec": Attributes(required: ["type"], optional: ["id"])
    case "p": Attributes(optional: ["id", "xml:lang", "type"])
    case "item", "itemSet": Attributes(optional: ["id", "type"])
    case "titleStmt", "title", "sourceDesc", "revisionDesc", "change", "note", "foreign":
      Attributes(optional: ["id", "xml:lang"])
    case "xref": Attributes(required: ["target", "type"], optional: ["id", "module"])
    case _ where categoryElements.contains(name):
      Attributes(required: ["type"], optional: ["id", "xml:lang", "target", "datatype", "module"])
    case "hi": Attributes(optional: ["target", "xml:lang", "type"])
    case "sc": Attributes(required: ["id"], optional: ["disp", "equiv", "subType", "type", "isolated", "target"])
    case "ec":
      Attributes(optional: ["id", "startRef", "disp", "equiv", "subType", "type", "isolated", "target"])
    case "ph": Attributes(optional: ["id", "disp", "equiv", "subType", "type"])
    default: Attributes(optional: ["id"])
    }
  }
}
