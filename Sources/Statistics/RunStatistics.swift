import LavoirFindings

/// What a run over a corpus did: counts, the worst documents, and which documents are its examples.
///
/// Its size does not grow with the corpus. The same documents in the same order give the same statistics, whether or not
/// they were written to a checkpoint and read again in between. The examples themselves are written down beside it, by
/// ``add(_:samples:)``, and read by ``SampleReader``.
///
/// ```swift
/// var statistics = RunStatistics()
/// for outcome in outcomes { statistics.add(outcome, samples: &sampleBytes) }
/// ```
public struct RunStatistics: Sendable {
  /// How many documents there were, and what became of them.
  public private(set) var documents = DocumentCounts()
  /// How many documents were dropped, by the rule that dropped them.
  public private(set) var drops: [String: Int] = [:]
  /// How many documents are in a language, by its code; `und` where it is not known.
  public private(set) var languages: [String: Int] = [:]
  /// How the quality of all documents is distributed, as received.
  public private(set) var qualityReceived = QualityHistogram()
  /// The same as cleaned.
  public private(set) var qualityCleaned = QualityHistogram()
  /// The findings by detector, category, severity and certainty, repaired or left.
  public private(set) var findings = FindingCounts()
  /// The records that could not be read or done.
  public private(set) var problems = ProblemList()
  private var selection: SampleSelection
  /// What ``SampleSelection/wants(_:key:bound:)`` said last, by the detector’s number in ``findings``.
  private var bounds: [UInt64] = []

  /// The name under which changes are counted that only bring characters to normalization form C.
  public static let normalization = "normalization"

  /// Statistics of no documents yet.
  public init(limits: SampleLimits = SampleLimits()) {
    selection = SampleSelection(limits: limits)
  }

  /// The kept documents with the lowest quality, the worst first.
  public var worst: [WorstDocument] { selection.worst.documents }

  /// How many documents are kept as examples, and how much of each.
  public var limits: SampleLimits { selection.limits }

  /// The documents that are examples now, by their number among those written down, from 0; those that show most first.
  public var samples: [Int] { selection.ranking }

  /// How many bytes ``add(_:samples:)`` appended so far.
  public var sampleBytes: Int { selection.writtenBytes }

  /// Counts a document, and appends it to the examples if it is one.
  ///
  /// - Parameter samples: where it is appended; the run writes these bytes behind those of earlier documents.
  public mutating func add(_ outcome: DocumentOutcome, samples: inout [UInt8]) {
    documents.add(outcome)
    qualityReceived.add(outcome.quality.scoreReceived)
    qualityCleaned.add(outcome.quality.score)
    languages[outcome.language ?? "und", default: 0] += 1
    if let drop = outcome.drop { drops[drop.rule, default: 0] += 1 }
    let text = outcome.text
    guard outcome.drop != nil || !text.changes.isEmpty || !text.remaining.isEmpty else { return }
    let key = SampleKey(id: outcome.id, number: outcome.number).value
    var detectors: [String] = []
    for change in text.changes.indices {
      add(text.changes[change].findings, areRepaired: true, key, &detectors)
      if text.changes[change].findings.isEmpty { add(Self.composing, areRepaired: true, key, &detectors) }
    }
    add(text.remaining, areRepaired: false, key, &detectors)
    selection.add(outcome, key: key, detectors: detectors, to: &samples)
  }

  /// Counts a record that could not be read or done.
  public mutating func add(_ problem: RecordProblem) {
    problems.add(problem)
  }

  /// Takes over the statistics of another run with the same limits, such as the next shard of one corpus.
  ///
  /// Its examples are to be written behind this one’s.
  public mutating func merge(_ other: RunStatistics) {
    documents.merge(other.documents)
    drops.merge(other.drops, uniquingKeysWith: +)
    languages.merge(other.languages, uniquingKeysWith: +)
    qualityReceived.merge(other.qualityReceived)
    qualityCleaned.merge(other.qualityCleaned)
    findings.merge(other.findings)
    problems.merge(other.problems)
    selection.merge(other.selection)
    bounds = []
  }

  /// Counts findings where they lie, for to copy one costs more than to count it.
  private mutating func add(_ found: [Finding], areRepaired: Bool, _ key: UInt64, _ detectors: inout [String]) {
    for place in found.indices {
      let number = findings.add(found[place], isRepaired: areRepaired)
      while bounds.count <= number { bounds.append(.max) }
      guard key < bounds[number], selection.wants(found[place].rule, key: key, bound: &bounds[number]) else { continue }
      if !detectors.contains(found[place].rule) { detectors.append(found[place].rule) }
    }
  }

  /// What stands for a change that no detector asked for.
  private static let composing = [
    Finding(
      rule: normalization, range: .init(0, 0), category: .encoding, severity: .neutral, certainty: .sure, message: "")
  ]
}

extension RunStatistics: Equatable {
  /// Whether both counted the same and chose the same examples.
  public static func == (left: RunStatistics, right: RunStatistics) -> Bool {
    left.documents == right.documents && left.drops == right.drops && left.languages == right.languages
      && left.qualityReceived == right.qualityReceived && left.qualityCleaned == right.qualityCleaned
      && left.findings == right.findings && left.problems == right.problems
      && left.selection == right.selection
  }
}

extension RunStatistics: Codable {
  private enum CodingKeys: CodingKey {
    case documents, drops, languages, qualityReceived, qualityCleaned, findings, problems, selection
  }
}
