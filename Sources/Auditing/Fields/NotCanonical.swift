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
      let range = Self.firstDifference(Array(file.text.utf8), Array(text.utf8))
      return GlossaryFlaw(
        rule: rule.id, place: .bytes(file: index, range), severity: rule.severity, certainty: .sure,
        message: "the file has another layout than the canonical one from here on; lavoir glossary format mends it",
        evidence: [], fix: nil)
    }
  }

  /// The first line that differs.
  private static func firstDifference(_ old: [UInt8], _ new: [UInt8]) -> ByteRange {
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, old[start - 1] != 0x0A { start -= 1 }
    let end = old[start...].firstIndex(of: 0x0A) ?? old.count
    return ByteRange(start, end)
  }
}
