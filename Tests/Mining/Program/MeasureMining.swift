import LavoirMining
import LavoirText
import LavoirTwins
import MiningMeasures

/// Mines folders of texts and prints the candidates, or how good they are where gold stands beside the texts.
///
///     measure-mining list|entries|words|copies|twins FOLDER...
///     measure-mining sketches COUNT
@main struct MeasureMining {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let mode = Mode(rawValue: arguments.first ?? ""), arguments.count > 1 else {
      return print("usage: measure-mining list|entries|words|copies|twins FOLDER..., or sketches COUNT")
    }
    if mode == .sketches { return sketches(Int(arguments.dropFirst().first ?? "") ?? 0) }
    let documents = arguments.dropFirst().flatMap { Folder.documents(in: $0) }
    guard mode != .twins else { return twins(among: documents) }
    let gold = SwapGold(of: documents, names: ["Braveness"])
    let start = ContinuousClock.now
    let mining = Mining(documents, gold: gold, comparing: mode != .words)
    let time = ContinuousClock.now - start
    let bytes = documents.reduce(0) { $0 + $1.bytes.count }
    print("\(documents.count) documents, \(bytes) bytes, \(mining.twins) pairs of versions, \(time)")
    switch mode {
    case .list: Listing.print(mining.candidates.prefix(200))
    case .entries: Listing.printEntries(mining.candidates.prefix(200))
    case .words: words(gold, mining.candidates)
    case .copies: copies(gold.recovery(by: mining.candidates))
    case .twins, .sketches: break
    }
  }

  private enum Mode: String {
    case list, entries, words, copies, twins, sketches
  }

  /// How fast near-duplicates are found, with the usual shingles.
  private static func twins(among documents: [Document]) {
    let start = ContinuousClock.now
    var finder = TwinFinder()
    let pairs = documents.reduce(0) { $0 + finder.add(Sketch(of: TextWords(of: $1.bytes).wordKeys)).count }
    let time = ContinuousClock.now - start
    let megabytes = Double(documents.reduce(0) { $0 + $1.bytes.count }) / 1e6
    print("\(documents.count) documents, \(pairs) pairs, \(megabytes / (time / .seconds(1))) MB/s")
  }

  /// Keeps the sketches of so many documents of sixty random words, for how much memory that takes.
  private static func sketches(_ count: Int) {
    let start = ContinuousClock.now
    var finder = TwinFinder()
    var pairs = 0
    var state: UInt64 = 1
    for _ in 0..<count {
      let words = (0..<60).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 20
      }
      pairs += finder.add(Sketch(of: words)).count
    }
    print("\(count) documents, \(pairs) pairs, \(ContinuousClock.now - start)")
  }

  private static func words(_ gold: SwapGold, _ candidates: [Candidate]) {
    for limit in [50, 100, 200, 500] {
      let precision = gold.precision(of: candidates, first: limit)
      print(
        "first \(limit): \(precision.hits) of \(precision.looked) swapped words; the original first \(precision.first),",
        "in the first three \(precision.firstThree); not swapped: \(precision.misses.prefix(20).joined(separator: " "))"
      )
    }
  }

  private static func copies(_ recovery: SwapGold.Recovery) {
    print("\(recovery.recovered) of \(recovery.swaps) swaps recovered (\(recovery.share))")
    print("\(recovery.wrong.count) of \(recovery.proposals) proposals wrong: \(recovery.wrong.joined(separator: " "))")
    print("missed: \(recovery.missed.joined(separator: " "))")
  }
}
