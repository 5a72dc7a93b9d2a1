/// The terms, loanwords, boilerplate and countries that the program goes by.
public struct Glossary: Sendable, Equatable {
  /// Its parts, those that go before first.
  let packs: [GlossaryPack]

  /// A glossary of some entries.
  public init(_ entries: [Entry]) {
    packs = [GlossaryPack(entries)]
  }

  /// A compiled glossary.
  public init(_ pack: GlossaryPack) {
    packs = [pack]
  }

  /// Several glossaries as one: where two speak of the same form, the earlier counts.
  public init(joining glossaries: [Glossary]) {
    packs = glossaries.flatMap(\.packs)
  }

  /// Equal by their entries.
  public static func == (left: Glossary, right: Glossary) -> Bool {
    left.entries == right.entries
  }

  /// The glossary that comes with the program.
  public static let shipped = Glossary(.shipped)

  /// Whether what it finds may be another tomorrow: some terms hold for some days only.
  public var hasDates: Bool { packs.contains(where: \.hasDates) }

  /// The entries, in order; each is made anew.
  public var entries: [Entry] { packs.flatMap(\.entries) }

  /// The terms.
  public var terms: [Term] {
    entries.compactMap { if case .term(let term) = $0 { term } else { nil } }
  }

  /// The entries besides terms that count in a run.
  func sought(_ selection: TermSelection) -> [SoughtEntry] {
    let all = packs.flatMap(\.soughtEntries)
    return selection.switchedOff.isEmpty ? all : all.filter { $0.entry.map(selection.admits) ?? false }
  }
}
