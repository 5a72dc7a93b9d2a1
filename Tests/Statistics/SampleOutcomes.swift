import LavoirFindings
import LavoirScreening
import LavoirStatistics

@testable import LavoirCleaning
@testable import LavoirText

/// Outcomes of our own making.
enum SampleOutcomes {
  /// A document with some repaired and some left words of its text, each found by the detector of its name.
  static func outcome(
    _ text: String, repaired: [String: String] = [:], left: [String] = [], composed: Bool = false, id: String? = nil,
    number: Int = 1, words: Int = 300, drop: DropReason? = nil
  ) -> DocumentOutcome {
    outcome(Array(text.utf8), repaired, left, composed: composed, id: id, number: number, words: words, drop: drop)
  }

  /// The same of bytes, which need not be UTF-8.
  static func outcome(
    _ received: [UInt8], _ repaired: [String: String], _ left: [String], composed: Bool = false, id: String? = nil,
    number: Int = 1, words: Int = 300, drop: DropReason? = nil
  ) -> DocumentOutcome {
    var changes = repaired.compactMap { wrong, right in
      range(of: wrong, in: received).map {
        CleanedText.Change(edit: Edit($0, right), findings: [finding(wrong, $0, .sure, Fix(right))])
      }
    }
    if composed { changes.append(CleanedText.Change(edit: Edit(ByteRange(0, 1), [received[0]]), findings: [])) }
    changes.sort { $0.edit.range < $1.edit.range }
    let remaining = left.compactMap { word in range(of: word, in: received).map { finding(word, $0, .likely, nil) } }
    let edits = EditList(changes.map(\.edit)) ?? EditList()
    let text = CleanedText(
      received: received, cleaned: edits.applied(to: received), changes: changes,
      remaining: remaining.sorted { $0.range < $1.range })
    return DocumentOutcome(
      id: id ?? "d\(number)", file: "a.jsonl", number: number, text: text,
      quality: Quality(words: words, penalty: Penalty(of: text)), language: number % 5 == 0 ? nil : "fr", drop: drop)
  }

  /// A corpus in which documents have none, one or a few of many kinds of findings.
  static func corpus(_ numbers: Range<Int>) -> [DocumentOutcome] {
    let words = (0..<30).map { "mot\($0)x" }
    return numbers.map { number in
      let own = (0..<number % 4).map { words[(number / 4 + 7 * $0) % words.count] }
      let drop = number % 11 == 0 ? DropReason(.nearDuplicate, "alike", twin: "d1", similarity: 0.9) : nil
      return outcome(
        "Document \(number) : " + own.joined(separator: " "),
        repaired: Dictionary(own.prefix(1).map { ($0, "bon") }, uniquingKeysWith: { first, _ in first }),
        left: Array(own.dropFirst(1)), number: number, drop: drop)
    }
  }

  private static func finding(_ word: String, _ range: ByteRange, _ certainty: Certainty, _ fix: Fix?) -> Finding {
    Finding(
      rule: word, range: range, category: .spun, severity: .major, certainty: certainty, message: "« \(word) »",
      evidence: [.notFrench(word)], fix: fix)
  }

  private static func range(of word: String, in text: [UInt8]) -> ByteRange? {
    text.firstRange(of: Array(word.utf8)).map { ByteRange($0.lowerBound, $0.upperBound) }
  }
}
