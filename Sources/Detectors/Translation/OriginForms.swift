import LavoirLexicons
import LavoirText
import Synchronization

/// The words that intruders may stand for, in the forms that their places ask for.
///
/// The same intruder comes again and again, in places of few kinds, and what it may stand for there is always the same:
/// it is kept, so that many texts ask once. What comes out does not depend on what was asked before.
final class OriginForms: Sendable {
  /// What a place asks of a form.
  struct Place: Hashable {
    /// The intruder.
    let word: UInt64
    let number: Number?
    let gender: Gender?
    let hasDeterminer: Bool
    let hasNoun: Bool
    let beginsWithVowel: Bool?

    init(of word: UInt64, in slot: Slot) {
      self.word = word
      number = slot.number
      gender = slot.gender
      hasDeterminer = slot.determiner != nil
      hasNoun = slot.noun != nil
      beginsWithVowel = slot.beginsWithVowel
    }
  }

  /// A word that may have stood there.
  struct Origin: Sendable {
    let synonym: SpinCandidate
    /// The word in the form of its place.
    let form: String
    /// The key of the form.
    let key: WordHash
    /// How often French has the word, times the likelihood that a thesaurus leads from it to the intruder.
    let power: Double
    /// The place in the list of the first origin of the same word.
    let first: Int
  }

  /// How often French has a word, times the likelihood that a thesaurus leads from it to an intruder, and which.
  struct TierPower: Sendable {
    let tier: SpinCandidate.Tier
    let power: Double
  }

  private let known = Mutex<[Place: [Origin]]>([:])
  private let supplies = Mutex<[UInt64: [TierPower]]>([:])
  /// As many places of many words are kept; a text full of unknown words must not fill the memory.
  private static let most = 4_096

  /// The words that an intruder may stand for.
  ///
  /// - Parameter word: the intruder as it is written.
  func origins(of word: @autoclosure () -> String, at place: Place, _ lexicon: Lexicon) -> [Origin] {
    if let origins = known.withLock({ $0[place] }) { return origins }
    let made = Self.make(word(), place, lexicon)
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[place] = made
    }
    return made
  }

  /// The powers of the words that an intruder may stand for, whatever its place says.
  ///
  /// - Parameter word: the intruder as it is written; `key` is its key.
  func powers(of word: @autoclosure () -> String, _ key: UInt64, _ lexicon: Lexicon) -> [TierPower] {
    if let powers = supplies.withLock({ $0[key] }) { return powers }
    let made = lexicon.synonyms(of: word()).map { TierPower(tier: $0.tier, power: PowerOfTen.of($0.score)) }
    supplies.withLock { supplies in
      if supplies.count >= Self.most { supplies.removeAll(keepingCapacity: true) }
      supplies[key] = made
    }
    return made
  }

  private static func make(_ word: String, _ place: Place, _ lexicon: Lexicon) -> [Origin] {
    var firsts: [String: Int] = [:]
    var origins: [Origin] = []
    let synonyms = lexicon.synonyms(of: word)
    firsts.reserveCapacity(synonyms.count)
    origins.reserveCapacity(synonyms.count)
    for synonym in synonyms {
      guard let form = form(of: synonym, at: place, lexicon),
        place.beginsWithVowel.map({ $0 == Vowels.begins(form, lexicon: lexicon) }) ?? true
      else { continue }
      let first = firsts[synonym.word] ?? origins.count
      firsts[synonym.word] = first
      origins.append(
        Origin(
          synonym: synonym, form: form, key: WordHash(form), power: PowerOfTen.of(synonym.score), first: first))
    }
    return origins
  }

  /// The form of a synonym that agrees with what the neighbours show: a spinner leaves them as they were.
  private static func form(of synonym: SpinCandidate, at place: Place, _ lexicon: Lexicon) -> String? {
    let number: Number = synonym.isPlural ? .plural : place.number ?? .singular
    switch synonym.partOfSpeech {
    case .noun:
      guard !place.hasNoun || place.hasDeterminer,
        place.gender == nil || lexicon.gender(ofNoun: synonym.word).map({ $0 == place.gender }) ?? true
      else { return nil }
      guard number == .plural else { return synonym.word }
      return lexicon.inflect(synonym.word, .noun, number: .plural).flatMap {
        lexicon.tags(of: $0).isEmpty ? nil : $0
      }
    case .adjective:
      guard place.hasNoun else { return nil }
      let lemma = lexicon.analyses(of: synonym.word).first { $0.tag.partOfSpeech == .adjective }?.lemma
      return lexicon.inflect(lemma ?? synonym.word, .adjective, gender: place.gender ?? .masculine, number: number)
    default:
      return nil
    }
  }
}
