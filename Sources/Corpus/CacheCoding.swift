import LavoirFindings
import LavoirLinting
import LavoirText

/// Writes the results of files as numbers and strings with their lengths, field after field.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
  }

  mutating func string(_ value: String) {
    number(value.utf8.count)
    bytes += value.utf8
  }

  mutating func strings(_ values: [String]) {
    number(values.count)
    for value in values { string(value) }
  }

  mutating func raw(_ value: [UInt8]) {
    number(value.count)
    bytes += value
  }

  mutating func hash(_ value: UInt64) { number(Int(Int64(bitPattern: value))) }

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

/// Reads what ``CacheWriter`` wrote; `nil` from any call where the bytes are not of that form.
struct CacheReader {
  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    at = offset
  }

  var isAtEnd: Bool { at == bytes.count }

  /// A count, an offset, a line: nothing that a file of a terabyte has not.
  mutating func number() -> Int? {
    hash().flatMap { $0 < 1 << 40 ? Int($0) : nil }
  }

  /// Any 64 bits.
  mutating func hash() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 70 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  mutating func raw() -> [UInt8]? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    defer { at += count }
    return Array(bytes[at..<at + count])
  }

  /// Where a stretch of bytes lies, which is passed over.
  mutating func skip() -> Range<Int>? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    defer { at += count }
    return at..<at + count
  }

  mutating func string() -> String? { skip().map { String(decoding: bytes[$0], as: UTF8.self) } }

  mutating func strings() -> [String]? { list { $0.string() } }

  mutating func list<Element>(_ read: (inout CacheReader) -> Element?) -> [Element]? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    var values: [Element] = []
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
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
