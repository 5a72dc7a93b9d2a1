import LavoirGlobs
import LavoirText
import Yams

/// Goes through the nodes of documents in the order of the file.
struct YAMLReader {
  private let source: YAMLSource
  private var path: ValuePath
  private var builder: ExtractionBuilder
  private var cursor: YAMLCursor
  private var comments: YAMLComments

  /// A reader at the beginning of a file.
  init(_ source: YAMLSource, values: [Glob]) {
    self.source = source
    path = ValuePath(values)
    builder = ExtractionBuilder(source.bytes)
    cursor = YAMLCursor(source)
    comments = YAMLComments(source)
  }

  /// What is left to do; the last comes first.
  private enum Step {
    /// A value, or what a key consists of.
    case node(Node, isKey: Bool, isInFlow: Bool)
    case descendToKey(Node)
    case descendToIndex(Int)
    case ascend
  }

  /// Reads a document.
  mutating func read(_ root: Node) throws(FormatError) {
    var steps = [Step.node(root, isKey: false, isInFlow: false)]
    while let step = steps.popLast() {
      switch step {
      case .node(.scalar(let scalar), let isKey, let isInFlow):
        try read(scalar, isKey: isKey, isInFlow: isInFlow)
      case .node(.mapping(let mapping), let isKey, let isInFlow):
        let isInFlow = isInFlow || isFlow(mapping.mark)
        if !isKey { _ = path.isWanted() }
        for (key, value) in mapping.reversed() {
          if !isKey { steps.append(.ascend) }
          steps.append(.node(value, isKey: isKey, isInFlow: isInFlow))
          if !isKey { steps.append(.descendToKey(key)) }
          steps.append(.node(key, isKey: true, isInFlow: isInFlow))
        }
      case .node(.sequence(let sequence), let isKey, let isInFlow):
        let isInFlow = isInFlow || isFlow(sequence.mark)
        if !isKey { _ = path.isWanted() }
        for (index, item) in sequence.enumerated().reversed() {
          if !isKey { steps.append(.ascend) }
          steps.append(.node(item, isKey: isKey, isInFlow: isInFlow))
          if !isKey { steps.append(.descendToIndex(index)) }
        }
      case .node(.alias, _, _): break
      case .descendToKey(let key): path.descend(to: source.restored(key.scalar?.string ?? ""))
      case .descendToIndex(let index): path.descend(to: index)
      case .ascend: path.ascend()
      }
    }
  }

  /// The extraction of all that was read.
  mutating func finish() -> Extraction {
    for comment in comments.finish() { builder.note(comment) }
    return builder.finish()
  }

  /// Whether a collection is written with brackets; where its place is not known it may be.
  private mutating func isFlow(_ mark: Mark?) -> Bool {
    guard let start = place(of: mark), start < source.bytes.count else { return true }
    return source.bytes[start] == UInt8(ascii: "[") || source.bytes[start] == UInt8(ascii: "{")
  }

  /// Where a node begins, behind its anchor and its tag.
  private mutating func place(of mark: Mark?) -> Int? {
    mark.flatMap { cursor.advance(to: $0, in: source) }.map { source.behindProperties(at: $0) }
  }

  private mutating func read(_ scalar: Node.Scalar, isKey: Bool, isInFlow: Bool) throws(FormatError) {
    if scalar.style == .plain, scalar.string.utf8.first == source.asterisk { try checkAlias(scalar) }
    let isWanted = !isKey && path.isWanted()
    guard !scalar.string.isEmpty, isWanted || comments.areThere else { return }
    guard let start = place(of: scalar.mark), start >= builder.position,
      let spelling = YAMLScalar(scalar, at: start, in: source)
    else { return comments.lose(scalar.mark.flatMap { cursor.advance(to: $0, in: source) }) }
    comments.pass(spelling)
    guard isWanted, spelling.isProse(tag: scalar.tag.rawValue, in: source) else { return }
    spelling.read(into: &builder, from: source, isInFlow: isInFlow)
  }

  /// What begins with an asterisk without quotation marks is a name and nothing else.
  private mutating func checkAlias(_ scalar: Node.Scalar) throws(FormatError) {
    guard let start = place(of: scalar.mark), start < source.bytes.count, source.bytes[start] == UInt8(ascii: "*")
    else { return }
    let behind = scalar.string.utf8.dropFirst().drop { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard behind.count + 1 < scalar.string.utf8.count, behind.first.map({ "?:,]}%@`".utf8.contains($0) }) ?? true
    else { throw FormatError(at: start, "text that begins with « * » needs quotation marks, or it is an alias") }
  }
}

extension YAMLSource {
  /// What follows the anchor and the tag that stand at an offset, if any do.
  func behindProperties(at offset: Int) -> Int {
    var at = offset
    while at < bytes.count, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      let isVerbatim = bytes[at...].starts(with: "!<".utf8)
      while !isGap(at: at), bytes[at] != UInt8(ascii: ",") || isVerbatim { at += 1 }
      at = behindGap(at: at)
    }
    return at
  }

  /// What follows blanks, line ends and comments.
  private func behindGap(at offset: Int) -> Int {
    var at = offset
    while at < bytes.count {
      if isBlank(at: at) {
        at += 1
      } else if let end = lineEnd(at: at) {
        at += end.count
      } else if bytes[at] == UInt8(ascii: "#") {
        while at < bytes.count, lineEnd(at: at) == nil { at += 1 }
      } else {
        break
      }
    }
    return at
  }
}
