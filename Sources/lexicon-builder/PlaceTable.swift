import Foundation
import LavoirLexicons
import LavoirText

/// English place names and the French ones that stand for them.
struct PlaceTable {
  /// The French name by the folded English one.
  private(set) var pairs: [String: String] = [:]

  /// Names that French too writes so (`Kyiv`, beside `Kiev`), and what is no place or the place of no one town.
  private static let exceptions: Set<String> = [
    "kyiv", "north west", "northeast", "northwest", "unknown region", "vatican city",
  ]

  init(_ files: SourceFiles, french: FrenchLexicon, english: EnglishWords, frequencies: Frequencies) throws {
    let judge = PlaceJudge(french: french, english: english, frequencies: frequencies)
    // The surer source first: countries, then regions and towns, then subdivisions.
    let sources = [
      (
        CldrNames(lines: try files.lines(.englishTerritories), element: "territory").names,
        CldrNames(lines: try files.lines(.frenchTerritories), element: "territory").names
      ),
      (
        try GeoNames(catalogue: files.bytes(.englishPlaces)).names,
        try GeoNames(catalogue: files.bytes(.frenchPlaces)).names
      ),
      (
        CldrNames(lines: try files.lines(.englishSubdivisions), element: "subdivision").names,
        CldrNames(lines: try files.lines(.frenchSubdivisions), element: "subdivision").names
      ),
    ]
    let frenchNames = Set(sources.flatMap { $0.1.values }.map { Folding.folded($0) })
    for (englishNames, frenchOnes) in sources {
      var found: [String: Set<String>] = [:]
      for (id, name) in englishNames {
        let isCountry = id.count <= 3 && id.allSatisfy { $0.isUppercase || $0.isNumber }
        let judged = frenchOnes[id].flatMap { judge.frenchName($0, for: name, isCountry: isCountry) }
        let key = Folding.folded(name)
        guard let other = judged, !Self.exceptions.contains(key) else { continue }
        if !frenchNames.contains(key) || judge.prevails(other, over: name) { found[key, default: []].insert(other) }
      }
      // Two places of one name that French tells apart: nobody knows which is meant.
      for (key, names) in found where names.count == 1 && pairs[key] == nil { pairs[key] = names.first }
    }
  }

  /// The first words of the names, folded.
  var firstWords: Set<String> {
    Set(pairs.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// The table of the pack.
  func write(to pack: inout PackBuilder) {
    for key in pairs.keys.sorted() {
      pack.add(.places, key: WordHash(key), value: pack.strings.reference(pairs[key] ?? ""))
    }
    report("places", "\(pairs.count)")
  }
}
