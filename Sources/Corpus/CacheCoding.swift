import LavoirFindings
import LavoirLinting
import LavoirText

/// The results of files as the cache keeps them.
extension FieldWriter {
  mutating func entry(_ entry: FindingsCache.Entry) {
    number(entry.result.findings.count)
    for found in entry.result.findings { self.found(found) }
    number(entry.result.suppressed)
    string(entry.note ?? "")
    number(entry.isUTF8 ? 1 : 0)
    string(entry.otherLanguage ?? "")
    for hashes in [entry.recurringCandidates, entry.recurring] {
      number(hashes.count)
      for hash in hashes { self.hash(hash) }
    }
  }

  mutating func identity(_ identity: FileIdentity) {
    hash(identity.device)
    hash(identity.inode)
    for value in [identity.size, identity.modified, identity.changed] { hash(UInt64(bitPattern: value)) }
  }

  mutating func found(_ found: LocatedFinding) {
    let finding = found.finding
    string(finding.rule)
    number(finding.range.start)
    number(finding.range.end)
    for text in [
      finding.category.rawValue, finding.severity.rawValue, finding.certainty.rawValue, finding.message,
    ] {
      string(text)
    }
    strings(finding.evidence.map(\.description))
    strings(finding.fix.map { [$0.replacement] + $0.alternatives } ?? [])
    place(found.start)
    place(found.end)
    string(found.line.text)
    number(found.line.offset)
    number(found.edits.count)
    for edit in found.edits {
      number(edit.edit.range.start)
      number(edit.edit.range.end)
      raw(edit.edit.replacement)
      place(edit.start)
      place(edit.end)
    }
    string(found.fingerprint.digits)
    number(found.fingerprint.occurrence)
  }

  private mutating func place(_ place: LineIndex.Place) {
    number(place.line)
    number(place.column)
  }
}

/// Results of files as ``FieldWriter`` wrote them.
extension FieldReader {
  mutating func entry() -> FindingsCache.Entry? {
    guard let found = list({ $0.found() }), let suppressed = number(), let note = string(), let isUTF8 = number(),
      let language = string(), let candidates = list({ $0.hash() }), let recurring = list({ $0.hash() })
    else { return nil }
    return FindingsCache.Entry(
      result: FileLinter.Result(findings: found, suppressed: suppressed), note: note.isEmpty ? nil : note,
      isUTF8: isUTF8 == 1, otherLanguage: language.isEmpty ? nil : language, recurringCandidates: candidates,
      recurring: recurring)
  }

  mutating func identity() -> FileIdentity? {
    guard let device = hash(), let inode = hash(), let size = hash(), let modified = hash(), let changed = hash()
    else { return nil }
    return FileIdentity(
      device: device, inode: inode, size: Int64(bitPattern: size), modified: Int64(bitPattern: modified),
      changed: Int64(bitPattern: changed))
  }

  mutating func found() -> LocatedFinding? {
    guard let rule = string(), let start = number(), let end = number(), start <= end,
      let category = string().flatMap(Category.init), let severity = string().flatMap(Severity.init),
      let certainty = string().flatMap(Certainty.init), let message = string(), let reasons = strings(),
      let repairs = strings(), let first = place(), let last = place(), let text = string(), let offset = number(),
      let edits = list({ $0.edit() }), let digits = string(), let occurrence = number()
    else { return nil }
    return LocatedFinding(
      finding: Finding(
        rule: rule, range: ByteRange(start, end), category: category, severity: severity, certainty: certainty,
        message: message, evidence: reasons.map { .rule($0) },
        fix: repairs.first.map { Fix($0, alternatives: Array(repairs.dropFirst())) }),
      start: first, end: last, line: SourceLine(text: text, offset: offset), edits: edits,
      fingerprint: Fingerprint(digits: digits, occurrence: occurrence))
  }

  private mutating func edit() -> LocatedEdit? {
    guard let start = number(), let end = number(), start <= end, let text = raw(), let first = place(),
      let last = place()
    else { return nil }
    return LocatedEdit(edit: Edit(ByteRange(start, end), text), start: first, end: last)
  }

  private mutating func place() -> LineIndex.Place? {
    guard let line = number(), let column = number() else { return nil }
    return LineIndex.Place(line: line, column: column)
  }
}
