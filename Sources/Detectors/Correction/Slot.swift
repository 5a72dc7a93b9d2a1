import LavoirLexicons
import LavoirText

/// The place of a word in its noun phrase, and what its neighbours still show of the word that stood there.
public struct Slot: Sendable {
  /// The determiner of the noun phrase, if there is one.
  public let determiner: Int?
  /// The gender that determiner and adjectives show; `nil` where they show none, or contradict each other.
  public let gender: Gender?
  /// The number that they show.
  public let number: Number?
  /// The word that shows the gender, for the evidence.
  public let witness: Int?
  /// The noun the word stands beside, where the word is an adjective.
  public let noun: Int?
  /// Whether the word began with a vowel sound, as far as the word before it shows; `nil` where that fits both.
  public let beginsWithVowel: Bool?

  /// What the neighbours of some tokens show.
  public init(of tokens: Range<Int>, in text: AnalyzedText) {
    var reading = SlotReading(text: text)
    reading.lookBefore(tokens.lowerBound)
    reading.lookBehind(tokens.upperBound)
    determiner = reading.determiner
    gender = reading.genders.count == 1 ? reading.genders.first : nil
    number = reading.number
    witness = reading.witness
    noun = reading.noun
    beginsWithVowel = reading.vowel(before: tokens.lowerBound)
  }
}

/// Gathers what the words around a slot show.
private struct SlotReading {
  let text: AnalyzedText
  var determiner: Int?
  var genders: Set<Gender> = []
  var number: Number?
  var witness: Int?
  var noun: Int?

  init(text: AnalyzedText) {
    self.text = text
  }

  /// Adjectives between determiner and noun, then the determiner.
  mutating func lookBefore(_ slot: Int) {
    var index = slot - 1
    for _ in 0..<3 {
      guard let token = text.token(index), token.kind == .word, !text.tokens[index + 1].shape.contains(.startsLine)
      else { return }
      if let reading = Determiners.reading(of: token) {
        determiner = index
        number = reading.number
        if let gender = reading.gender, !token.shape.contains(.elided) { add(gender, from: index) }
        return
      }
      let traits = text.traits(index)
      if traits.contains(.noun), index == slot - 1 {
        noun = index
        addGender(of: traits, from: index)
        addNumber(of: traits)
        index -= 1
        continue
      }
      guard traits.contains(.adjective) else { return }
      addGender(of: traits, from: index)
      addNumber(of: traits)
      index -= 1
    }
  }

  /// The adjective or noun right behind.
  mutating func lookBehind(_ slot: Int) {
    guard let token = text.token(slot), token.kind == .word, !token.shape.contains(.startsLine) else { return }
    let traits = text.traits(slot)
    if noun == nil, traits.contains(.noun), !traits.contains(.adjective), !traits.contains(.preposition) {
      noun = slot
    }
    guard traits.contains(.adjective), !traits.contains(.preposition), !traits.contains(.finiteVerb) else { return }
    addGender(of: traits, from: slot)
    addNumber(of: traits)
  }

  private mutating func addGender(of traits: WordTraits, from index: Int) {
    switch (traits.contains(.masculine), traits.contains(.feminine)) {
    case (true, false): add(.masculine, from: index)
    case (false, true): add(.feminine, from: index)
    default: break
    }
  }

  private mutating func addNumber(of traits: WordTraits) {
    guard number == nil else { return }
    switch (traits.contains(.singular), traits.contains(.plural)) {
    case (true, false): number = .singular
    case (false, true): number = .plural
    default: break
    }
  }

  private mutating func add(_ gender: Gender, from index: Int) {
    genders.insert(gender)
    if witness == nil { witness = index }
  }

  /// What the word right before shows of the first sound: « l’ », « cet » stand before vowels, « le », « du » do not.
  func vowel(before slot: Int) -> Bool? {
    guard let token = text.token(slot - 1), token.kind == .word, !text.tokens[slot].shape.contains(.startsLine) else {
      return nil
    }
    if token.shape.contains(.elided) || Self.beforeVowels.contains(token) { return true }
    return Self.beforeConsonants.contains(token) ? false : nil
  }

  private static let beforeVowels: WordSet = ["cet", "bel", "nouvel", "vieil", "fol"]
  private static let beforeConsonants: WordSet = [
    "le", "la", "de", "du", "au", "ce", "ma", "ta", "sa", "ne", "que", "je", "se", "me", "te", "beau", "nouveau",
    "vieux",
  ]
}
