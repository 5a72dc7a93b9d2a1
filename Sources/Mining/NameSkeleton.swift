import LavoirText

/// What remains of a name when the customs of writing it are taken away: letters that languages write in different ways for
/// one sound of another alphabet become one, doubled ones and silent ends go.
///
/// After the romanizations of Russian, Ukrainian and Belarusian in English and French (BGN/PCGN 1947; the customary French one:
/// ch for English sh, tch for ch, j for zh, ou for u, -ine for -in), and what both do with Greek and Arabic (ph, kh, gh).
enum NameSkeleton {
  /// The skeleton of a name; names with different ones are different names.
  static func of(_ name: String) -> String {
    var rest = Substring(plain(name))
    var out = ""
    while let first = rest.first {
      if let rule = rules.first(where: { rest.hasPrefix($0.written) }) {
        append(rule.sound, to: &out)
        rest = rest.dropFirst(rule.written.count)
      } else {
        append(String(first), to: &out)
        rest = rest.dropFirst()
      }
    }
    for ending in silentEndings where out.hasSuffix(ending.written) && out.count > leastStem {
      return out.dropLast(ending.written.count) + ending.sound
    }
    return out
  }

  /// Whether two names may be writings or derivations of one: « North » and « Northerly ».
  static func areAlike(_ one: String, _ other: String) -> Bool {
    let (first, second) = (of(one), of(other))
    return first.hasPrefix(second) || second.hasPrefix(first)
  }

  /// Whether a name of Slavic form has letters that English writes where another of its skeleton has the French ones. Names
  /// of other languages have both as they please: « Roussel » and « Russell », « Homburg » and « Hombourg ».
  static func isTransliteration(_ name: String, of french: String) -> Bool {
    let (name, french) = (plain(name), plain(french))
    guard slavicEndings.contains(where: name.hasSuffix) else { return false }
    return slavic.contains { has($0.english, name, unless: $0.french) && french.contains($0.french) }
  }

  private static func has(_ letters: String, _ name: String, unless others: String) -> Bool {
    name.contains(letters) && !name.contains(others)
  }

  private static let slavic = [("sh", "ch"), ("zh", "j"), ("ch", "tch"), ("u", "ou")]
    .map { (english: $0.0, french: $0.1) }

  private static let slavicEndings = [
    "ov", "ova", "ev", "eva", "ski", "sky", "skiy", "skaya", "enko", "uk", "in", "ina", "yn", "ich",
  ]

  /// The longest first. Capitals stand for one sound.
  private static let rules: [(written: String, sound: String)] = [
    ("shch", "S"), ("chtch", "S"), ("tsch", "S"), ("sch", "S"), ("tch", "S"), ("ch", "S"), ("sh", "S"), ("zh", "j"),
    ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("gue", "ge"), ("gui", "gi"),
    ("ou", "u"), ("oo", "u"), ("ks", "x"), ("yi", "i"), ("iy", "i"), ("ij", "i"), ("ye", "e"), ("w", "v"), ("c", "k"),
    ("q", "k"), ("y", "i"),
  ]

  private static let silentEndings = [("ff", "v"), ("f", "v"), ("ine", "in"), ("ane", "an"), ("e", "")]
    .map { (written: $0.0, sound: $0.1) }
  private static let leastStem = 4

  private static func append(_ sound: String, to out: inout String) {
    for letter in sound where out.last != letter { out.append(letter) }
  }

  /// The small letters of a name without accents.
  private static func plain(_ name: String) -> String {
    String(Folding.folded(name).map { accents[$0] ?? $0 }.filter(\.isLetter))
  }

  private static let accents: [Character: Character] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
    "í": "i", "ô": "o", "ö": "o", "ó": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u",
  ]
}
