import Benchmark
import Glibc
import LavoirCleaning
import LavoirCompression
import LavoirHygiene
import LavoirLexicons
import LavoirRecords
import LavoirScreening
import LavoirText

/// What is measured: each stage over all documents, on one core.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.cpuTotal, .peakMemoryResident, .speed], timeUnits: .milliseconds, warmupIterations: 1,
    maxDuration: .seconds(5), maxIterations: 20)
  let corpus = Corpus.shared
  let cleaner = Cleaner()

  measure("lint", corpus.documents) { cleaner.findings(in: $0).count }
  measure("clean", corpus.documents) { cleaner.clean($0).changes.count }
  measure("tokens", corpus.documents) { Lexicon.embedded.tokens(of: $0).count }
  measure("hygiene", corpus.documents) { HygieneRules.findings(in: RawText($0)).count }
  measure("record of JSON Lines", corpus.lines) { ((try? jsonLines?.record($0))?.text.count) ?? 0 }
  for format in CompressionFormat.allCases {
    measure("compress, \(format)", batches(of: corpus.lines)) { ((try? format.compressed($0))?.count) ?? 0 }
    measure("decompress, \(format)", batches(of: corpus.lines), prepared: { (try? format.compressed($0)) ?? [] }) {
      decompressedCount($0, format)
    }
  }
  nearDuplicates(corpus, cleaner)
}

private let jsonLines = JSONPointer("text").map { JSONLines(text: [$0], id: JSONPointer("id")) }

/// Lines put together to pieces of a mebibyte, as they are compressed.
private func batches(of lines: [[UInt8]]) -> [[UInt8]] {
  lines.reduce(into: [[]]) { batches, line in
    if batches[batches.count - 1].count > 1 << 20 { batches.append([]) }
    batches[batches.count - 1] += line
  }
}

/// What decompressing costs: how many bytes come out.
private func decompressedCount(_ bytes: [UInt8], _ format: CompressionFormat) -> Int {
  guard let decompressor = try? format.decompressor() else { return 0 }
  var room = [UInt8](repeating: 0, count: 1 << 18)
  var (at, total) = (0, 0)
  while true {
    let step = bytes.withUnsafeBytes { input in
      room.withUnsafeMutableBytes { output in
        try? decompressor.decompress(UnsafeRawBufferPointer(rebasing: input[at...]), into: output)
      }
    }
    guard let step, step.taken + step.given > 0 else { return total }
    at += step.taken
    total += step.given
  }
}

/// Near duplicates among all documents: sketches and the search together, without the cleaning before.
private func nearDuplicates(_ corpus: Corpus, _ cleaner: Cleaner) {
  var rules = ScreeningRules()
  rules.duplicates = .near
  rules.tellsLanguage = false
  let assessor = Assessor(rules: rules)
  let texts = corpus.documents.map(cleaner.clean)
  Benchmark("near duplicates") { benchmark in
    benchmark.measureSpeed(of: corpus.size) {
      var screener = Screener(rules: rules)
      for (number, text) in texts.enumerated() {
        blackHole(screener.verdict(on: assessor.assessment(of: text), id: String(number)))
      }
    }
  }
}

/// A benchmark of what is done with each of some pieces.
///
/// - Parameter prepared: what is made of a piece before, unmeasured; speed is counted in bytes of the piece itself.
private func measure(
  _ name: String, _ pieces: [[UInt8]], prepared: ([UInt8]) -> [UInt8] = { $0 },
  _ work: @escaping @Sendable ([UInt8]) -> Int
) {
  let size = pieces.reduce(0) { $0 + $1.count }
  let prepared = pieces.map(prepared)
  Benchmark(name) { benchmark in
    benchmark.measureSpeed(of: size) {
      for piece in prepared { blackHole(work(piece)) }
    }
  }
}

extension Benchmark {
  /// Measures some work, and how many bytes it does in a second of the processor.
  fileprivate func measureSpeed(of bytes: Int, _ work: () -> Void) {
    startMeasurement()
    let start = processorSeconds()
    work()
    let seconds = processorSeconds() - start
    stopMeasurement()
    measurement(.speed, Int(Double(bytes) / 1e6 / seconds))
  }
}

extension BenchmarkMetric {
  /// Megabytes in a second of one core.
  fileprivate static let speed = BenchmarkMetric.custom(
    "MB/s a core", polarity: .prefersLarger, useScalingFactor: false)
}

/// The seconds of processor time that this process has taken.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
