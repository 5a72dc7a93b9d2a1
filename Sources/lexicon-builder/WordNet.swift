import LavoirText

/// The noun and adjective side of WordNet 3.0, as a thesaurus. The files' format: wndb(5WN).
struct WordNet {
  /// Nouns or adjectives: the two that have entries here.
  enum Part: String { case noun = "n", adjective = "a" }

  /// A synset: its words, lower-case and without their syntactic marker, and where it points.
  private struct Synset {
    var words: [String] = []
    var pointers: [Pointer] = []
  }

  private struct Pointer {
    let symbol: Substring
    let target: Int
    let part: Substring
    /// Numbers of the words that the pointer is between; 0 for the whole synset.
    let source: Int
    let targetWord: Int
  }

  private var synsets: [Substring: [Int: Synset]] = [:]
  private var senses: [Part: [String: [Int]]] = [:]

  init(_ files: SourceFiles) throws {
    for (part, name) in [
      ("n", SourceFiles.Name.nounSynsets), ("v", .verbSynsets), ("a", .adjectiveSynsets), ("r", .adverbSynsets),
    ] {
      synsets[part[...]] = try Self.synsets(try files.lines(name))
    }
    senses[.noun] = Self.senses(try files.lines(.nounSenses))
    senses[.adjective] = Self.senses(try files.lines(.adjectiveSenses))
  }

  /// Whether the word has an entry.
  func has(_ word: String, _ part: Part) -> Bool { senses[part]?[word] != nil }

  /// The synonyms of a word, first senses first: the words of each synset, then the first word of each synset that it
  /// is similar to.
  func synonyms(of word: String, _ part: Part) -> [String] {
    var out = OrderedWords(without: word)
    for sense in senses[part]?[word] ?? [] {
      guard let synset = synsets[part.rawValue[...]]?[sense] else { continue }
      out.add(synset.words)
      for pointer in synset.pointers where pointer.symbol == "&" {
        out.add((self.synset(pointer)?.words ?? []).prefix(1))
      }
    }
    return out.words
  }

  /// The words one pointer away: similar, broader, narrower, derived, of the same group, attribute, entailed.
  /// WordNet holds all of these in both directions.
  func neighbours(of word: String, _ part: Part) -> [String] {
    var out = OrderedWords(without: word)
    for sense in senses[part]?[word] ?? [] {
      guard let synset = synsets[part.rawValue[...]]?[sense] else { continue }
      for pointer in synset.pointers where ["&", "@", "~", "+", "$", "=", "*"].contains(pointer.symbol) {
        if pointer.source > 0, synset.words[safe: pointer.source - 1] != word { continue }
        let words = self.synset(pointer)?.words ?? []
        out.add(pointer.targetWord > 0 ? [words[safe: pointer.targetWord - 1]].compactMap(\.self) : words)
      }
    }
    return out.words
  }

  private func synset(_ pointer: Pointer) -> Synset? { synsets[pointer.part]?[pointer.target] }

  private static func synsets(_ lines: [String]) throws -> [Int: Synset] {
    var synsets: [Int: Synset] = [:]
    for line in lines where line.first != " " {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let offset = Int(fields[0]), let count = Int(fields[3], radix: 16),
        fields.count > 4 + 2 * count, let pointers = Int(fields[4 + 2 * count])
      else { throw BuildError.malformed("WordNet data") }
      var synset = Synset()
      synset.words = (0..<count).map { String(fields[4 + 2 * $0].prefix { $0 != "(" }).lowercased() }
      for index in 0..<pointers {
        let at = 5 + 2 * count + 4 * index
        guard at + 3 < fields.count, let target = Int(fields[at + 1]), let between = Int(fields[at + 3], radix: 16)
        else { throw BuildError.malformed("WordNet data") }
        synset.pointers.append(
          Pointer(
            symbol: fields[at], target: target, part: fields[at + 2], source: between >> 8, targetWord: between & 0xFF))
      }
      synsets[offset] = synset
    }
    return synsets
  }

  private static func senses(_ lines: [String]) -> [String: [Int]] {
    var senses: [String: [Int]] = [:]
    for line in lines where line.first != " " {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let count = Int(fields[2]), let symbols = Int(fields[3]) else { continue }
      senses[String(fields[0])] = fields.dropFirst(6 + symbols).prefix(count).compactMap { Int($0) }
    }
    return senses
  }
}

/// Words that a spinner can write, each once, in the order they came.
private struct OrderedWords {
  private(set) var words: [String] = []
  private var seen: Set<String>

  init(without word: String) { seen = [word] }

  mutating func add(_ more: some Sequence<String>) {
    for word in more where SpinWord.isWritable(word) && seen.insert(word).inserted { words.append(word) }
  }
}

extension Array {
  /// The element at an index, or nil outside.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
