import LavoirLexicons
import LavoirText

/// Compiles a glossary: spells out the forms of its terms and lays them out for look-up in place.
///
/// Entries are added in their order, and none is held: of a large glossary only the compiled form is in memory.
public struct GlossaryCompiler: Sendable {
  private let inflector = TermInflector(lexicon: .embedded)
  private var entries = FieldWriter()
  /// Where each entry begins among the fields.
  private var places: [UInt32] = []
  /// What the entries that are no terms are found by.
  private var sought = FieldWriter()
  private var soughtCount = 0
  private var datedCount = 0
  private var candidates: [Candidate] = []
  private var candidateFields = FieldWriter()
  private var firstWords: Set<UInt64> = []
  private var pairs: Set<UInt64> = []

  /// A spelled-out form: what it is found by, and where its fields lie.
  private struct Candidate {
    let key: UInt64
    /// The number of its words.
    let words: Int32
    let start: UInt32
    let end: UInt32
  }

  /// A compiler of nothing yet; forms are spelled out by the embedded lexicon.
  public init() {}

  /// Adds entries behind those that were added before.
  public mutating func add(_ added: some Sequence<Entry>) {
    for entry in added {
      let index = places.count
      places.append(UInt32(truncatingIfNeeded: entries.bytes.count))
      entries.entry(entry)
      if entry.isDated { datedCount += 1 }
      guard entry.review == nil else { continue }
      for term in entry.matchedTerms { add(term, at: index) }
      guard let keys = SoughtEntry.Keys(of: entry, lexicon: .embedded) else { continue }
      soughtCount += 1
      sought.number(index)
      sought.soughtKeys(keys)
    }
  }

  private mutating func add(_ term: Term, at index: Int) {
    let preferred = inflector.preferredForms(of: term)
    for form in inflector.forms(of: term) {
      guard let first = form.words.first else { continue }
      firstWords.insert(first.value)
      var key = first.value
      if form.words.count > 1 {
        key = PackLayout.key(first.value, form.words[1].value)
        pairs.insert(key)
      }
      let start = candidateFields.bytes.count
      candidateFields.candidate(FormCandidate(form: form, of: term, entry: index, preferred: preferred))
      candidates.append(
        Candidate(
          key: key, words: Int32(form.words.count), start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: candidateFields.bytes.count)))
    }
  }

  /// The compiled form; the same entries give the same bytes.
  public var bytes: [UInt8] {
    var layout = PackLayout()
    var out = [UInt8](repeating: 0, count: PackLayout.headerCount)
    layout.entryCount = places.count
    layout.datedCount = datedCount
    layout.entryPlaces = out.count
    for place in places { out += Self.uint32(Int(place)) }
    out += Self.uint32(entries.bytes.count)
    layout.entryFields = out.count
    out += entries.bytes
    layout.sought = out.count
    layout.soughtCount = soughtCount
    out += sought.bytes
    writeForms(to: &out, &layout)
    layout.filterBits = Self.bits(atLeast: 24 * max(firstWords.count, pairs.count), from: 16)
    layout.firstFilter = out.count
    out += Self.filter(firstWords, bits: layout.filterBits)
    layout.pairFilter = out.count
    out += Self.filter(pairs, bits: layout.filterBits)
    layout.total = out.count
    out.replaceSubrange(..<PackLayout.headerCount, with: PackLayout.magic + layout.numbers.flatMap(Self.uint32))
    return out
  }

  /// Writes the slots of the forms and the fields that they lead to: of one key the longest first, else as they were added.
  private func writeForms(to out: inout [UInt8], _ layout: inout PackLayout) {
    let order = candidates.indices.sorted { left, right in
      let (one, other) = (candidates[left], candidates[right])
      return (one.key, other.words, left) < (other.key, one.words, right)
    }
    var fields: [UInt8] = []
    fields.reserveCapacity(candidateFields.bytes.count)
    var found: [(key: UInt64, place: Int, count: Int)] = []
    for index in order {
      let candidate = candidates[index]
      if found.last?.key != candidate.key { found.append((candidate.key, fields.count + 1, 0)) }
      found[found.count - 1].count += 1
      fields += candidateFields.bytes[Int(candidate.start)..<Int(candidate.end)]
    }
    layout.slots = out.count
    layout.slotBits = Self.bits(atLeast: 2 * found.count, from: 3)
    var slots = [Int](repeating: -1, count: 1 << layout.slotBits)
    for (index, form) in found.enumerated() {
      var slot = PackLayout.slot(of: form.key, bits: layout.slotBits)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = index
    }
    for index in slots {
      let form = index < 0 ? (key: 0, place: 0, count: 0) : found[index]
      withUnsafeBytes(of: form.key.littleEndian) { out += $0 }
      out += Self.uint32(form.place)
      out += Self.uint32(form.count)
    }
    layout.candidates = out.count
    out += fields
  }

  private static func bits(atLeast count: Int, from least: Int) -> Int {
    var bits = least
    while 1 << bits < count { bits += 1 }
    return bits
  }

  private static func filter(_ keys: Set<UInt64>, bits: Int) -> [UInt8] {
    var filter = [UInt8](repeating: 0, count: 1 << (bits - 3))
    for key in keys {
      let bit = KeyFilter.bit(of: key, 1 << UInt64(bits) - 1)
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
    }
    return filter
  }

  private static func uint32(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian, Array.init)
  }
}

extension Entry {
  /// Whether it holds for some days only.
  fileprivate var isDated: Bool {
    if case .term(let term) = self { term.scope.from != nil || term.scope.until != nil } else { false }
  }

  /// The terms that are looked for in a text: its own, and loanwords of several words, which are protected as phrases.
  var matchedTerms: [Term] {
    switch self {
    case .term(let term): return [term]
    case .loanword(let loanword):
      guard Loanword.isCompound(loanword.word) else { return [] }
      return [loanword.word, loanword.word + "s"].map(Term.protecting)
    case .boilerplate, .country: return []
    }
  }
}

extension Term {
  /// A phrase that stands as it is.
  fileprivate static func protecting(_ phrase: String) -> Term {
    var term = Term(phrase)
    term.status = .doNotTranslate
    return term
  }
}
