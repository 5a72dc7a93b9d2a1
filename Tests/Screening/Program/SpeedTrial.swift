import LavoirScreening

/// How fast documents of several sizes are screened.
struct SpeedTrial {
  let text: [UInt8]

  var sizes = [900, 6_000, 36_000]

  func run() {
    for size in sizes {
      let documents = documents(of: size)
      var rules = ScreeningRules()
      measure("languages, \(size) bytes a document", documents, rules)
      rules.tellsLanguage = false
      measure("words only", documents, rules)
      rules.repetition = [.lines: 1]
      measure("repetition", documents, rules)
      rules.repetition = [:]
      rules.duplicates = .exact
      measure("exact duplicates", documents, rules)
      rules.duplicates = .near
      measure("near duplicates", documents, rules)
      (rules.tellsLanguage, rules.repetition) = (true, [.lines: 1])
      measure("all", documents, rules)
    }
  }

  /// The text cut behind line ends.
  private func documents(of size: Int) -> [[UInt8]] {
    var documents: [[UInt8]] = []
    var start = 0
    while start < text.count {
      var end = min(start + size, text.count)
      while end < text.count, text[end - 1] != 0x0A { end += 1 }
      documents.append(Array(text[start..<end]))
      start = end
    }
    return documents
  }

  private func measure(_ name: String, _ documents: [[UInt8]], _ rules: ScreeningRules) {
    let assessor = Assessor(rules: rules)
    var screener = Screener(rules: rules)
    var dropped = 0
    let start = ProcessorTime.now
    for (number, document) in documents.enumerated() {
      if screener.verdict(on: assessor.assessment(of: document), id: "\(number)") != nil { dropped += 1 }
    }
    let time = ProcessorTime.now - start
    let megabytes = Double(documents.reduce(0) { $0 + $1.count }) / 1e6
    print("\(name): \(Int(megabytes / time)) MB/s, \(dropped) of \(documents.count) dropped")
  }
}
