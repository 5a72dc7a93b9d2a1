import LavoirText

/// Makes elements of events.
final class XMLTreeBuilder {
  /// What makes the file none that is read.
  private(set) var flaw: XMLFlaw?
  private(set) var root: XMLElement?
  private let bytes: [UInt8]
  private let lines: LineIndex
  private var open: [XMLElement] = []
  /// The namespaces that each open element declares or inherits, by prefix.
  private var scopes: [[String: String]] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineIndex(bytes)
  }

  func take(_ event: XMLEvent, _ range: ByteRange) {
    guard flaw == nil else { return }
    switch event {
    case .open(let name, let prefix, let attributes): begin(name, prefix, attributes, range)
    case .close: end()
    case .text(let text):
      let isReference = range.start < bytes.count && bytes[range.start] == UInt8(ascii: "&")
      add(.text(String(decoding: text, as: UTF8.self), isReference: isReference))
    case .other where range.start < bytes.count && bytes[range.start] == UInt8(ascii: "&"):
      let name = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      flaw = XMLFlaw(at: range.start, "\(name) is no entity of XML; write the character itself")
    case .comment, .section, .other: break
    }
  }

  private func begin(_ name: String, _ prefix: String, _ attributes: [String: String], _ range: ByteRange) {
    guard open.count < XMLElement.deepest else {
      flaw = XMLFlaw(at: range.start, "elements stand in one another more than \(XMLElement.deepest) deep")
      return
    }
    var scope = scopes.last ?? [:]
    var others: [String: String] = [:]
    for (name, value) in attributes {
      if name == "xmlns" {
        scope[""] = value
      } else if name.hasPrefix("xmlns:") {
        scope[String(name.dropFirst(6))] = value
      } else {
        others[name] = value
      }
    }
    scopes.append(scope)
    guard prefix.isEmpty || prefix == "xml" || scope[prefix] != nil else {
      flaw = XMLFlaw(at: range.start, "the prefix of <\(prefix):\(name)> is not declared: add xmlns:\(prefix)")
      return
    }
    open.append(
      XMLElement(
        name: name, prefix: prefix, namespace: scope[prefix] ?? "", attributes: others,
        line: lines.lineNumber(of: range.start), content: []))
  }

  private func end() {
    scopes.removeLast()
    let element = open.removeLast()
    if open.isEmpty { root = element } else { add(.element(element)) }
  }

  private func add(_ content: XMLElement.Content) {
    guard !open.isEmpty else { return }
    open[open.count - 1].content.append(content)
  }
}
