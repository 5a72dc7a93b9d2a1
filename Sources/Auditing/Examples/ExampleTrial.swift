import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirText

/// How one example of an entry came out.
public struct ExampleOutcome: Sendable, Equatable {
  /// The place of the entry in the glossary.
  public let entry: Int
  /// The place of the example in the entry.
  public let example: Int
  /// What should come out: the example as it is marked.
  public let expected: String
  /// What came out, marked in the same way.
  public let got: String
  /// The entries whose terms stand in it.
  public let terms: [Int]
  /// Whether what is marked was found, all of it and nothing else, and became what it should.
  public let hasPassed: Bool
}

/// Runs the examples of a glossary through the detectors that its entries speak to.
public struct ExampleTrial: Sendable {
  private let entries: [Entry]
  private let knowledge: Knowledge
  private let everywhere: Knowledge
  private let today: Day

  /// A trial of the entries of a glossary.
  ///
  /// - Parameters:
  ///   - knowledge: what the detectors go by; the entries are a part of it.
  ///   - everywhere: the same as if every entry held for all files, for those that hold for some.
  ///   - today: the day on which other entries must hold to count in an example.
  public init(entries: [Entry], knowledge: Knowledge, everywhere: Knowledge, today: Day) {
    self.entries = entries
    self.everywhere = everywhere
    self.knowledge = knowledge
    self.today = today
  }

  /// How the examples of all entries that count came out, in order.
  public var outcomes: [ExampleOutcome] {
    entries.enumerated().flatMap { index, entry in
      guard entry.review == nil else { return [ExampleOutcome]() }
      let detectors = Self.rules(for: entry).compactMap(DetectorList.detector)
      var knowledge = entry.hasPaths ? everywhere : knowledge
      knowledge.terms.selection.day = day(for: entry)
      return entry.examples.enumerated().compactMap { number, example in
        outcome(of: example, detectors, knowledge, entry: index, number)
      }
    }
  }

  /// The day on which an entry is tried: today, or the nearest one on which it holds.
  private func day(for entry: Entry) -> Day {
    guard case .term(let term) = entry else { return today }
    if let until = term.scope.until, until < today { return until }
    return max(today, term.scope.from ?? today)
  }

  /// The rules that an entry speaks to.
  private static func rules(for entry: Entry) -> [String] {
    switch entry {
    case .term(let term) where term.status == .doNotTranslate: ["foreign-word", "foreign-phrase", "glossary-term"]
    case .term: ["glossary-term"]
    case .loanword: ["foreign-word", "foreign-phrase"]
    case .boilerplate: ["boilerplate-line"]
    case .country: []
    }
  }

  private func outcome(
    of example: String, _ detectors: [any Detector], _ knowledge: Knowledge, entry: Int, _ number: Int
  ) -> ExampleOutcome? {
    guard let marked = MarkedText(example) else { return nil }
    let text = Array(marked.text.utf8)
    let analyzed = AnalyzedText(text, knowledge: knowledge)
    let findings = detectors.flatMap { $0.findings(in: analyzed) }.sorted { $0.range < $1.range }
    let repaired = EditList(findings.compactMap(\.edit)).map { String(decoding: $0.applied(to: text), as: UTF8.self) }
    let isRight =
      findings.count == marked.marks.count && repaired.map { Self.words($0) == Self.words(marked.repaired) } ?? false
    return ExampleOutcome(
      entry: entry, example: number, expected: example, got: isRight ? example : Self.marked(findings, in: text),
      terms: analyzed.termMatches.map(\.entry), hasPassed: isRight)
  }

  /// White space does not count: a line that goes takes the space around it along.
  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  /// The text with marks on what was found.
  private static func marked(_ findings: [Finding], in text: [UInt8]) -> String {
    var marked = ""
    var end = 0
    for finding in findings where finding.range.start >= end {
      marked += String(decoding: text[end..<finding.range.start], as: UTF8.self) + "⟦"
      marked += String(decoding: text[finding.range.indices], as: UTF8.self)
      marked += finding.fix.map { "→" + $0.replacement } ?? ""
      marked += "⟧"
      end = finding.range.end
    }
    return marked + String(decoding: text[end...], as: UTF8.self)
  }
}
