import LavoirText

/// How locutions are keyed. A locution is its words, cut as the tokenizer cuts: an elided word is a word with its
/// apostrophe (`d'`), a compound that French has is one word (`week-end`, `aujourd'hui`), any other hyphen is a word
/// of its own (`fois` `-` `là`).
package struct LocutionKey {
  /// Its hash, as far as words were added.
  package private(set) var hash = WordHash()

  /// The key of no words.
  package init() {}

  /// Stands for the word that is asked for.
  package static let slot = "_"

  /// In a value: the rest is an index into the filler lists, else a string reference.
  package static let listFlag: UInt32 = 1 << 23

  /// Adds a word by its folded bytes.
  package mutating func add(_ folded: UnsafeBufferPointer<UInt8>) {
    for byte in folded { hash.add(byte) }
    hash.add(0x20)
  }

  /// Adds the place of the word that is asked for.
  package mutating func addSlot() {
    hash.add(UInt8(ascii: "_"))
    hash.add(0x20)
  }

  /// The key of these words in this order.
  package static func hash(_ words: some Sequence<String>) -> WordHash {
    var key = LocutionKey()
    for word in words { Folding.folded(word.utf8).withUnsafeBufferPointer { key.add($0) } }
    return key.hash
  }
}

extension Lexicon {
  /// The words that make a locution between these: before `en tout état de` there is only `cause`. Case does not
  /// matter. None if there is no such locution, or if more than 64 words fit.
  public func locutionFillers(before: [String], after: [String]) -> [String] {
    fillers(of: LocutionKey.hash(before + [LocutionKey.slot] + after))
  }

  /// The words that make a locution with those of a key.
  package func locutionFillers(_ key: LocutionKey) -> [String] { fillers(of: key.hash) }

  private func fillers(of key: WordHash) -> [String] {
    guard let value = locutions[key] else { return [] }
    guard value & LocutionKey.listFlag != 0 else { return [strings.string(at: Int(value))] }
    let index = Int(value & ~LocutionKey.listFlag)
    let count = min(Int(fillers.uint24(at: 3 * index)), 64)
    return (0..<count).map { strings.string(at: Int(fillers.uint24(at: 3 * (index + 1 + $0)))) }
  }

  /// The part of speech of a locution; nil if the words are none.
  public func locutionPartOfSpeech(_ words: [String]) -> PartOfSpeech? {
    guard let value = locutions[LocutionKey.hash(words)] else { return nil }
    return PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: value))
  }

  /// Whether the words are a locution, inflected forms included.
  public func isLocution(_ words: [String]) -> Bool {
    locutionPartOfSpeech(words) != nil
  }
}
