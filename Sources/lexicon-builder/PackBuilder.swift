import LavoirLexicons
import LavoirText

/// Gathers the tables and lays them out as `LexiconFormat` says.
struct PackBuilder {
  /// The strings of all tables.
  var strings = StringPool()
  /// The rule lists of all tables.
  var rules = RuleListPool()
  private var indices: [LexiconFormat.Section: [(key: WordHash, value: UInt32)]] = [:]
  private var sections: [LexiconFormat.Section: [UInt8]] = [:]

  /// Adds a key to a section that is a ``HashIndex``.
  mutating func add(_ section: LexiconFormat.Section, key: WordHash, value: UInt32) {
    indices[section, default: []].append((key, value))
  }

  /// Sets the bytes of any other section.
  mutating func set(_ section: LexiconFormat.Section, to bytes: [UInt8]) {
    sections[section] = bytes
  }

  /// The bytes of a number.
  static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  /// The rule that leads from one form to another with the ending in the pool.
  mutating func rule(
    from form: String, to other: String, tag: MorphTag, letterCase: SuffixRule.LetterCase = .asIs
  ) throws -> SuffixRule {
    var shared = 0
    for (left, right) in zip(form.unicodeScalars, other.unicodeScalars) {
      guard left == right else { break }
      shared += String(left).utf8.count
    }
    let ending = strings.reference(String(decoding: other.utf8.dropFirst(shared), as: UTF8.self))
    guard let ending = UInt16(exactly: ending) else { throw BuildError.overflow("endings") }
    return SuffixRule(tag: tag, ending: ending, strip: UInt8(form.utf8.count - shared), letterCase: letterCase)
  }

  /// The size of each section.
  var sizes: [(LexiconFormat.Section, Int)] {
    LexiconFormat.Section.allCases.map { ($0, (try? bytes(of: $0).count) ?? 0) }
  }

  /// The whole pack.
  func bytes() throws -> [UInt8] {
    let cases = LexiconFormat.Section.allCases
    var table = Self.littleEndian(LexiconFormat.magic) + Self.littleEndian(LexiconFormat.version)
    table += Self.littleEndian(UInt32(cases.count))
    var body: [UInt8] = []
    let start = LexiconFormat.headerSize + 8 * cases.count
    for section in cases {
      let bytes = try bytes(of: section)
      table += Self.littleEndian(UInt32(start + body.count)) + Self.littleEndian(UInt32(bytes.count))
      body += bytes + [UInt8](repeating: 0, count: (8 - bytes.count % 8) % 8)
    }
    return table + body
  }

  private func bytes(of section: LexiconFormat.Section) throws -> [UInt8] {
    switch section {
    case .rules: rules.entries.flatMap { Self.littleEndian($0) }
    case .strings: strings.bytes
    default:
      if let entries = indices[section] { try HashIndexWriter(entries).bytes() } else { sections[section] ?? [] }
    }
  }
}
