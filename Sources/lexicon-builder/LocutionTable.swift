import LavoirLexicons
import LavoirText

/// The locutions of French, and each with one word taken out.
struct LocutionTable {
  /// Folded words to the part of speech they make together.
  private(set) var locutions: [[String]: PartOfSpeech] = [:]
  /// Words with a slot to what fits it.
  private(set) var fillers: [[String]: [String]] = [:]
  /// Every word that occurs in a locution, folded.
  private(set) var parts: Set<String> = []

  /// More words than that in one slot say nothing of which is meant.
  private static let mostFillers = 64
  private static let mostWords = 7

  init(_ files: SourceFiles, french: FrenchLexicon, frequencies: Frequencies) throws {
    // The word of each slot by its folded form.
    var slots: [[String]: [String: String]] = [:]
    for compound in try Dela(files).compounds {
      let words = Self.words(compound.form, french: french)
      let folded = words.map { Folding.folded($0) }
      guard 2...Self.mostWords ~= words.count, locutions[folded] == nil else { continue }
      locutions[folded] = compound.partOfSpeech
      parts.formUnion(folded)
      for index in words.indices where Self.isContent(words[index], french) {
        var pattern = folded
        pattern[index] = LocutionKey.slot
        guard Self.isTelling(pattern, french) else { continue }
        if slots[pattern]?[folded[index]] == nil { slots[pattern, default: [:]][folded[index]] = words[index] }
      }
    }
    for (pattern, words) in slots where words.count <= Self.mostFillers {
      fillers[pattern] = words.values.sorted {
        (-frequencies.french.zipf($0), $0) < (-frequencies.french.zipf($1), $1)
      }
    }
  }

  /// The tables of the pack: one index for both, and lists of fillers.
  func write(to pack: inout PackBuilder) {
    var lists: [UInt32] = []
    for words in locutions.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let part = locutions[words] ?? .other
      pack.add(.locutions, key: LocutionKey.hash(words), value: UInt32(part.rawValue))
    }
    for pattern in fillers.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let references = (fillers[pattern] ?? []).map { pack.strings.reference($0) }
      if references.count == 1 {
        pack.add(.locutions, key: LocutionKey.hash(pattern), value: references[0])
        continue
      }
      pack.add(.locutions, key: LocutionKey.hash(pattern), value: UInt32(lists.count) | LocutionKey.listFlag)
      lists += [UInt32(references.count)] + references
    }
    pack.set(.fillers, to: lists.flatMap { PackBuilder.littleEndian($0).prefix(3) })
    report("locutions", "\(locutions.count), \(fillers.count) with a slot, \(lists.count) in filler lists")
  }

  /// The words of a locution, cut as the tokenizer cuts a text.
  static func words(_ form: String, french: FrenchLexicon) -> [String] {
    form.split(separator: " ").flatMap { cutElisions(String($0)) }.flatMap { word in
      french.byKey[Folding.folded(word)] != nil ? [word] : cutHyphens(word)
    }.map { modernSpelling($0, french) }
  }

  private static func cutElisions(_ word: String) -> [String] {
    let folded = Folding.folded(word)
    guard let form = Elision.forms.first(where: { folded.hasPrefix($0) }) else { return [word] }
    let rest = String(decoding: word.utf8.dropFirst(form.utf8.count), as: UTF8.self)
    return rest.isEmpty ? [form] : [form] + cutElisions(rest)
  }

  private static func cutHyphens(_ word: String) -> [String] {
    Array(word.split(separator: "-", omittingEmptySubsequences: true).map { [String($0)] }.joined(separator: ["-"]))
  }

  /// DELA has `oeuvre` and `Ecole`.
  private static func modernSpelling(_ word: String, _ french: FrenchLexicon) -> String {
    guard french.byKey[Folding.folded(word)] == nil else { return word }
    var spellings = [word.replacing("oe", with: "œ")]
    if word.hasPrefix("E") { spellings.append("é" + word.dropFirst()) }
    return spellings.first { french.byKey[Folding.folded($0)] != nil } ?? word
  }

  private static func isContent(_ word: String, _ french: FrenchLexicon) -> Bool {
    word.utf8.count > 2 && word.last != "'" && !french.isFunctionWord(word)
  }

  /// Whether what stands around the slot is more than a preposition or two.
  private static func isTelling(_ pattern: [String], _ french: FrenchLexicon) -> Bool {
    let rest = pattern.filter { $0 != LocutionKey.slot }
    return rest.count >= 3 || rest.contains { isContent($0, french) }
  }
}
