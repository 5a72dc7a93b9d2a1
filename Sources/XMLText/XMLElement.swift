import LavoirText

/// An element of an XML file with all that is in it.
public struct XMLElement: Sendable {
  /// What stands in an element.
  public enum Content: Sendable {
    /// An element.
    case element(XMLElement)
    /// Text; `isReference` where the file spells it as a reference (`&#10;`), so that its white space is meant.
    case text(String, isReference: Bool)
  }

  /// The name without prefix.
  public var name: String
  /// The prefix of the name; empty where there is none.
  public var prefix: String
  /// The namespace that the name is of; empty where there is none.
  public var namespace: String
  /// The attributes by their names as the file spells them; those that declare namespaces are not among them.
  public var attributes: [String: String]
  /// The line of the start tag, from 1.
  public var line: Int
  /// The elements and texts in it, in order.
  public var content: [Content]

  /// How deep elements may stand in one another; no format of terms or translations comes near.
  public static let deepest = 100

  /// The elements in it.
  public var elements: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Whether text other than white space stands directly in it.
  public var hasText: Bool {
    content.contains {
      if case .text(let text, _) = $0 { text.unicodeScalars.contains { !$0.isXMLSpace } } else { false }
    }
  }

  /// The text in it and in its elements. White space that is typed counts as the layout of the file: a run of it is one
  /// space, and none at either end. White space that is a reference stays.
  public var text: String {
    var run = TextRun()
    run.take(self)
    return run.text
  }

  /// The root element of a text in UTF-8.
  ///
  /// A DOCTYPE is passed over without opening anything; declarations of entities are refused.
  public static func root(of bytes: [UInt8]) throws(XMLFlaw) -> XMLElement {
    let builder = XMLTreeBuilder(bytes)
    try XMLEvent.read(bytes, entities: .refused) { event, range in builder.take(event, range) }
    if let flaw = builder.flaw { throw flaw }
    guard let root = builder.root else { throw XMLFlaw(at: 0, "the file has no element") }
    return root
  }
}

/// Text gathered from elements.
private struct TextRun {
  var text = ""
  private var isSpaceDue = false

  mutating func take(_ element: XMLElement) {
    for content in element.content {
      switch content {
      case .element(let element): take(element)
      case .text(let text, let isReference): take(text, isReference)
      }
    }
  }

  private mutating func take(_ piece: String, _ isReference: Bool) {
    for scalar in piece.unicodeScalars {
      if scalar.isXMLSpace && !isReference {
        isSpaceDue = !text.isEmpty
      } else {
        if isSpaceDue { text += " " }
        isSpaceDue = false
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML counts the character as white space.
  fileprivate var isXMLSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
