import LavoirGlossaries
import LavoirText
import Yams

/// The fields of one block as YAML gives them, read with care for what a person may have mistyped.
struct EntryFields {
  private let file: String
  private let line: Int
  private let fields: [(key: Node, value: Node)]
  /// The keys, in the order of the fields.
  let keys: [String]

  /// The fields of a block, all of them known to what is read and given once.
  init(_ block: Node, file: String) throws(GlossaryError) {
    guard let mapping = block.mapping else {
      throw GlossaryError(file: file, line: block.line, problem: "an entry is a block of « key: value » lines")
    }
    self.file = file
    line = block.line
    fields = mapping.map { ($0.key, $0.value) }
    keys = fields.map { $0.key.string ?? "" }
  }

  /// The first key.
  var firstKey: String { keys.first ?? "" }

  /// An error at a field, or at the block as a whole.
  func error(_ problem: String, at key: String? = nil) -> GlossaryError {
    GlossaryError(file: file, line: key.flatMap(value)?.line ?? line, problem: problem)
  }

  /// Refuses keys that are none of these, or given twice.
  func checkKeys(_ table: FieldTable) throws(GlossaryError) {
    let known = table.keys.map(\.name)
    var seen: Set<String> = []
    for (name, key) in zip(keys, fields.lazy.map(\.key)) {
      guard known.contains(name) else {
        throw GlossaryError(
          file: file, line: key.line,
          problem: "unknown key « \(name) »; known ones are \(known.joined(separator: ", "))")
      }
      guard seen.insert(name).inserted else {
        throw GlossaryError(file: file, line: key.line, problem: "« \(name) » is given twice")
      }
    }
  }

  // MARK: Values

  private func value(_ key: String) -> Node? {
    keys.firstIndex(of: key).map { fields[$0].value }
  }

  /// A text; `absent` where the key is missing, which may be none to ask for it.
  func text(_ key: String, or absent: String? = nil) throws(GlossaryError) -> String {
    guard let node = value(key) else {
      if let absent { return absent }
      throw error("« \(key) » is missing")
    }
    guard let text = node.scalar?.string, absent != nil || !text.isEmpty else {
      throw error("« \(key) » is a text", at: key)
    }
    return text
  }

  /// Texts; one alone may go without brackets.
  func list(_ key: String) throws(GlossaryError) -> [String] {
    var texts: [String] = []
    for item in items(key) {
      guard let text = item.scalar?.string, !text.isEmpty else {
        throw GlossaryError(file: file, line: item.line, problem: "« \(key) » is a list of texts")
      }
      texts.append(text)
    }
    return texts
  }

  /// What a list has, each a text alone or a block of fields.
  func blocks<Value>(
    _ key: String, text: (String) -> Value, fields: (EntryFields) throws(GlossaryError) -> Value
  ) throws(GlossaryError) -> [Value] {
    var values: [Value] = []
    for item in items(key) {
      if let scalar = item.scalar?.string, !scalar.isEmpty {
        values.append(text(scalar))
      } else if item.mapping != nil {
        values.append(try fields(EntryFields(item, file: file)))
      } else {
        throw GlossaryError(file: file, line: item.line, problem: "« \(key) » is a list of texts and blocks")
      }
    }
    return values
  }

  /// The fields of a block below a key; `nil` where there is none.
  func block(_ key: String) throws(GlossaryError) -> EntryFields? {
    guard let node = value(key) else { return nil }
    return try EntryFields(node, file: file)
  }

  private func items(_ key: String) -> [Node] {
    value(key).map { node in node.sequence.map(Array.init) ?? [node] } ?? []
  }

  /// One of the words of an enumeration.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, or absent: Value
  ) throws(GlossaryError) -> Value {
    try choice(key) ?? absent
  }

  /// One of the words of an enumeration; `nil` where the key is missing.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String) throws(GlossaryError) -> Value? {
    guard value(key) != nil else { return nil }
    let text = try text(key)
    guard let choice = Value(rawValue: text.replacing("'", with: "’")) else {
      let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("« \(key) » is one of \(choices), not « \(text) »", at: key)
    }
    return choice
  }

  /// A number from 0 on; `absent` where the key is missing.
  func count(_ key: String, or absent: Int) throws(GlossaryError) -> Int {
    guard value(key) != nil else { return absent }
    guard let number = Int(try text(key)), number >= 0, number < 1 << 32 else {
      throw error("« \(key) » is a number from 0 to 4294967295", at: key)
    }
    return number
  }

  /// A day; `nil` where the key is missing.
  func day(_ key: String) throws(GlossaryError) -> Day? {
    guard value(key) != nil else { return nil }
    let text = try text(key)
    guard let day = Day(text) else {
      throw error("« \(key) » is a day as in 2026-11-21, not « \(text) »", at: key)
    }
    return day
  }

  /// The contexts of a form.
  func contexts() throws(GlossaryError) -> [Context] {
    var contexts: [Context] = []
    for text in try list("context") {
      guard let context = Context(text) else {
        throw error(
          "the context « \(text) » needs one « _ » where the form stands, a word beside it, and at most "
            + "\(PatternElement.mostGaps) « * »", at: "context")
      }
      contexts.append(context)
    }
    return contexts
  }

  /// Sentences with marks.
  func examples() throws(GlossaryError) -> [String] {
    let examples = try list("examples")
    for example in examples where MarkedText(example) == nil {
      throw error("the marks of the example « \(example) » do not pair: write ⟦wrong→right⟧", at: "examples")
    }
    return examples
  }
}
