import LavoirLexicons
import LavoirText

/// Reads the pack back and compares every entry with what went in.
struct Verification {
  let bytes: [UInt8]
  let words: WordTable
  let french: FrenchLexicon
  let spins: SpinTable
  let locutions: LocutionTable
  let places: PlaceTable

  func run() throws {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    guard let lexicon = LexiconPack(UnsafeRawBufferPointer(memory)).flatMap(Lexicon.init) else {
      throw BuildError.unfaithful("header")
    }
    try check(words: lexicon)
    try check(phrases: lexicon)
    for reading in french.readings where reading.tag.partOfSpeech == .noun {
      guard lexicon.forms(of: reading.lemma, .noun).contains(where: { $0.form == reading.form }) else {
        throw BuildError.unfaithful("paradigm of \(reading.lemma)")
      }
    }
  }

  private func check(words lexicon: Lexicon) throws {
    for entry in words.entries {
      let record = lexicon.record(of: entry.hash)
      guard lexicon.traits(of: record) == entry.traits, record.frenchZipf8 == entry.frenchZipf,
        record.englishZipf8 == entry.englishZipf, record.isKnown
      else { throw BuildError.unfaithful("word \(entry.key)") }
      let analyses = lexicon.analyses(of: entry.key)
      guard analyses == entry.readings.map({ Analysis(lemma: $0.lemma, tag: $0.tag) }) else {
        throw BuildError.unfaithful("analyses of \(entry.key)")
      }
    }
  }

  private func check(phrases lexicon: Lexicon) throws {
    for (key, candidates) in spins.candidates {
      guard lexicon.synonyms(of: key).count == candidates.count else { throw BuildError.unfaithful("spin \(key)") }
    }
    for (pattern, fillers) in locutions.fillers {
      let slot = pattern.firstIndex(of: LocutionKey.slot) ?? 0
      let read = lexicon.locutionFillers(before: Array(pattern[..<slot]), after: Array(pattern[(slot + 1)...]))
      guard read == fillers else { throw BuildError.unfaithful("locution \(pattern)") }
    }
    for (words, part) in locutions.locutions where lexicon.locutionPartOfSpeech(words) != part {
      throw BuildError.unfaithful("locution \(words)")
    }
    for (key, name) in places.pairs where lexicon.frenchPlaceName(for: key) != name {
      throw BuildError.unfaithful("place \(key)")
    }
  }
}
