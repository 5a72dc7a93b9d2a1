import LavoirText

/// The small words of all languages, by the key of ``WordHash``; a bit a language, in the order of ``LanguageProfile/all``.
enum SmallWords {
  static let table: KeyTable<UInt64> = {
    var languages: [UInt64: UInt64] = [:]
    for (place, profile) in LanguageProfile.all.enumerated() {
      for word in profile.words.split(whereSeparator: \.isWhitespace) {
        languages[WordHash(word.utf8).value, default: 0] |= 1 << UInt64(place)
      }
    }
    return KeyTable(languages.map { ($0.key, $0.value) })
  }()
}

/// Which languages have a letter beyond a to z, by its scalar; a bit a language.
enum LanguageLetters {
  /// Letters that no language here has are nobody’s; those of scripts other than Latin tell nothing more than their script.
  static let table: [UInt64] = {
    var table = [UInt64](repeating: .max, count: 0x1F00)
    for range in [0xC0..<0x370, 0x1E00..<0x1F00] { for scalar in range { table[scalar] = 0 } }
    for (place, profile) in LanguageProfile.all.enumerated() {
      for letter in profile.letters.unicodeScalars {
        let capital = letter.properties.uppercaseMapping.unicodeScalars
        for scalar in [letter] + capital where Int(scalar.value) < table.count {
          table[Int(scalar.value)] |= 1 << UInt64(place)
        }
      }
    }
    return table
  }()
}
