import ScreeningMeasures

/// Planted pairs of several similarities, all shown to one screener.
struct PairTrials {
  let words: [Substring]

  private static let lengths = [80, 100, 150, 200, 300, 500, 700, 1_000]
  private static let pairsOfEach = 250

  /// Pairs of .8 among those of other similarities: what is found, by length and kind of edit, and what is reported.
  func run() {
    var numbers = SeededNumbers(seed: 8)
    var trial = TwinTrial()
    var tallies: [String: (found: Int, all: Int)] = [:]
    var (at, id, greatest) = (0, 0, 0.0)
    for similarity in [0.8, 0.7, 0.6, 0.5, 0.3] {
      for length in Self.lengths {
        for number in 0..<Self.pairsOfEach / (similarity == 0.8 ? 1 : 5) {
          guard at + length <= words.count else { at = 0; continue }
          let edits = PlantedPair.Edit.allCases
          let edit = edits[number % edits.count]
          let source = Int.random(in: 0..<words.count - 2_000, using: &numbers)
          let pair = PlantedPair(
            words[at..<at + length], similarity: similarity, edit: edit, from: words[source..<source + 2_000], &numbers)
          at += length
          trial.add(pair.original, id: id)
          let found = trial.add(pair.copy, id: id + 1)
          id += 2
          let keys = similarity == 0.8 ? ["\(length) words", "\(edit)", "all"] : []
          for key in ["planted \(similarity)"] + keys {
            tallies[key, default: (0, 0)].all += 1
            tallies[key, default: (0, 0)].found += found ? 1 : 0
          }
          if similarity == 0.8 { greatest = max(greatest, abs(pair.similarity - similarity)) }
        }
      }
    }
    for (key, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print("\(key): \(tally.found) of \(tally.all) (\(Double(tally.found) / Double(tally.all)))")
    }
    print("planted similarity .8 is off by \(greatest) at most")
    print("\(trial.reported.count) reported; counted similarity", terminator: "")
    for bound in [0.5, 0.6, 0.65, 0.7, 0.75] {
      print(" below \(bound): \(trial.falseReports(below: bound))", terminator: "")
    }
    print(
      "\nroot of the mean squared error of the estimates:",
      (trial.squaredErrors / Double(max(1, trial.reported.count))).squareRoot())
  }
}
