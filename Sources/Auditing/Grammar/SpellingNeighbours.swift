import LavoirLexicons

/// Words that one slip of the pen away from another.
enum SpellingNeighbours {
  /// The words of French that differ in one letter, or in two that are swapped, the most frequent first. A long word is
  /// known by its other letters: where there are none, those that differ in two places, as far as they are frequent.
  static func french(of word: String, _ lexicon: Lexicon) -> [String] {
    let near = known(of(word), lexicon, atLeast: 0)
    guard near.isEmpty, (7...20).contains(word.count) else { return near }
    return known(Set(slips(of: word).flatMap(of)).subtracting([word]), lexicon, atLeast: 2.5)
  }

  private static func known(_ words: Set<String>, _ lexicon: Lexicon, atLeast least: Double) -> [String] {
    let french = words.filter { lexicon.traits(of: $0).contains(.french) }.map { word in
      (word: word, zipf: lexicon.record(of: word).frenchZipf)
    }
    return french.filter { $0.zipf >= least }.sorted { ($1.zipf, $0.word) < ($0.zipf, $1.word) }.map(\.word)
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
    let letters = Array(word)
    // A long text is a sentence, not a word.
    guard letters.count <= 40 else { return [] }
    var neighbours: Set<String> = []
    for index in 0...letters.count {
      let (before, after) = (letters[..<index], letters[index...])
      for letter in alphabet { neighbours.insert(String(before + [letter] + after)) }
      guard let first = after.first else { continue }
      neighbours.insert(String(before + after.dropFirst()))
      for letter in alphabet { neighbours.insert(String(before + [letter] + after.dropFirst())) }
      if let second = after.dropFirst().first {
        neighbours.insert(String(before + [second, first] + after.dropFirst(2)))
      }
    }
    neighbours.remove(word)
    return neighbours
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæ-’")
}
