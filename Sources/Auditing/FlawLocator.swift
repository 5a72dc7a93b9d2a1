import LavoirFindings
import LavoirGlossaryFiles
import LavoirLinting
import LavoirText
import LavoirYAMLText

/// Leads the flaws of one file to their lines and columns.
struct FlawLocator {
  private let glossary: AuditedGlossary
  private let bytes: [UInt8]
  private let lines: LineIndex

  init(file: GlossaryText, glossary: AuditedGlossary) {
    self.glossary = glossary
    bytes = Array(file.text.utf8)
    lines = LineIndex(bytes)
  }

  /// The findings of the file, by place, with fingerprints that say the entry and the text at fault, not the line.
  func located(_ flaws: [GlossaryFlaw]) -> [LocatedFinding] {
    let placed = flaws.map { (flaw: $0, range: range(of: $0.place)) }.enumerated().sorted { left, right in
      left.element.range == right.element.range
        ? left.offset < right.offset : left.element.range < right.element.range
    }.map(\.element)
    var seen: [String: Int] = [:]
    return placed.map { flaw, range in
      let texts = [flaw.rule, subject(of: flaw.place), text(range)]
      let key = texts.joined(separator: "\0")
      defer { seen[key, default: 0] += 1 }
      let finding = Finding(
        rule: flaw.rule, range: range, category: .other, severity: flaw.severity, certainty: flaw.certainty,
        message: flaw.message, evidence: flaw.evidence, fix: flaw.fix.flatMap { written($0, at: flaw.place) })
      return LocatedFinding(
        finding, edits: finding.edit.map { [$0] } ?? [],
        fingerprint: Fingerprint(of: texts, occurrence: seen[key, default: 0]), lines: lines, in: bytes)
    }
  }

  private func range(of place: GlossaryFlaw.Place) -> ByteRange {
    switch place {
    case .field(let entry, let path): glossary.located[entry].places.part(at: path).range(in: bytes, lines)
    case .bytes(_, let range): range
    }
  }

  private func subject(of place: GlossaryFlaw.Place) -> String {
    switch place {
    case .field(let entry, _): glossary.located[entry].entry.identifier
    case .bytes: ""
    }
  }

  private func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

  /// A repair of a field’s text as the layout writes it in its place; `nil` where the text is not all that stands there.
  private func written(_ fix: Fix, at place: GlossaryFlaw.Place) -> Fix? {
    guard case .field(let entry, let path) = place else { return fix }
    let places = glossary.located[entry].places
    guard places.part(at: path).wholeText(in: bytes, lines) != nil else { return nil }
    let isInFlow = path.indices.contains { beginsFlow(places.part(at: Array(path[..<$0]))) }
    let spelled = { ScalarSpelling.spelled($0, isInFlow: isInFlow) }
    return Fix(spelled(fix.replacement), alternatives: fix.alternatives.map(spelled))
  }

  /// Whether a list or block is written between brackets, where commas mean something.
  private func beginsFlow(_ places: FieldPlaces) -> Bool {
    let range = places.range(in: bytes, lines)
    return places.text == nil && range.start < range.end && "[{".utf8.contains(bytes[range.start])
  }
}
