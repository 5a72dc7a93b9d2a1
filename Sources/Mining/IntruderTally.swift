import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Counts intruders over the documents of a corpus, and ranks what stood in their place by all their occurrences.
struct IntruderTally: Sendable {
  /// What is known of one form.
  struct Record: Sendable {
    var occurrences = 0
    var documents = 0
    var firstDocuments: [String] = []
    var lastDocument = -1
    /// The first sightings, each with the number of its document.
    var sightings: [(sighting: Sighting, document: Int)] = []
    var writings = Writings()
  }

  private(set) var records: [String: Record] = [:]
  /// How many different foreign words and how many words in all each document has, for how much a spinner swapped there.
  private(set) var traces: [(foreign: Int, words: Int)] = []

  /// Sightings of one form beyond these are counted and not kept: what they would say is said by then. Where many forms
  /// are frequent these are fewer.
  private var mostOfOne = 128
  /// How many sightings of all forms are kept.
  private var kept = 0
  private var bound = TallyBound(1 << 16)

  /// The most sightings that are kept, about 4 KB each.
  private static let mostSightings = 1 << 16
  static let mostDocuments = 5

  mutating func add(_ sightings: [Sighting], words: Int, unknown: Int, lexicon: Lexicon) {
    let document = traces.count
    let foreign = Set(sightings.lazy.filter(\.isTelling).map(\.form)).count
    // Where most unknown words are none of a thesaurus the text is of some trade, and no spinner’s.
    traces.append((foreign * 3 >= unknown ? foreign : 0, words))
    for sighting in sightings {
      let form = Self.base(of: sighting.form, lexicon: lexicon)
      if records[form, default: Record()].add(sighting, document: document, keeping: mostOfOne) { kept += 1 }
    }
    holdBounds()
  }

  /// The singular of a plural that a spinner formed of a word that the thesaurus has in the singular only; else the form.
  static func base(of form: String, lexicon: Lexicon) -> String {
    guard form.hasSuffix("s"), lexicon.synonyms(of: form).first?.isPlural ?? false else { return form }
    let isFrench = lexicon.traits(of: form).contains(.french)
    return EnglishPlural.singulars(of: form).first { singular in
      // « photographes » is the plural of « photographe », not of an English word.
      (!isFrench || (singular + "s" == form && lexicon.traits(of: singular).contains(.french)))
        && lexicon.synonyms(of: singular).first?.isPlural == false
    } ?? form
  }

  private mutating func holdBounds() {
    let forms = records.count
    bound.hold(&records, by: \.occurrences)
    if records.count < forms { kept = records.values.reduce(0) { $0 + $1.sightings.count } }
    while kept > Self.mostSightings, mostOfOne > 1 {
      mostOfOne /= 2
      for form in records.keys { records[form]?.keep(mostOfOne) }
      kept = records.values.reduce(0) { $0 + $1.sightings.count }
    }
  }
}

extension IntruderTally.Record {
  /// Counts a sighting, and tells whether it was kept.
  fileprivate mutating func add(_ sighting: Sighting, document: Int, keeping most: Int) -> Bool {
    occurrences += 1
    writings.add(sighting.form)
    if lastDocument != document {
      documents += 1
      lastDocument = document
      if firstDocuments.count < IntruderTally.mostDocuments { firstDocuments.append(sighting.place.document) }
    }
    guard sightings.count < most else { return false }
    sightings.append((sighting, document))
    return true
  }

  fileprivate mutating func keep(_ most: Int) {
    guard sightings.count > most else { return }
    // A new array, as a shortened one holds on to its memory.
    sightings = Array(sightings.prefix(most))
  }
}
