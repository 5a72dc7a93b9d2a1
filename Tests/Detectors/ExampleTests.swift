import Foundation
import LavoirCleaning
import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirText
import Testing

/// Every example of every detector, as it stands and disguised.
@Suite struct ExampleTests {
  /// The program’s own knowledge, and a run whose documents share a line.
  static let knowledge = Knowledge(glossary: .shipped, recurringLines: sharedLines.recurring)

  /// The same at the level strict, for the detectors that run there only.
  static let strictKnowledge = {
    var strict = knowledge
    strict.typography = TypographicStyle(profile: .france, level: .strict)
    return strict
  }()

  private static let sharedLines = {
    var tally = LineTally()
    for number in 0..<LineTally.fewestDocuments {
      tally.add(Array("Texte \(number) de la série.\n\nSuivez nos aventures en montagne\n".utf8))
    }
    return tally
  }()

  struct Case: Sendable, CustomTestStringConvertible {
    let detector: any Detector
    let marked: String
    let certainty: Certainty
    let disguise: Disguise

    /// What the detector is run with.
    var knowledge: Knowledge {
      let isConforming = DetectorList.conforming.contains { $0.rule.id == detector.rule.id }
      return isConforming ? ExampleTests.strictKnowledge : ExampleTests.knowledge
    }

    var testDescription: String { "\(detector.rule.id), \(disguise): \(marked)" }
  }

  /// What a text may have gone through before it comes here.
  enum Disguise: CaseIterable, Sendable {
    case asIs, behindWideCharacters, withCarriageReturns

    func applied(to text: String) -> String {
      switch self {
      case .asIs: text
      case .behindWideCharacters: "Œuvre complète à 100\u{A0}% — été 🙂.\n\n" + text
      case .withCarriageReturns: text.replacing("\n", with: "\r\n")
      }
    }
  }

  static let firing = DetectorListTests.listed.flatMap { detector in
    detector.rule.fires.flatMap { example in
      Disguise.allCases.map {
        Case(detector: detector, marked: example.marked, certainty: example.certainty, disguise: $0)
      }
    }
  }

  static let silent = DetectorListTests.listed.flatMap { detector in
    detector.rule.silent.flatMap { text in
      Disguise.allCases.map { Case(detector: detector, marked: text, certainty: .sure, disguise: $0) }
    }
  }

  @Test(arguments: firing) func examplesFireAndAreRepaired(example: Case) throws {
    let marked = try #require(MarkedText(example.disguise.applied(to: example.marked)))
    let text = Array(marked.text.utf8)
    let findings = example.detector.findings(in: AnalyzedText(text, knowledge: example.knowledge))
    #expect(findings.count >= marked.marks.count)
    #expect(findings.allSatisfy { $0.certainty == example.certainty && $0.rule == example.detector.rule.id })
    let edits = try #require(EditList(findings.compactMap(\.edit)))
    let repaired = String(decoding: edits.applied(to: text), as: UTF8.self)
    if example.detector.rule.category == .typography {
      #expect(Array(repaired.utf8) == Array(marked.repaired.utf8))
    } else {
      #expect(Array(trimmed(repaired).utf8) == Array(trimmed(marked.repaired).utf8))
    }
    for mark in marked.marks where mark.replacement == nil {
      #expect(findings.contains { $0.range.overlaps(mark.range) })
    }
  }

  @Test(arguments: silent) func goodFrenchStaysSilent(example: Case) {
    let text = Array(example.disguise.applied(to: example.marked).utf8)
    #expect(example.detector.findings(in: AnalyzedText(text, knowledge: example.knowledge)).isEmpty)
  }

  @Test(arguments: firing.filter { $0.disguise == .asIs }) func decomposedTextIsRepairedToo(example: Case) throws {
    let marked = try #require(MarkedText(example.marked))
    let decomposed = Array(marked.text.decomposedStringWithCanonicalMapping.utf8)
    let composed = Normalization.composing(decomposed).applied(to: decomposed)
    #expect(composed == Array(marked.text.utf8))
  }

  /// Lines that are deleted take white space with them that the marks do not show.
  private func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
