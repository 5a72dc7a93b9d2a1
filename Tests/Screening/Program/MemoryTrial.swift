import LavoirScreening
import ScreeningMeasures

/// What the index takes for many distinct documents of random words, some of which all of them may share.
struct MemoryTrial {
  let count: Int
  /// The similarity that follows from what documents of one site share.
  let shared: Double

  private static let words = 120
  /// After so many documents one comes with nine of its own words in a row put for others: similarity (116 − 13) ÷ (116 + 13).
  private static let copied = 500
  private static let swapped = 9
  /// How many documents share the same furniture.
  private static let site = 20_000

  func run() {
    var rules = ScreeningRules()
    rules.tellsLanguage = false
    rules.duplicates = .near
    let assessor = Assessor(rules: rules)
    var screener = Screener(rules: rules)
    var numbers = SeededNumbers(seed: 3)
    var (dropped, found, bytes, state) = (0, 0, 0, 0)
    var time = 0.0
    let before = TextFile.memory
    var furniture = ""
    for number in 0..<count {
      if number % Self.site == 0 { furniture = Self.text(Self.sharedWords(shared), &numbers) }
      let own = Self.words - Self.sharedWords(shared)
      let end = Self.text(own - Self.swapped, &numbers)
      let text = Array((furniture + Self.text(Self.swapped, &numbers) + end).utf8)
      bytes += text.count
      let start = ProcessorTime.now
      if screener.verdict(on: assessor.assessment(of: text), id: "document-\(number)") != nil { dropped += 1 }
      state += screener.takeGrowth().count
      time += ProcessorTime.now - start
      if number % Self.copied == 0 {
        let copy = Array((furniture + Self.text(Self.swapped, &numbers) + end).utf8)
        let reason = screener.verdict(on: assessor.assessment(of: copy), id: "copy")
        if reason?.twin == "document-\(number)" { found += 1 }
      }
      if (number + 1) % (count / 5) == 0 {
        print("\(number + 1): \((TextFile.memory - before) / screener.documents) bytes a document", terminator: "; ")
      }
    }
    print(
      "\nshared \(shared): \(count) documents, \(dropped) called twins,",
      "\(found) of \((count + Self.copied - 1) / Self.copied) copies of similarity .8 found, \(state / count) bytes of state each,",
      "\(Int(Double(bytes) / 1e6 / time)) MB/s; told: \(rules.duplicateSearch?.bytesPerDocument ?? 0)")
  }

  /// How many of the words two documents share that are so similar: J = s ÷ (2 n − s).
  private static func sharedWords(_ similarity: Double) -> Int {
    Int(Double(2 * words) * similarity / (1 + similarity))
  }

  private static func text(_ count: Int, _ numbers: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<count {
      text += String(numbers.next() % 200_000, radix: 26)
      text += " "
    }
    return text
  }
}
