import LavoirLexicons
import LavoirText

/// Words that one slip of the pen away from another.
enum SpellingNeighbours {
  /// The words of French that differ in one letter, or in two that are swapped, the most frequent first. A long word is
  /// known by its other letters: where there are none, those that differ in two places, as far as they are frequent.
  ///
  /// - Parameter isThorough: whether two places are tried at all, which takes a hundred times as long.
  static func french(of word: String, _ lexicon: Lexicon, isThorough: Bool) -> [String] {
    let near = known(neighbours: [word], of: word, lexicon, atLeast: 0)
    guard isThorough, near.isEmpty, (7...20).contains(word.count) else { return near }
    return known(neighbours: Set(slips(of: word)), of: word, lexicon, atLeast: 2.5)
  }

  /// The words of French among the neighbours of some texts.
  private static func known(
    neighbours texts: Set<String>, of word: String, _ lexicon: Lexicon, atLeast least: Double
  ) -> [String] {
    var found: [String: Double] = [:]
    for text in texts {
      forEach(of: text) { bytes in
        let record = lexicon.record(of: WordHash(bytes))
        guard record.isKnown, record.frenchZipf >= least, lexicon.traits(of: record).contains(.french) else { return }
        found[String(decoding: bytes, as: UTF8.self)] = record.frenchZipf
      }
    }
    found[word] = nil
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The texts of the most usual slips: a letter too many, two swapped, an accent or a vowel for another, one doubled.
  private static func slips(of word: String) -> [String] {
    let letters = Array(word)
    var slips: [String] = []
    for index in letters.indices {
      let letter = letters[index]
      let before = Array(letters[..<index])
      let after = Array(letters[(index + 1)...])
      slips.append(String(before + after))
      slips.append(String(before + [letter, letter] + after))
      if let second = after.first { slips.append(String(before + [second, letter] + after.dropFirst())) }
      guard vowels.contains(letter) else { continue }
      for vowel in vowels { slips.append(String(before + [vowel] + after)) }
    }
    return slips
  }

  private static let vowels = Array("aeiouyàâéèêëîïôùû")

  /// All texts that differ in one letter, or in two that are swapped.
  static func of(_ word: String) -> Set<String> {
    var neighbours: Set<String> = []
    forEach(of: word) { neighbours.insert(String(decoding: $0, as: UTF8.self)) }
    neighbours.remove(word)
    return neighbours
  }

  /// Calls `body` with each of them in UTF-8.
  private static func forEach(of word: String, _ body: ([UInt8]) -> Void) {
    let letters = word.map { Array(String($0).utf8) }
    // A long text is a sentence, not a word.
    guard letters.count <= 40 else { return }
    for index in 0...letters.count {
      let before = letters[..<index].flatMap { $0 }
      let after = letters[index...].flatMap { $0 }
      for letter in alphabet { body(before + letter + after) }
      guard index < letters.count else { continue }
      let rest = letters[(index + 1)...].flatMap { $0 }
      body(before + rest)
      for letter in alphabet { body(before + letter + rest) }
      guard index + 1 < letters.count else { continue }
      body(before + letters[index + 1] + letters[index] + letters[(index + 2)...].flatMap { $0 })
    }
  }

  private static let alphabet = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæ-’".map { Array(String($0).utf8) }
}
