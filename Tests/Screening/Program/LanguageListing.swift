import LavoirScreening

/// The language of files, one a line.
enum LanguageListing {
  static func print(_ paths: some Sequence<String>) {
    let assessor = Assessor(rules: ScreeningRules())
    for path in paths {
      let assessment = assessor.assessment(of: TextFile.bytes(of: path))
      guard let guess = assessment.language else { continue }
      let share = Int((guess.share * 100).rounded())
      Swift.print("\(guess.language) \(share) % of \(guess.words) of \(assessment.words) \(path)")
    }
  }

  /// How many lines of each file are in each language.
  static func printLines(of paths: some Sequence<String>) {
    let assessor = Assessor(rules: ScreeningRules())
    for path in paths {
      var counts: [String: Int] = [:]
      for line in TextFile.bytes(of: path).split(separator: 0x0A) {
        counts[assessor.assessment(of: Array(line)).language?.language.code ?? "", default: 0] += 1
      }
      let told = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      Swift.print(path, told.joined(separator: ", "))
    }
  }
}
