import LavoirText

/// The small words of all languages, by the key of ``WordHash``; a bit a language, in the order of ``LanguageProfile/all``.
enum SmallWords {
  static let table: KeyTable<UInt64> = {
    var languages: [UInt64: UInt64] = [:]
    for (place, profile) in LanguageProfile.all.enumerated() {
      // The lists are in small letters, as keys are.
      var key = WordHash()
      var isInWord = false
      for byte in profile.words.utf8 + [0x20] {
        if byte > 0x20 {
          key.add(byte)
          isInWord = true
        } else if isInWord {
          languages[key.value, default: 0] |= 1 << UInt64(place)
          (key, isInWord) = (WordHash(), false)
        }
      }
    }
    return KeyTable(languages.map { ($0.key, $0.value) })
  }()
}

/// Which languages have a letter, by its scalar; a bit a language.
enum LanguageLetters {
  /// Latin letters beyond a to z that no language here has are nobody’s; others that none names tell nothing.
  static let table: [UInt64] = {
    var table = [UInt64](repeating: .max, count: 0x1F00)
    for range in [0xC0..<0x370, 0x1E00..<0x1F00] { for scalar in range { table[scalar] = 0 } }
    for (place, profile) in LanguageProfile.all.enumerated() {
      for letter in profile.letters.unicodeScalars {
        let capital = letter.properties.uppercaseMapping.unicodeScalars
        for scalar in [letter] + capital where Int(scalar.value) < table.count {
          let others = table[Int(scalar.value)]
          table[Int(scalar.value)] = (others == .max ? 0 : others) | 1 << UInt64(place)
        }
      }
    }
    return table
  }()
}
