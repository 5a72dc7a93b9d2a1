import ScreeningMeasures

/// Running text of made-up words, the commoner ones more often, as in a language.
enum RandomProse {
  /// So many words with their marks.
  static func words(_ count: Int, _ numbers: inout SeededNumbers) -> [Substring] {
    (0..<count).map { _ in
      let rank = Double.random(in: 0..<1, using: &numbers)
      let word = Int(rank * rank * rank * 20_000)
      return Substring(String(word * 7_919 + 37, radix: 26) + (word % 11 == 0 ? "." : ""))
    }
  }

  /// The same as one text.
  static func text(_ count: Int, _ numbers: inout SeededNumbers) -> String {
    words(count, &numbers).joined(separator: " ")
  }
}
