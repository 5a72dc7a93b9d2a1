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
  public private(set) var knowledge: Knowledge
  /// The least certainty of a repair that is carried out.
  public let threshold: Certainty
  /// How much is done.
  public let scope: Scope
  private let detectors: [any Detector]

  /// How much of a text’s damage is looked for.
  public enum Scope: String, Sendable, CaseIterable {
    /// Characters, escapes and spaces: what stands below words.
    case hygiene
    /// All of it.
    case everything
  }

  /// A cleaner that goes by this glossary and carries out repairs that are at least this sure.
  ///
  /// - Parameters:
  ///   - glossary: its terms, boilerplate and loanwords.
  ///   - selection: which of its terms count.
  ///   - threshold: the least certainty of a repair that is carried out.
  ///   - scope: how much is done.
  ///   - typography: how the texts are to be set.
  ///   - recurringLines: the lines that many documents of the run share, by hash (``LineTally``).
  ///   - excluded: the ids of detectors that are not run.
  public init(
    glossary: Glossary = .shipped, selection: TermSelection = TermSelection(), applying threshold: Certainty = .sure,
    scope: Scope = .everything,
    typography: TypographicStyle = TypographicStyle(), recurringLines: Set<UInt64> = [],
    without excluded: Set<String> = []
  ) {
    knowledge = Knowledge(
      glossary: glossary, selection: selection, recurringLines: recurringLines, typography: typography)
    self.threshold = threshold
    self.scope = scope
    let all = DetectorList.detectors(for: typography)
    detectors = excluded.isEmpty ? all : all.filter { !excluded.contains($0.rule.id) }
  }

  /// The same cleaner for a file: terms that hold for some files only are held against its path.
  public func reading(_ path: String) -> Cleaner {
    var cleaner = self
    cleaner.knowledge.terms.selection.path = path
    return cleaner
  }

  /// The flaws of a text, in order of place; places are UTF-8 bytes of the text as given.
  ///
  /// The detectors read the text as hygiene leaves it, so that one flaw does not hide another.
  public func findings(in text: [UInt8]) -> [Finding] {
    let sections = Section.sections(of: text)
    guard sections.count > 1 else { return findings(in: text, part: .whole) }
    return sections.flatMap { section in
      findings(in: Array(text[section.range.indices]), part: section.part).map { $0.shifted(by: section.range.start) }
    }
  }

  private func findings(in text: [UInt8], part: TextPart) -> [Finding] {
    var wash = Wash(received: text, part: part, cleaner: self)
    wash.tidy()
    let found = wash.leftByHygiene + detect(in: wash.current, part: part).findings
    guard !wash.changes.isEmpty else { return FindingChoice.chosen(from: found) }
    let map = wash.sourceMap
    let moved = found.map { finding in
      var finding = finding
      finding.range = map.sourceRange(of: finding.range)
      return finding
    }
    return FindingChoice.chosen(from: wash.changes.compactMap(\.finding) + moved)
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
    let sections = Section.sections(of: received)
    guard sections.count > 1 else { return clean(received, part: .whole) }
    return CleanedText(
      received: received,
      sections: sections.map { ($0.range.start, clean(Array(received[$0.range.indices]), part: $0.part)) })
  }

  private func clean(_ received: [UInt8], part: TextPart) -> CleanedText {
    var wash = Wash(received: received, part: part, cleaner: self)
    return wash.run()
  }

  /// The findings of every detector in a text in NFC, and how damaged it is.
  ///
  /// - Parameter damage: how damaged the document is that the text is a part of; found out where it is not given.
  func detect(in text: [UInt8], part: TextPart, damage: Damage? = nil) -> (findings: [Finding], damage: Damage) {
    guard scope == .everything else { return ([], .none) }
    let analyzed = AnalyzedText(text, knowledge: knowledge, part: part, damage: damage)
    return (detectors.flatMap { $0.findings(in: analyzed) }, analyzed.damage)
  }
}

extension Finding {
  /// The same finding so many bytes further on.
  func shifted(by offset: Int) -> Finding {
    var finding = self
    finding.range = ByteRange(range.start + offset, range.end + offset)
    return finding
  }
}
