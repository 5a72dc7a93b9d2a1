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

  /// Sightings beyond these are counted and not kept: what they would say is said by then.
  fileprivate static let mostSightings = 128
  private static let mostForms = 1 << 16
  static let mostDocuments = 5

  mutating func add(_ sightings: [Sighting], words: Int, unknown: Int, lexicon: Lexicon) {
    let document = traces.count
    let foreign = Set(sightings.lazy.filter(\.isTelling).map(\.form)).count
    // Where most unknown words are none of a thesaurus the text is of some trade, and no spinner’s.
    traces.append((foreign * 3 >= unknown ? foreign : 0, words))
    for sighting in sightings {
      let form = Self.base(of: sighting.form, lexicon: lexicon)
      if records[form] == nil, records.count >= Self.mostForms { forgetRarest() }
      records[form, default: Record()].add(sighting, document: document)
    }
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

  private mutating func forgetRarest() {
    let least = records.values.lazy.map(\.occurrences).min() ?? 0
    records = records.filter { $0.value.occurrences > least }
  }
}

extension IntruderTally.Record {
  fileprivate mutating func add(_ sighting: Sighting, document: Int) {
    occurrences += 1
    writings.add(sighting.form)
    if lastDocument != document {
      documents += 1
      lastDocument = document
      if firstDocuments.count < IntruderTally.mostDocuments { firstDocuments.append(sighting.place.document) }
    }
    if sightings.count < IntruderTally.mostSightings { sightings.append((sighting, document)) }
  }
}
