import LavoirCorpus
import LavoirDetectors
import LavoirEncodings
import LavoirMining
import LavoirText

/// Reads a corpus for a miner, on all cores, and a second time what has a twin.
struct CorpusMining {
  /// What could not be read.
  private(set) var failures: [CorpusError] = []
  private var miner: Miner
  private let encoding: TextEncoding?
  private let workers: Int
  /// The files that were read, in the order of the miner’s documents.
  private var sources: [Inputs.Source] = []

  /// How many articles are held at once.
  private static let batch = 256

  init(knowledge: Knowledge, encoding: TextEncoding?, workers: Int) {
    miner = Miner(knowledge: knowledge)
    self.encoding = encoding
    self.workers = workers
  }

  /// Reads all inputs, and compares those that are versions of one another.
  mutating func read(_ inputs: Inputs) {
    failures = inputs.failures
    var progress = Terminal.Progress(total: inputs.sources.count)
    var rest = inputs.sources[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(Self.batch))
      rest = rest.dropFirst(Self.batch)
      readings(of: batch).enumerated().forEach { index, reading in
        switch reading {
        case .success(let reading):
          miner.add(reading)
          sources.append(batch[index])
        case .failure(let error): failures.append(error)
        }
      }
      progress.update(done: inputs.sources.count - rest.count)
    }
    progress.finish()
    compareTwins()
  }

  /// Whether anything could be read.
  var hasRead: Bool { !sources.isEmpty }

  /// The candidates, the surest first.
  func candidates(leavingOut known: Set<String>) -> [Candidate] { miner.candidates(leavingOut: known) }

  private func readings(of batch: [Inputs.Source]) -> [Result<DocumentReading, CorpusError>] {
    let (miner, encoding) = (miner, encoding)
    return ParallelMap.results(count: batch.count, workers: workers) { index in
      Self.document(batch[index], encoding).map { miner.reading(of: $0) }
    }
  }

  private mutating func compareTwins() {
    let (miner, encoding, sources, twins) = (miner, encoding, sources, miner.twins)
    var progress = Terminal.Progress(total: twins.count)
    for start in stride(from: 0, to: twins.count, by: Self.batch) {
      let comparisons = ParallelMap.results(count: min(Self.batch, twins.count - start), workers: workers) { index in
        let pair = twins[start + index]
        return Self.document(sources[pair.first], encoding).flatMap { first in
          Self.document(sources[pair.second], encoding).map { miner.comparison(of: first, with: $0) }
        }
      }
      for comparison in comparisons {
        switch comparison {
        case .success(let comparison): self.miner.add(comparison)
        case .failure(let error): failures.append(error)
        }
      }
      progress.update(done: start + comparisons.count)
    }
    progress.finish()
  }

  private static func document(
    _ source: Inputs.Source, _ encoding: TextEncoding?
  ) -> Result<Document, CorpusError> {
    do throws(CorpusError) {
      return .success(
        try TextFile.article(of: TextFile.read(source.path), name: source.name, encoding: encoding).document)
    } catch {
      return .failure(error)
    }
  }
}
