import LavoirFindings
import LavoirText

/// Counts phrases that French does not join: what several documents have in the same words is no slip of one author.
struct PhraseTally: Sendable {
  private struct Key: Hashable, Sendable {
    let form: String
    let repaired: String
  }

  private struct Record: Sendable {
    var sightings: [PhraseSighting] = []
    var occurrences = 0
    var documents = 0
    var lastDocument = -1
    var firstDocuments: [String] = []
  }

  private var records: [Key: Record] = [:]
  private var bound = TallyBound(1 << 17)
  private static let fewestDocuments = 3

  mutating func add(_ sightings: [PhraseSighting], document: Int) {
    for sighting in sightings {
      let key = Key(form: sighting.form, repaired: Folding.folded(sighting.repaired))
      var record = records[key] ?? Record()
      record.occurrences += 1
      if record.sightings.count < IntruderRanking.mostLines { record.sightings.append(sighting) }
      if record.lastDocument != document {
        record.documents += 1
        record.lastDocument = document
        if record.firstDocuments.count < IntruderTally.mostDocuments {
          record.firstDocuments.append(sighting.place.document)
        }
      }
      records[key] = record
    }
    bound.hold(&records, by: \.documents)
  }

  func candidates(known: Set<String>) -> [Candidate] {
    records.compactMap { key, record in
      guard record.documents >= Self.fewestDocuments, !known.contains(key.form), let first = record.sightings.first
      else {
        return nil
      }
      let proposal = Candidate.Proposal(
        text: key.repaired, share: 1, occurrences: record.occurrences, evidence: first.evidence,
        examples: record.sightings.prefix(3).map { $0.place.marked(as: $0.replacement) }, contexts: [])
      return Candidate(
        kind: .collocation, form: key.form, lemma: key.form, writings: [key.form], proposals: [proposal],
        score: 0.4 + 0.4 * (1 - 1 / Double(record.documents)), occurrences: record.occurrences,
        documents: record.documents, firstDocuments: record.firstDocuments,
        concordance: record.sightings.map(\.place),
        draft: Candidate.Draft(kind: .phrase, category: first.category, certainty: .guess))
    }
  }
}
