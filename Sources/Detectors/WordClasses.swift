import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// What is known of each word of a text, looked up once.
///
/// A few words make most of any text. What was looked up lately is kept in a small table that fits into the nearest
/// cache of the processor, so that most words never touch the lexicon, which does not.
enum WordClasses {
  /// What the lexicon knows of each token, and its roles: nothing of what is no word.
  static func of(
    _ tokens: UnsafeBufferPointer<Token>, _ knowledge: Knowledge, _ firstWords: FirstWords
  ) -> (records: [WordRecord], traits: [WordTraits], roles: [WordRoles], vocabulary: Vocabulary) {
    var vocabulary = Vocabulary()
    var traits: [WordTraits] = []
    var roles: [WordRoles] = []
    let records = [WordRecord](unsafeUninitializedCapacity: tokens.count) { records, count in
      traits = [WordTraits](unsafeUninitializedCapacity: tokens.count) { traits, count in
        roles = [WordRoles](unsafeUninitializedCapacity: tokens.count) { roles, count in
          fill(records, traits, roles, &vocabulary, with: tokens, knowledge, firstWords)
          count = tokens.count
        }
        count = tokens.count
      }
      count = tokens.count
    }
    return (records, traits, roles, vocabulary)
  }

  /// A word that was looked up lately.
  private struct Known {
    var key: UInt64
    var roles: WordRoles
    var record: WordRecord
    var traits: WordTraits
  }

  /// How many words are kept: as many as a text may have, and as fit into 96 KB; a power of two.
  private static func room(for tokens: Int) -> Int {
    var room = 256
    while room < min(tokens, 4_096) { room *= 2 }
    return room
  }

  private static func fill(
    _ records: UnsafeMutableBufferPointer<WordRecord>, _ traits: UnsafeMutableBufferPointer<WordTraits>,
    _ roles: UnsafeMutableBufferPointer<WordRoles>, _ vocabulary: inout Vocabulary,
    with tokens: UnsafeBufferPointer<Token>, _ knowledge: Knowledge,
    _ firstWords: FirstWords
  ) {
    let room = room(for: tokens.count)
    withUnsafeTemporaryAllocation(of: Known.self, capacity: room) { lately in
      // No word has the key 0, that of numbers.
      lately.initialize(repeating: Known(key: 0, roles: [], record: .unknown, traits: []))
      for index in tokens.indices {
        guard tokens[index].kind == .word else {
          records.initializeElement(at: index, to: .unknown)
          traits.initializeElement(at: index, to: [])
          roles.initializeElement(at: index, to: [])
          continue
        }
        let key = tokens[index].key
        let slot = Int(truncatingIfNeeded: key ^ key >> 29) & (room - 1)
        if lately[slot].key != key {
          vocabulary.insert(key)
          let record = knowledge.lexicon.record(of: WordHash(key: key))
          var own = knowledge.roles.roles(of: key)
          if firstWords.mayContain(key) { own.formUnion(firstWords.standAlone(key) ? [.term, .loneTerm] : .term) }
          lately[slot] = Known(key: key, roles: own, record: record, traits: knowledge.lexicon.traits(of: record))
        }
        records.initializeElement(at: index, to: lately[slot].record)
        traits.initializeElement(at: index, to: lately[slot].traits)
        roles.initializeElement(at: index, to: lately[slot].roles)
      }
    }
  }
}
