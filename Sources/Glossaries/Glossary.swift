/// The terms, loanwords, boilerplate and countries that the program goes by.
public struct Glossary: Sendable, Equatable {
  /// The entries, in the order of their files.
  public let entries: [Entry]
  /// The spelled-out forms of each term, where they were compiled with it; empty where they are still to be spelled out.
  let forms: [[TermForm]]

  /// A glossary of some entries.
  public init(_ entries: [Entry]) {
    self.init(entries, forms: [])
  }

  init(_ entries: [Entry], forms: [[TermForm]]) {
    self.entries = entries
    self.forms = forms
  }

  /// Equal by their entries; compiled forms follow from these.
  public static func == (left: Glossary, right: Glossary) -> Bool {
    left.entries == right.entries
  }

  /// The glossary that comes with the program.
  public static let shipped = GlossaryPack.shipped

  /// The terms.
  public var terms: [Term] {
    entries.compactMap { if case .term(let term) = $0 { term } else { nil } }
  }

  /// The boilerplate patterns.
  public var boilerplate: [Boilerplate] {
    entries.compactMap { if case .boilerplate(let boilerplate) = $0 { boilerplate } else { nil } }
  }

  /// The loanwords.
  public var loanwords: [Loanword] {
    entries.compactMap { if case .loanword(let loanword) = $0 { loanword } else { nil } }
  }

  /// The countries.
  public var countries: [Country] {
    entries.compactMap { if case .country(let country) = $0 { country } else { nil } }
  }
}
