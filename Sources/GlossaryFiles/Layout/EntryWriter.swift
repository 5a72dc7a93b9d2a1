import LavoirFindings
import LavoirGlossaries

/// Entries as the nodes that a file would have: every field that says something, in the canonical order.
enum EntryWriter {
  /// The node of an entry.
  static func node(of entry: Entry) -> EntryNode {
    switch entry {
    case .term(let term): TermWriter.node(of: term)
    case .loanword(let loanword): node(of: loanword)
    case .boilerplate(let boilerplate): node(of: boilerplate)
    case .country(let country): node(of: country)
    }
  }

  private static func node(of loanword: Loanword) -> EntryNode {
    .block(
      .field("loanword", loanword.word), .said("region", loanword.region), .chosen("review", loanword.review),
      .said("source", loanword.source), .texts("examples", loanword.examples))
  }

  private static func node(of boilerplate: Boilerplate) -> EntryNode {
    .block(
      .field("boilerplate", boilerplate.pattern), .chosen("scope", boilerplate.scope, unless: .line),
      .chosen("place", boilerplate.place, unless: .anywhere),
      .chosen("certainty", boilerplate.certainty, unless: .sure), .chosen("review", boilerplate.review),
      .said("source", boilerplate.source), seen(boilerplate.provenance), .texts("examples", boilerplate.examples))
  }

  private static func node(of country: Country) -> EntryNode {
    .block(
      .field("country", country.name), .chosen("article", country.article, unless: Country.Article.none),
      .texts("english", country.english), .said("demonym", country.demonym), .texts("also", country.also),
      .said("source", country.source))
  }

  /// Where a candidate was seen.
  static func seen(_ provenance: Provenance?) -> EntryNode? {
    provenance.map { provenance in
      let counts = EntryNode.block(
        .field("times", "\(provenance.times)"), .field("documents", "\(provenance.documents)"),
        .texts("files", provenance.files))
      return EntryNode("seen", counts.value)
    }
  }
}

extension EntryNode {
  /// A block of the fields that there are.
  static func block(_ fields: EntryNode?...) -> EntryNode { EntryNode(.block(fields.compactMap { $0 })) }

  /// A field with a text.
  static func field(_ key: String, _ text: String) -> EntryNode { EntryNode(key, .text(text)) }

  /// A field with a text; none where it is empty.
  static func said(_ key: String, _ text: String) -> EntryNode? { text.isEmpty ? nil : field(key, text) }

  /// A field with texts; none where there are none.
  static func texts(_ key: String, _ texts: [String]) -> EntryNode? {
    list(key, texts.map { EntryNode(.text($0)) })
  }

  /// A field with items; none where there are none.
  static func list(_ key: String, _ items: [EntryNode]) -> EntryNode? {
    items.isEmpty ? nil : EntryNode(key, .list(items))
  }

  /// A field with a word of an enumeration; none where it goes without saying.
  static func chosen<Value: RawRepresentable<String> & Equatable>(
    _ key: String, _ value: Value?, unless silent: Value? = nil
  ) -> EntryNode? {
    value.flatMap { $0 == silent ? nil : field(key, $0.rawValue) }
  }

  /// A part of a list: a text alone, or a block where more is said of it.
  static func part(_ head: String, _ text: String, _ fields: EntryNode?...) -> EntryNode {
    let said = fields.compactMap { $0 }
    return said.isEmpty ? EntryNode(.text(text)) : EntryNode(.block([field(head, text)] + said))
  }
}
