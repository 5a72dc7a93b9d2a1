import LavoirText

/// Makes elements of events.
final class XMLTreeBuilder {
  /// What makes the file none that is read.
  private(set) var flaw: XMLFlaw?
  private(set) var root: XMLElement?
  private let bytes: [UInt8]
  private let lines: LineIndex
  private var open: [XMLElement] = []
  /// The namespaces declared so far by the open elements, by prefix, the innermost last.
  private var namespaces: [String: [String]] = [:]
  /// The prefixes that each open element declares.
  private var declared: [[String]] = []
  /// Whether a CDATA section is open, in which `&` is a letter like others.
  private var isInSection = false

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
      let isReference = !isInSection && range.start < bytes.count && bytes[range.start] == UInt8(ascii: "&")
      add(.text(String(decoding: text, as: UTF8.self), isReference: isReference))
    case .other where range.start < bytes.count && bytes[range.start] == UInt8(ascii: "&"):
      let name = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      flaw = XMLFlaw(at: range.start, "\(name) is no entity of XML; write the character itself")
    case .section(let begins): isInSection = begins
    case .comment, .other: break
    }
  }

  private func begin(_ name: String, _ prefix: String, _ attributes: [String: String], _ range: ByteRange) {
    guard open.count < XMLElement.deepest else {
      flaw = XMLFlaw(at: range.start, "elements stand in one another more than \(XMLElement.deepest) deep")
      return
    }
    var prefixes: [String] = []
    var others: [String: String] = [:]
    for (name, value) in attributes {
      if name == "xmlns" || name.hasPrefix("xmlns:") {
        let prefix = String(name.dropFirst(6))
        namespaces[prefix, default: []].append(value)
        prefixes.append(prefix)
      } else {
        others[name] = value
      }
    }
    declared.append(prefixes)
    let namespace = namespaces[prefix]?.last
    guard prefix.isEmpty || prefix == "xml" || namespace != nil else {
      flaw = XMLFlaw(at: range.start, "the prefix of <\(prefix):\(name)> is not declared: add xmlns:\(prefix)")
      return
    }
    open.append(
      XMLElement(
        name: name, prefix: prefix, namespace: namespace ?? "", attributes: others,
        line: lines.lineNumber(of: range.start), content: []))
  }

  private func end() {
    for prefix in declared.removeLast() { namespaces[prefix]?.removeLast() }
    let element = open.removeLast()
    if open.isEmpty { root = element } else { add(.element(element)) }
  }

  private func add(_ content: XMLElement.Content) {
    guard !open.isEmpty else { return }
    open[open.count - 1].content.append(content)
  }
}
