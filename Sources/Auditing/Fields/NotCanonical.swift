import LavoirFindings
import LavoirText

/// Finds files that are not in the canonical layout.
struct NotCanonical: GlossaryCheck {
  static let rule = Rule(
    id: "not-canonical",
    summary: "A file is not in the canonical layout of glossaries.",
    why: """
      Order of keys, quotation marks and lines are always the same, so that a change of an entry is all that its difference
      shows. The layout is written by a program; nobody has to remember it.
      """,
    category: .other,
    severity: .minor,
    fires: [],
    silent: [])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    guard let canonical = glossary.canonical else { return [] }
    return glossary.files.enumerated().compactMap { index, file in
      guard let text = canonical(file), text != file.text else { return nil }
      let (range, replacement) = Self.difference(Array(file.text.utf8), Array(text.utf8))
      return GlossaryFlaw(
        rule: rule.id, place: .bytes(file: index, range), severity: rule.severity, certainty: .sure,
        message: "the file is not in the canonical layout from here on", evidence: [],
        fix: Fix(String(decoding: replacement, as: UTF8.self)))
    }
  }

  /// The lines that differ, from the first to the last.
  private static func difference(_ old: [UInt8], _ new: [UInt8]) -> (ByteRange, ArraySlice<UInt8>) {
    let least = min(old.count, new.count)
    var start = 0
    while start < least, old[start] == new[start] { start += 1 }
    while start > 0, old[start - 1] != 0x0A { start -= 1 }
    var tail = 0
    while tail < least - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    while tail > 0, old[old.count - tail - 1] != 0x0A { tail -= 1 }
    return (ByteRange(start, old.count - tail), new[start..<new.count - tail])
  }
}
