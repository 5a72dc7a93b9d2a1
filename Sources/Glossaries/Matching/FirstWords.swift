/// The words that the forms of a glossary begin with, told apart from almost all others at little cost.
public struct FirstWords: Sendable {
  private let packs: [GlossaryPack]
  @usableFromInline let firsts: [KeyFilter]
  @usableFromInline let pairs: [KeyFilter]

  init(packs: [GlossaryPack]) {
    self.packs = packs
    firsts = packs.map(\.firstWords)
    pairs = packs.map(\.firstPairs)
  }

  /// Whether a form may begin with a word; false for almost every word of a language.
  @inlinable
  public func mayContain(_ key: UInt64) -> Bool {
    for filter in firsts where filter.mayContain(key) { return true }
    return false
  }

  /// Whether a form may begin with two words; false for almost all that stand side by side.
  @inlinable
  public func mayContain(_ first: UInt64, _ second: UInt64) -> Bool {
    let key = PackLayout.key(first, second)
    for filter in pairs where filter.mayContain(key) { return true }
    return false
  }

  /// Whether a form is one word alone, or a pattern that begins with it.
  public func standAlone(_ key: UInt64) -> Bool { packs.contains { $0.hasCandidates(of: key) } }
}
