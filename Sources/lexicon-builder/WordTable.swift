import LavoirLexicons
import LavoirText

/// Every word that has a slot in the word table, with its class and frequencies.
struct WordTable {
  /// The words in the order of their hashes.
  private(set) var entries: [Entry] = []

  /// A word and what is known of it.
  struct Entry {
    let key: String
    let hash: WordHash
    let traits: WordTraits
    let readings: [FrenchLexicon.Reading]
    let frenchZipf: UInt8
    let englishZipf: UInt8
  }

  /// Rarer words that no other list has are left out.
  private static let leastFrenchZipf = 1.5
  private static let leastEnglishZipf = 2.0

  init(
    french: FrenchLexicon, english: EnglishWords, frequencies: Frequencies, aspirated: AspiratedH, spins: SpinTable,
    locutions: LocutionTable, places: PlaceTable
  ) throws {
    var keys = Set(french.byKey.keys).union(english.words).union(spins.candidates.keys).union(aspirated.all)
    keys.formUnion(frequencies.french.zipfs.filter { $0.value >= Self.leastFrenchZipf }.keys)
    keys.formUnion(frequencies.english.zipfs.filter { $0.value >= Self.leastEnglishZipf }.keys)
    keys.formUnion(places.firstWords)
    let firstWords = places.firstWords
    for key in keys {
      let readings = Self.sorted(french.byKey[key] ?? [])
      var traits = Self.traits(of: readings)
      if english.words.contains(key) { traits.insert(.english) }
      if aspirated.contains(key, lemmas: readings.map(\.lemma)) { traits.insert(.hAspire) }
      if Self.isSpun(key, spins) { traits.insert(.spinKey) }
      if locutions.parts.contains(key) { traits.insert(.locutionPart) }
      if firstWords.contains(key) { traits.insert(.placeStart) }
      entries.append(
        Entry(
          key: key, hash: WordHash(key), traits: traits, readings: readings,
          frenchZipf: WordRecord.stored(frequencies.french.zipf(key)),
          englishZipf: WordRecord.stored(frequencies.english.zipf(key))))
    }
    entries.sort { $0.hash.value < $1.hash.value }
    for (left, right) in zip(entries, entries.dropFirst()) where left.hash == right.hash {
      throw BuildError.overflow("«\(left.key)» and «\(right.key)» have one hash; the word table")
    }
    report("words", "\(entries.count)")
  }

  /// The tables of the pack: slots and classes.
  func write(to pack: inout PackBuilder) throws {
    var classes: [WordClass: UInt16] = [:]
    var classBytes = [UInt8](repeating: 0, count: 8)
    var slots = [UInt64](repeating: 0, count: Self.capacity(for: entries.count))
    _ = pack.rules.index([])
    for entry in entries {
      let rules = try entry.readings.map { try Self.rule(from: entry.key, to: $0, in: &pack) }
      let wordClass = WordClass(traits: entry.traits, list: pack.rules.index(rules))
      if classes[wordClass] == nil {
        guard let id = UInt16(exactly: classes.count + 1) else { throw BuildError.overflow("the word classes") }
        classes[wordClass] = id
        classBytes += PackBuilder.littleEndian(wordClass.traits.rawValue) + PackBuilder.littleEndian(wordClass.list)
      }
      place(entry, classID: classes[wordClass] ?? 0, in: &slots)
    }
    pack.set(.words, to: slots.flatMap { PackBuilder.littleEndian($0) })
    pack.set(.classes, to: classBytes)
    report("classes", "\(classes.count)")
  }

  private struct WordClass: Hashable {
    let traits: WordTraits
    let list: UInt32
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 1
    while Double(count) > 0.8 * Double(capacity) { capacity *= 2 }
    return capacity
  }

  private func place(_ entry: Entry, classID: UInt16, in slots: inout [UInt64]) {
    let mask = UInt64(slots.count - 1)
    var index = LexiconFormat.home(of: entry.hash.value, mask: mask)
    while slots[Int(index)] != 0 { index = (index + 1) & mask }
    slots[Int(index)] =
      entry.hash.value >> 32 | UInt64(classID) << 32 | UInt64(entry.frenchZipf) << 48
      | UInt64(entry.englishZipf) << 56
  }

  /// The rule from the folded form to the lemma, capitals and all.
  private static func rule(
    from key: String, to reading: FrenchLexicon.Reading, in pack: inout PackBuilder
  ) throws -> SuffixRule {
    let small = reading.lemma.lowercased()
    let letterCase = SuffixRule.LetterCase.allCases.first { $0.apply(to: small) == reading.lemma }
    return try pack.rule(
      from: key, to: letterCase == nil ? reading.lemma : small, tag: reading.tag, letterCase: letterCase ?? .asIs)
  }

  private static func sorted(_ readings: [FrenchLexicon.Reading]) -> [FrenchLexicon.Reading] {
    readings.sorted {
      let (left, right) = (FrenchLexicon.hasCapital($0.form) ? 1 : 0, FrenchLexicon.hasCapital($1.form) ? 1 : 0)
      return (left, $0.tag.rawValue, $0.lemma, $0.form) < (right, $1.tag.rawValue, $1.lemma, $1.form)
    }
  }

  private static func isSpun(_ key: String, _ spins: SpinTable) -> Bool {
    if spins.candidates[key] != nil { return true }
    let plurals = [("s", ""), ("es", ""), ("ies", "y")]
    return plurals.contains { ending, other in
      key.hasSuffix(ending) && spins.candidates[String(key.dropLast(ending.count)) + other] != nil
    }
  }
}
