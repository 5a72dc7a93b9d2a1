import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Cleans texts: normalize, detect, choose, apply.
///
/// ```swift
/// let cleaner = Cleaner()
/// print(cleaner.clean("En tout état de trigger, il viendra."))
/// ```
public struct Cleaner: Sendable {
  /// What the detectors go by.
  public let knowledge: Knowledge
  /// The least certainty of a repair that is carried out.
  public let threshold: Certainty

  /// A cleaner that goes by this glossary and carries out repairs that are at least this sure.
  ///
  /// - Parameters:
  ///   - recurringLines: the lines that many documents of the run share, by hash (``LineTally``).
  ///   - typography: how the texts are to be set.
  public init(
    glossary: Glossary = .shipped, applying threshold: Certainty = .sure, recurringLines: Set<UInt64> = [],
    typography: TypographicStyle = TypographicStyle()
  ) {
    knowledge = Knowledge(glossary: glossary, recurringLines: recurringLines, typography: typography)
    self.threshold = threshold
  }

  /// The flaws of a text, in order of place; places are UTF-8 bytes of the text as given.
  public func findings(in text: [UInt8]) -> [Finding] {
    let normalization = Normalization.composing(text)
    let findings = FindingChoice.chosen(from: detect(in: normalization.applied(to: text)))
    guard !normalization.isEmpty else { return findings }
    return findings.map { finding in
      var finding = finding
      finding.range = normalization.sourceRange(of: finding.range)
      return finding
    }
  }

  /// The text with every repair carried out that is sure enough.
  public func clean(_ text: String) -> String {
    String(decoding: clean(Array(text.utf8)).cleaned, as: UTF8.self)
  }

  /// The text with every repair carried out that is sure enough, and the changes.
  ///
  /// What a repair uncovers is repaired too: the text is washed until nothing more comes off, so that cleaning a
  /// cleaned text changes nothing.
  public func clean(_ received: [UInt8]) -> CleanedText {
    var wash = Wash(received: received, cleaner: self)
    return wash.run()
  }

  /// The findings of every detector in a text in NFC.
  func detect(in text: [UInt8]) -> [Finding] {
    let analyzed = AnalyzedText(text, knowledge: knowledge)
    return DetectorList.detectors(for: knowledge.typography).flatMap { $0.findings(in: analyzed) }
  }
}
