/// What a block of a glossary file may have: its keys in their canonical order.
struct FieldTable: Sendable {
  /// The keys; the first is the one that the block cannot do without, if it has such a one.
  let keys: [FieldKey]
  /// Whether the first key must be there.
  let isHeaded: Bool

  /// A block that is headed by its first key.
  init(headed keys: FieldKey...) {
    self.keys = keys
    isHeaded = true
  }

  /// A block in which nothing must be there.
  init(_ keys: FieldKey...) {
    self.keys = keys
    isHeaded = false
  }

  /// The key that must be there.
  var head: String? { isHeaded ? keys.first?.name : nil }

  /// What a key has for its value; `nil` where the block has no such key.
  func shape(of name: String) -> FieldShape? { keys.first { $0.name == name }?.shape }

  /// The place of a key in the canonical order.
  func rank(of name: String) -> Int { keys.firstIndex { $0.name == name } ?? keys.count }
}

/// A key of a block.
struct FieldKey: Sendable {
  /// The key as it is written.
  let name: String
  /// What its value is.
  let shape: FieldShape
  /// What it says, in a sentence for the person who fills it in.
  let summary: String

  /// A key.
  init(_ name: String, _ shape: FieldShape, _ summary: String) {
    self.name = name
    self.shape = shape
    self.summary = summary
  }
}

/// What the value of a key is.
enum FieldShape: Sendable {
  /// A text.
  case text
  /// Texts; one alone may go without brackets.
  case texts
  /// Sentences with marks, each on a line of its own.
  case sentences
  /// One of some words.
  case choice([String])
  /// A number from 0 on.
  case count
  /// A day, `2026-11-21`.
  case day
  /// Texts alone, or blocks that say more of them.
  case parts(FieldTable)
  /// A block with a key for each language, and parts below it.
  case languages(FieldTable)
  /// A block.
  case block(FieldTable)

  /// One of the words of an enumeration.
  static func choice<Value: RawRepresentable<String> & CaseIterable>(of type: Value.Type) -> FieldShape {
    .choice(type.allCases.map(\.rawValue))
  }

  /// Whether several values stand below the key.
  var isList: Bool {
    switch self {
    case .texts, .sentences, .parts: true
    default: false
    }
  }
}
