import LavoirDetectors
import LavoirText
import LavoirTwins

/// Mines a corpus for glossary candidates.
///
/// ```swift
/// var miner = Miner(knowledge: knowledge)
/// for document in documents { miner.add(miner.reading(of: document)) }
/// for twins in miner.twins { miner.add(miner.comparison(of: documents[twins.first], with: documents[twins.second])) }
/// let candidates = miner.candidates(leavingOut: ["week-end"])
/// ```
/// Readings and comparisons may be made in parallel; they are added in one order, so that the result is always the same.
/// What is kept are counts, sketches (1.5 KB a document) and a few lines a form, not texts; so the documents of twins are
/// asked for a second time.
public struct Miner: Sendable {
  /// What the detectors go by. Forms that its glossary replaces or protects are not mined.
  public let knowledge: Knowledge
  /// Documents that may be versions of one another, by the order in which they were added.
  public private(set) var twins: [TwinFinder.Pair] = []
  private var finder = TwinFinder(threshold: Self.leastLikeness, mostTwins: Self.mostTwins)
  private var intruders = IntruderTally()
  private var copies = CopyTally()
  private var names = NameTally()
  private var lines = LinePatternTally()
  private var phrases = PhraseTally()
  private var counts = CorpusCounts()

  /// Versions of one text of which a spinner swapped every second word of meaning share this many runs of three words.
  private static let leastLikeness = 0.08
  /// More versions than these say little more.
  private static let mostTwins = 6
  /// Runs of three words last longer than those of five where words are swapped.
  private static let shape = Sketch.Shape(words: 3, size: 256)

  /// A miner that goes by some knowledge.
  public init(knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  /// What one document says, to be added.
  public func reading(of document: Document) -> DocumentReading {
    DocumentReading(of: document, knowledge: knowledge, shape: Self.shape)
  }

  /// Adds what a document says.
  public mutating func add(_ reading: DocumentReading) {
    let number = finder.count
    twins += finder.add(reading.sketch)
    names.add(reading.names)
    lines.add(reading.lines, document: number)
    phrases.add(reading.phrases, document: number)
    counts.add(reading.counts)
    intruders.add(reading.sightings, words: reading.counts.total, unknown: reading.unknown, lexicon: knowledge.lexicon)
  }

  /// What two versions of one text say of each other, to be added.
  public func comparison(of first: Document, with second: Document) -> Comparison {
    Comparing(
      (first.name, AnalyzedText(first.composed, knowledge: knowledge)),
      (second.name, AnalyzedText(second.composed, knowledge: knowledge))
    ).run()
  }

  /// Adds what two versions say of each other.
  public mutating func add(_ comparison: Comparison) {
    copies.add(comparison.swaps)
    names.add(aligned: comparison.names)
  }

  /// The candidates, the surest first.
  ///
  /// - Parameter known: forms to leave out, in small letters: those of the glossary and those that were turned down.
  public func candidates(leavingOut known: Set<String> = []) -> [Candidate] {
    let lexicon = knowledge.lexicon
    var found = copies.candidates(known: known, lexicon: lexicon)
    let taken = Set(found.map(\.form))
    found += IntruderRanking(tally: intruders, counts: counts, lexicon: lexicon).candidates(known: known)
      .filter { !taken.contains($0.form) }
    found += NameVariants(tally: names, lexicon: lexicon).candidates(known: known)
    found += phrases.candidates(known: known)
    let versions = twins.lazy.filter { $0.similarity >= Self.sameArticle }.map { ($0.first, $0.second) }
    found += lines.candidates(known: known, families: Families(of: finder.count, pairs: versions))
    return found.sorted {
      ($1.score, $1.documents, $0.form, $0.kind.rawValue, $0.restoration)
        < ($0.score, $0.documents, $1.form, $1.kind.rawValue, $1.restoration)
    }
  }

  /// Pages of one site share their furniture; versions of one article share half of all.
  private static let sameArticle = 0.4
}

extension Candidate {
  /// What tells two candidates of one form apart: how it would be restored, and the form that an entry would list.
  fileprivate var restoration: String { (proposals.first?.text ?? "") + "\n" + lemma }
}
