import LavoirFindings
import LavoirLinting
import LavoirText

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
        message: flaw.message, evidence: flaw.evidence, fix: flaw.fix.map { written($0, at: flaw.place, range) })
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

  /// A repair of a field’s text as YAML writes it in the place of the old one.
  private func written(_ fix: Fix, at place: GlossaryFlaw.Place, _ range: ByteRange) -> Fix {
    guard case .field = place else { return fix }
    let old = text(range)
    return Fix(
      YAMLScalar.written(fix.replacement, inPlaceOf: old),
      alternatives: fix.alternatives.map { YAMLScalar.written($0, inPlaceOf: old) })
  }
}
