import LavoirFindings
import LavoirLexicons
import LavoirText

/// A word that a spinner or translator may have left, and what may have stood in its place: for those who count over many
/// documents. One document alone proves little, so more is told here than the detectors report.
public struct Intruder: Sendable {
  /// What gives it away.
  public enum Kind: Sendable, Hashable {
    /// French has not the word.
    case foreign
    /// French has the word; it is rare beside what a thesaurus leads back to, or clashes with the words around.
    case french
    /// French has not the word, and it stands in a name.
    case name
  }

  /// What may have stood there.
  public struct Origin: Sendable {
    /// The word as a thesaurus has it: a singular, and of an adjective the form that English has too.
    public let word: String
    /// A noun or an adjective.
    public let partOfSpeech: PartOfSpeech
    /// The word in the form and letter case of the place.
    public let replacement: String
    /// How likely it is beside the others: its frequency in a billion words times the chance that it was swapped for the
    /// intruder, times what the words around say.
    public let weight: Double
    /// Why.
    public let evidence: [Evidence]
  }

  /// Where it stands.
  public let token: Int
  /// What gives it away.
  public let kind: Kind
  /// What may have stood there, the likeliest first; may be empty.
  public let origins: [Origin]
  /// How much the words around speak against it: 1 where they do not, more where gender, number or elision clash.
  public let clash: Double
  /// Which clash, if there is one.
  public let reason: Evidence?
}

extension AnalyzedText {
  /// The words that a spinner or translator may have left, in order of place.
  public var intruders: [Intruder] {
    let foreign = foreignIntruders
    let french = isSpared(foreign) ? [] : frenchIntruders
    return (foreign + namedIntruders + french).sorted { $0.token < $1.token }
  }

  /// Whether a text is long enough to show that no spinner was at work: it leaves foreign words, three for five swaps.
  private func isSpared(_ foreign: [Intruder]) -> Bool {
    let restored = foreign.count { !$0.origins.isEmpty }
    return tokens.count > Self.longText && restored * Self.tokensPerForeign < tokens.count
  }

  private static let longText = 500
  /// A spinner that swaps one in twenty of the words it can leaves a foreign word among as many tokens.
  private static let tokensPerForeign = 700

  /// What the words around a French word show that it did not stand there first: gender, number or elision clash.
  public func clash(at token: Int) -> Evidence? {
    Clash(at: token, in: self)?.evidence
  }

  /// English words between French ones.
  private var foreignIntruders: [Intruder] {
    let unknown = marks[.unknownWord]
    let names = marks[.unknownName].filter { ForeignWord.isCommonNoun($0, in: self, EnglishContext(text: self)) }
    guard !unknown.isEmpty || !names.isEmpty else { return [] }
    let english = EnglishContext(text: self)
    let restoration = Restoration(text: self)
    return (Array(unknown) + names).compactMap { index in
      let token = tokens[index]
      guard token.range.count > 3, !token.shape.contains(.hasDigit), !isInForeignLine(index), english.isForeign(index),
        !english.isCode(index), !english.isEnglishNeighbour(of: index), !isProtected(index),
        !english.isQuoted(index..<index + 1)
      else { return nil }
      let origins = restoration.ranking(for: index).candidates + restoration.locutionOrigins(for: index)
      return Intruder(
        token: index, kind: .foreign, origins: Self.origins(origins), clash: 1, reason: nil)
    }
  }

  /// English words in French names.
  private var namedIntruders: [Intruder] {
    marks[.unknownName].compactMap { index in
      guard TranslatedName.isInFrenchName(index, in: self) else { return nil }
      let origins = TranslatedName.origins(of: index, in: self).map { synonym in
        Intruder.Origin(
          word: synonym.word, partOfSpeech: .noun, replacement: Substituter.capitalised(synonym.word),
          weight: PowerOfTen.of(synonym.score) * (synonym.tier == .synset ? 1 : 0.1),
          evidence: [.synonym(of: synonym.word, intruder: string(index), thesaurus: Restoration.name(of: synonym.tier))]
        )
      }
      return Intruder(token: index, kind: .name, origins: origins, clash: 1, reason: nil)
    }
  }

  /// French words for which others are far likelier.
  private var frenchIntruders: [Intruder] {
    let restoration = Restoration(text: self)
    var supplies: [UInt64: Double] = [:]
    return tokens.indices.compactMap { index in
      guard SpunFrenchWord.isCandidate(index, in: self) else { return nil }
      let key = tokens[index].key
      let supply = supplies[key] ?? restoration.supply(for: index)
      supplies[key] = supply
      let own = PowerOfTen.of(max(records[index].frenchZipf, 1))
      let clash = Clash(at: index, in: self)
      let factor = clash == nil ? 1 : SpunFrenchWord.clashFactor
      let least = clash == nil ? Self.leastOdds : Self.leastClashingOdds
      let odds = supply / own * factor
      guard clash != nil || odds >= least / Restoration.locutionFactor else { return nil }
      let slot = LocutionSlot(at: index, in: self)
      guard odds >= least || !slot.isEmpty, slot.locution(with: Folding.folded(string(index))) == nil else {
        return nil
      }
      let ranking = restoration.ranking(for: index, needingLocution: odds < least)
      let others = clash == nil ? [] : restoration.locutionOrigins(for: index, leastShare: Self.leastShare)
      let origins = ranking.candidates + others
      guard origins.reduce(0, { $0 + $1.weight }) / own * factor >= least else { return nil }
      return Intruder(
        token: index, kind: .french, origins: Self.origins(origins), clash: factor, reason: clash?.evidence)
    }
  }

  /// French words are noted where a swap is this much likelier than not, if every word that can be swapped is.
  private static let leastOdds = 4.0
  private static let leastClashingOdds = 1.0
  /// A French word is taken for one that no thesaurus links to it only where a locution leaves few words open.
  private static let leastShare = 0.2

  private static func origins(_ candidates: [Restoration.Candidate]) -> [Intruder.Origin] {
    candidates.map {
      Intruder.Origin(
        word: $0.lemma, partOfSpeech: $0.partOfSpeech, replacement: $0.replacement, weight: $0.weight,
        evidence: $0.evidence)
    }.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
  }
}
