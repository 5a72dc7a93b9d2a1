/// What the name of an element says of the text in it.
struct HTMLElement: Equatable {
  /// Where its text goes.
  let role: Role
  /// Whether it stands between paragraphs and not in one.
  let isBlock: Bool
  /// Whether it has no inside and no end tag.
  let isVoid: Bool
  /// Which open elements its beginning ends where they have no end tag of their own.
  let ends: Set<String>
  /// The elements that this end of others does not reach beyond.
  let within: Set<String>

  /// Where the text of an element goes.
  enum Role: Equatable {
    /// It is prose, if what is around it is.
    case text
    /// Code, or a formula, in a sentence.
    case code
    /// Nobody reads it.
    case nothing
    /// Nobody reads it, and there are no tags in it.
    case raw
    /// It is prose, and there are no tags in it.
    case rawText
  }

  /// What a name in small letters says; elements that HTML does not have are as `span`.
  static func named(_ name: String) -> HTMLElement { all[name] ?? unknown }

  private static let unknown = HTMLElement(role: .text, isBlock: false, isVoid: false, ends: [], within: [])

  private static let all: [String: HTMLElement] = {
    var elements: [String: HTMLElement] = [:]
    let names = blocks.union(closingParagraphs).union(voids).union(code).union(nothing).union(raw).union(implied.keys)
    for name in names {
      let (ends, within) = implied[name] ?? (closingParagraphs.contains(name) ? (["p"], paragraphScope) : ([], []))
      elements[name] = HTMLElement(
        role: role(of: name), isBlock: blocks.contains(name) || closingParagraphs.contains(name),
        isVoid: voids.contains(name), ends: ends, within: within)
    }
    return elements
  }()

  private static func role(of name: String) -> Role {
    if name == "title" { return .rawText }
    if code.contains(name) { return .code }
    if raw.contains(name) { return .raw }
    return nothing.contains(name) ? .nothing : .text
  }

  private static let closingParagraphs: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main",
    "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul", "xmp",
  ]
  private static let blocks: Set<String> = [
    "audio", "body", "button", "canvas", "caption", "col", "colgroup", "dd", "dt", "head", "html", "iframe", "legend",
    "li", "link", "meta", "noscript", "object", "optgroup", "option", "script", "select", "style", "tbody", "td",
    "template", "textarea", "tfoot", "th", "thead", "title", "tr", "video",
  ]
  private static let voids: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
  ]
  private static let code: Set<String> = ["code", "kbd", "math", "samp", "tt", "var"]
  private static let nothing: Set<String> = ["pre", "svg", "template"]
  private static let raw: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "xmp",
  ]

  private static let paragraphScope: Set<String> = tableScope.union(["button", "caption", "object", "td", "th"])
  private static let listScope: Set<String> = paragraphScope.union(["menu", "ol", "ul"])
  private static let tableScope: Set<String> = ["html", "table", "template"]

  /// Where end tags may be left out (HTML Living Standard, 13.1.2.4).
  private static let implied: [String: (Set<String>, Set<String>)] = [
    "li": (["li"], listScope), "dt": (["dt", "dd"], paragraphScope.union(["dl"])),
    "dd": (["dt", "dd"], paragraphScope.union(["dl"])), "td": (["td", "th"], tableScope.union(["tr"])),
    "th": (["td", "th"], tableScope.union(["tr"])), "tr": (["tr", "caption", "colgroup"], tableScope),
    "tbody": (["tbody", "thead", "tfoot", "caption", "colgroup"], tableScope),
    "thead": (["tbody", "thead", "tfoot", "caption", "colgroup"], tableScope),
    "tfoot": (["tbody", "thead", "tfoot", "caption", "colgroup"], tableScope),
    "option": (["option"], ["select", "datalist", "optgroup"]),
    "optgroup": (["optgroup", "option"], ["select"]), "body": (["head"], []),
  ]
}
